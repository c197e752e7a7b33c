package uk.onedoor.carers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.carers.Conflict.Answer;
import uk.onedoor.carers.Conflict.Kind;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/**
 * Conflicts of interest between the people of a household and the young people who live there or may: found in the facts as
 * they are today, whichever came first, and answered by a person who is not in them.
 */
@Service
@Transactional
public class Conflicts {

    private final People people;
    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Conflicts(People people, JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.people = people;
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those between households and young people who live there or may, as far as the viewer may see the young people. */
    @Transactional(readOnly = true)
    public List<Conflict> found(
            Map<Household, Set<YoungPersonId>> together, Collection<Part> parts, Set<WorkerId> alsoInTheTeam) {
        LocalDate today = London.today(clock);
        Set<YoungPersonId> asked =
                together.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<YoungPersonId, YoungPerson> seen = asked.isEmpty() ? Map.of() : people.find(asked);
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<UUID, YoungPersonId> records = records(seen.keySet());
        Map<YoungPersonId, Map<WorkerId, Kind>> teams = teams(records);
        Map<Key, Answer> answers = answers(records, today);
        List<Conflict> conflicts = new ArrayList<>();
        for (Part part : parts) {
            together.forEach((household, those) -> {
                if (part.holdsOn(today) && part.household().equals(household.id())) {
                    those.stream()
                            .filter(seen::containsKey)
                            .sorted(Comparator.comparing(YoungPersonId::value))
                            .forEach(who -> {
                                Map<WorkerId, Kind> team = new HashMap<>(teams.getOrDefault(who, Map.of()));
                                alsoInTheTeam.forEach(worker -> team.putIfAbsent(worker, Kind.TEAM));
                                kind(household, part.human(), Objects.requireNonNull(seen.get(who)), team)
                                        .map(kind -> conflict(household, part, who, kind, answers))
                                        .ifPresent(conflicts::add);
                            });
                }
            });
        }
        return conflicts;
    }

    private static Conflict conflict(
            Household household, Part part, YoungPersonId who, Kind kind, Map<Key, Answer> answers) {
        Key key = new Key(household.id(), part.human().id(), who, kind);
        return new Conflict(household, part.human(), part.kind(), who, kind, answers.get(key));
    }

    /** Kin have the same name for the reason that they are kin. */
    private static Optional<Kind> kind(
            Household household, Human human, YoungPerson youngPerson, Map<WorkerId, Kind> team) {
        Kind works = human.worker() == null ? null : team.get(human.worker());
        if (works != null) {
            return Optional.of(works);
        }
        boolean sameName = household.option() != HomeOption.KIN
                && !youngPerson.lastName().isBlank()
                && familyName(human.name()).equals(familyName(youngPerson.lastName()));
        return sameName ? Optional.of(Kind.SAME_NAME) : Optional.empty();
    }

    private static String familyName(String name) {
        String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words[words.length - 1];
    }

    /**
     * Says how a conflict is handled, until it is looked at again; under an id made before, so that it is said once.
     *
     * @throws Refusal by {@code until} when that is not after today or more than a year away, and for the whole form when the
     *     viewer belongs to the household themselves, or nothing of the kind is found
     */
    public void answer(UUID id, Conflict conflict, String words, LocalDate until) {
        Viewer by = viewer.get();
        LocalDate today = London.today(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw new Refusal("until", "carers.conflict.until.wrong");
        }
        if (isOwn(conflict.household().id())) {
            throw new Refusal("", "carers.own.decides");
        }
        db.sql("""
                insert into carers.conflict_answer (authority_id, id, young_person_id, household_id, human_id, kind, words, until_on,
                                                    answered_on, answered_by, recorded_at)
                values (:authority, :id, :who, :household, :human, :kind, :words, :until, :today, :by, :now)
                on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("who", conflict.youngPerson().value())
                .param("household", conflict.household().id().value())
                .param("human", conflict.human().id().value())
                .param("kind", conflict.kind().name())
                .param("words", words)
                .param("until", until)
                .param("today", today)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** True for a household the viewer belongs or belonged to. */
    @Transactional(readOnly = true)
    public boolean isOwn(HouseholdId household) {
        return db.sql("select :id in (select carers.own())")
                .param("id", household.value())
                .query(Boolean.class)
                .single();
    }

    /** Every record of these young people, with whose it is: more than one each when records were joined. */
    private Map<UUID, YoungPersonId> records(Set<YoungPersonId> who) {
        Map<UUID, YoungPersonId> records = new HashMap<>();
        who.forEach(one -> records.put(one.value(), one));
        people.joined().forEach((merged, kept) -> {
            YoungPersonId one = records.get(kept);
            if (one != null) {
                records.put(merged, one);
            }
        });
        return records;
    }

    /** Who works with each now; somebody who does in two ways is told by the closer one. */
    private Map<YoungPersonId, Map<WorkerId, Kind>> teams(Map<UUID, YoungPersonId> records) {
        Map<YoungPersonId, Map<WorkerId, Kind>> teams = new HashMap<>();
        db.sql("""
                select l.young_person_id, l.account_id, l.kind from platform.link l
                 where l.authority_id = (select platform.authority()) and l.young_person_id = any (:records)
                   and l.kind in ('KEY_WORKER', 'BACK_UP', 'TEAM') and l.account_id is not null
                   and l.from_at <= :now and (l.until_at is null or l.until_at > :now)""")
                .param("records", records.keySet().toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((RowCallbackHandler) rs -> teams.computeIfAbsent(
                                Objects.requireNonNull(records.get(rs.getObject(1, UUID.class))),
                                any -> new HashMap<>())
                        .merge(
                                new WorkerId(rs.getObject(2, UUID.class)),
                                Kind.valueOf(rs.getString(3)),
                                (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return teams;
    }

    /** What an answer is about. */
    private record Key(HouseholdId household, HumanId human, YoungPersonId who, Kind kind) {}

    private Map<Key, Answer> answers(Map<UUID, YoungPersonId> records, LocalDate today) {
        Map<Key, Answer> answers = new HashMap<>();
        db.sql("""
                select a.household_id, a.human_id, a.young_person_id, a.kind, a.words, a.answered_by, a.answered_on, a.until_on
                  from carers.conflict_answer a
                 where a.authority_id = (select platform.authority()) and a.young_person_id = any (:records)
                   and a.until_on > :today order by a.recorded_at""")
                .param("records", records.keySet().toArray(UUID[]::new))
                .param("today", today)
                .query((RowCallbackHandler) rs -> answers.put(
                        new Key(
                                new HouseholdId(rs.getObject(1, UUID.class)),
                                new HumanId(rs.getObject(2, UUID.class)),
                                Objects.requireNonNull(records.get(rs.getObject(3, UUID.class))),
                                Kind.valueOf(rs.getString(4))),
                        new Answer(
                                rs.getString(5),
                                new WorkerId(rs.getObject(6, UUID.class)),
                                rs.getObject(7, LocalDate.class),
                                rs.getObject(8, LocalDate.class))));
        return answers;
    }
}
