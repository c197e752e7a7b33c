package uk.onedoor.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Availability.BedNight;
import uk.onedoor.stays.AwayNights.MissingNight;
import uk.onedoor.stays.Stay.State;

/**
 * How each bed stands on each night, as far as the viewer may see: {@code stays} are those they see, {@code notFree} is the
 * same for everybody.
 */
final class BoardNights {

    /** Until this hour it is still the night before. */
    private static final int MORNING = 6;

    /**
     * Some nights in a row on which a bed stands alike; it never reaches over tonight, which stands by itself.
     *
     * @param stay whose it is; null for nobody the viewer may see
     * @param elsewhere where they sleep when they are away; null when they are not
     * @param nights how many
     */
    record Span(
            BoardMark mark, @Nullable Stay stay, @Nullable HomeId elsewhere, LocalDate from, int nights) {

        boolean goesOnWith(Span next, LocalDate tonight) {
            return mark == next.mark
                    && Objects.equals(stay, next.stay)
                    && Objects.equals(elsewhere, next.elsewhere)
                    && !next.from.equals(tonight)
                    && !from.equals(tonight);
        }
    }

    private final List<Stay> stays;
    private final Map<YoungPersonId, List<Stay>> visits;
    private final Set<MissingNight> missing;
    private final Set<BedNight> notFree;
    private final Instant now;

    BoardNights(Collection<Stay> stays, Collection<MissingNight> missing, Set<BedNight> notFree, Instant now) {
        this.stays = List.copyOf(stays);
        this.visits = stays.stream()
                .filter(stay -> stay.reason().kind() == StayKind.VISIT)
                .collect(Collectors.groupingBy(Stay::youngPerson));
        this.missing = Set.copyOf(missing);
        this.notFree = notFree;
        this.now = now;
    }

    /** Which night it is: at two in the morning still the one that began the day before. */
    static LocalDate tonight(Instant now) {
        return LocalDateTime.ofInstant(now, London.ZONE).minusHours(MORNING).toLocalDate();
    }

    LocalDate tonight() {
        return tonight(now);
    }

    /** A bed through these nights, both ends among them. */
    List<Span> of(Bed bed, LocalDate first, LocalDate last) {
        List<Stay> theirs =
                stays.stream().filter(stay -> bed.id().equals(stay.bed())).toList();
        return spans(first, last, night -> {
            if (!bed.isThereOn(night)) {
                return new Span(BoardMark.NO_BED, null, null, night, 1);
            }
            BoardMark open = notFree.contains(new BedNight(bed.id(), night)) ? BoardMark.NOT_FREE : BoardMark.FREE;
            return somebodys(theirs, night).orElseGet(() -> new Span(open, null, null, night, 1));
        });
    }

    /** Who is in a home through these nights without a bed of ours there: a line for each who would share a night. */
    List<List<Span>> withoutBed(HomeId home, LocalDate first, LocalDate last) {
        List<List<Stay>> lines = new ArrayList<>();
        for (Stay stay : stays) {
            if (stay.home().equals(home) && stay.bed() == null && isSeen(stay, first, last)) {
                lines.stream()
                        .filter(line -> line.stream().noneMatch(other -> meet(other, stay, first, last)))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Stay> line = new ArrayList<>();
                            lines.add(line);
                            return line;
                        })
                        .add(stay);
            }
        }
        return lines.stream()
                .map(line -> spans(
                        first,
                        last,
                        night -> somebodys(line, night)
                                .orElseGet(() -> new Span(BoardMark.NO_BED, null, null, night, 1))))
                .toList();
    }

    private boolean isSeen(Stay stay, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .anyMatch(night -> mark(stay, night).isPresent());
    }

    private boolean meet(Stay one, Stay other, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .anyMatch(night ->
                        mark(one, night).isPresent() && mark(other, night).isPresent());
    }

    private interface Nightly {
        Span on(LocalDate night);
    }

    private List<Span> spans(LocalDate first, LocalDate last, Nightly nightly) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate night = first; !night.isAfter(last); night = night.plusDays(1)) {
            Span next = nightly.on(night);
            int end = spans.size() - 1;
            if (end >= 0 && spans.get(end).goesOnWith(next, tonight())) {
                Span before = spans.get(end);
                spans.set(end, new Span(before.mark, before.stay, before.elsewhere, before.from, before.nights + 1));
            } else {
                spans.add(next);
            }
        }
        return List.copyOf(spans);
    }

    /** Who sleeps there comes before who was to: a bed somebody is still in is not shown as the next one's. */
    private Optional<Span> somebodys(List<Stay> theirs, LocalDate night) {
        return theirs.stream()
                .flatMap(stay -> mark(stay, night).map(mark -> span(stay, mark, night)).stream())
                .min(Comparator.comparing(Span::mark));
    }

    private Span span(Stay stay, BoardMark mark, LocalDate night) {
        if (mark.isSleptIn() && missing.contains(new MissingNight(stay.youngPerson(), night))) {
            return new Span(BoardMark.MISSING, stay, null, night, 1);
        }
        HomeId elsewhere = mark.isSleptIn() || mark == BoardMark.STAYS_ON ? elsewhere(stay, night) : null;
        return new Span(elsewhere == null ? mark : BoardMark.AWAY, stay, elsewhere, night, 1);
    }

    /** Where they are on a visit that night, or are to be. */
    private @Nullable HomeId elsewhere(Stay living, LocalDate night) {
        return living.reason().kind() == StayKind.VISIT
                ? null
                : visits.getOrDefault(living.youngPerson(), List.of()).stream()
                        .filter(visit -> mark(visit, night)
                                .filter(mark -> mark != BoardMark.DID_NOT_COME)
                                .isPresent())
                        .map(Stay::home)
                        .findFirst()
                        .orElse(null);
    }

    private Optional<BoardMark> mark(Stay stay, LocalDate night) {
        State state = stay.state(now);
        boolean planned = !night.isBefore(stay.from()) && night.isBefore(stay.until());
        return switch (state) {
            case LEFT -> planned ? Optional.of(slept(stay)) : Optional.empty();
            case HERE -> here(stay, night, planned);
            case HELD -> planned && !night.isBefore(tonight()) ? Optional.of(BoardMark.HELD) : Optional.empty();
            case BOOKED ->
                !planned
                        ? Optional.empty()
                        : Optional.of(night.isBefore(tonight()) ? BoardMark.DID_NOT_COME : BoardMark.EXPECTED);
            case OFF -> Optional.empty();
        };
    }

    /** Whoever came after midnight is here tonight, though the night is counted from the day they came. */
    private Optional<BoardMark> here(Stay stay, LocalDate night, boolean planned) {
        if (night.isAfter(tonight())) {
            return planned ? Optional.of(BoardMark.STAYS_ON) : Optional.empty();
        }
        if (night.isBefore(stay.from()) && !night.equals(tonight())) {
            return Optional.empty();
        }
        boolean over = !night.isBefore(stay.expected().until());
        return Optional.of(over ? BoardMark.STILL_HERE : slept(stay));
    }

    private static BoardMark slept(Stay stay) {
        return stay.reason().kind() == StayKind.VISIT ? BoardMark.VISITS : BoardMark.HERE;
    }
}
