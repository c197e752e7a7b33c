package uk.onedoor.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * Which visits of different people to one young person could be one? Finds them and says which; a person decides. What
 * must be apart is never among them.
 */
public final class Joining {

    /** A planned visit: by whom (one key a person), what it is, when, and whether it may share its time. */
    public record Visit(UUID id, YoungPersonId youngPerson, String by, Instant startsAt, boolean mayBeJoined) {

        LocalDate on() {
            return London.day(startsAt);
        }
    }

    /** Visits of different people that one visit could do the work of, the earliest first. */
    public record Proposal(YoungPersonId youngPerson, List<Visit> visits) {

        public LocalDate from() {
            return visits.get(0).on();
        }

        public LocalDate to() {
            return visits.get(visits.size() - 1).on();
        }
    }

    private static final Comparator<Visit> EARLIEST =
            Comparator.comparing(Visit::startsAt).thenComparing(Visit::id);

    private Joining() {}

    /** What could be joined within so many days: the most people first together, each visit in one proposal at most. */
    public static List<Proposal> among(Collection<Visit> visits, int days) {
        Map<YoungPersonId, List<Visit>> each = visits.stream()
                .filter(Visit::mayBeJoined)
                .sorted(EARLIEST)
                .collect(Collectors.groupingBy(Visit::youngPerson, LinkedHashMap::new, Collectors.toList()));
        List<Proposal> proposals = new ArrayList<>();
        each.forEach((who, theirs) -> {
            List<Visit> left = new ArrayList<>(theirs);
            for (List<Visit> most = mostPeople(left, days); most.size() > 1; most = mostPeople(left, days)) {
                proposals.add(new Proposal(who, List.copyOf(most)));
                left.removeAll(most);
            }
        });
        proposals.sort(Comparator.comparing((Proposal one) -> one.visits().get(0), EARLIEST));
        return proposals;
    }

    /** The visits of the most different people that lie within so many days; the earliest of those that are equal. */
    private static List<Visit> mostPeople(List<Visit> sorted, int days) {
        List<Visit> most = List.of();
        for (int first = 0; first < sorted.size(); first++) {
            LocalDate end = sorted.get(first).on().plusDays(days);
            Map<String, Visit> oneEach = new LinkedHashMap<>();
            for (Visit visit : sorted.subList(first, sorted.size())) {
                if (visit.on().isBefore(end)) {
                    oneEach.putIfAbsent(visit.by(), visit);
                }
            }
            if (oneEach.size() > most.size()) {
                most = List.copyOf(oneEach.values());
            }
        }
        return most;
    }
}
