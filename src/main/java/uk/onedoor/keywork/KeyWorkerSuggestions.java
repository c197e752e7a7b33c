package uk.onedoor.keywork;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.Suggesting.Asked;
import uk.onedoor.keywork.Suggesting.Bond;
import uk.onedoor.keywork.Suggesting.Candidate;
import uk.onedoor.keywork.Suggesting.Load;
import uk.onedoor.keywork.Suggesting.Shared;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.Presences;
import uk.onedoor.staff.Worker;

/** Who could be these young people's key worker, and what speaks for each? Six statements, however many are asked about. */
@Service
@Transactional(readOnly = true)
public class KeyWorkerSuggestions {

    private static final int FIRST_NIGHTS = 3;
    private static final Pattern THERE_AT_NIGHT = Pattern.compile("(?i)\\b(evenings?|nights?|sleep-?ins?)\\b");

    /** Every record of those asked about: the kept one, and those joined to it. */
    private static final String ASKED = """
            with kept as (
              select i as person, coalesce((select m.young_person_id from people.merge m
                       where m.authority_id = (select platform.authority()) and m.merged_id = i and m.unmerged_at is null), i) as record
                from unnest(cast(:ids as uuid[])) i),
            asked as materialized (
              select person, record from kept
              union all
              select k.person, m.merged_id from kept k join people.merge m
                on m.authority_id = (select platform.authority()) and m.young_person_id = k.record and m.unmerged_at is null)""";

    private static final String BONDS = ASKED + """
            ,
            written as (
              select r.person, n.author as worker_id, count(*) as notes
                from asked r join keywork.note n on n.young_person_id = r.record
               where n.authority_id = (select platform.authority())
                 and n.happened_at >= :since and n.withdrawn_at is null and n.corrected_by is null
               group by 1, 2),
            parts as (
              select r.person, a.worker_id, bool_or(a.part = 'KEY_WORKER' and a.until_on is not null) as was_key_worker,
                     bool_or(a.part = 'BACK_UP' and a.until_on is null) as is_back_up,
                     bool_or(a.part = 'KEY_WORKER' and a.until_on is null) as is_key_worker
                from asked r join keywork.allocation a on a.young_person_id = r.record
               where a.authority_id = (select platform.authority())
               group by 1, 2),
            named as (
              select person, worker_id, wished from (
                select distinct on (r.person) r.person, w.worker_id, not w.rather_not as wished
                  from asked r join keywork.wish w on w.young_person_id = r.record
                 where w.authority_id = (select platform.authority()) and w.superseded_at is null
                 order by r.person, w.recorded_at desc, w.id desc) newest
               where worker_id is not null),
            clash as (
              select distinct r.person, c.worker_id, true as conflict
                from asked r join keywork.conflict c on c.young_person_id = r.record
               where c.authority_id = (select platform.authority()) and c.ended_on is null)
            select person, worker_id, coalesce(notes, 0) as notes, coalesce(was_key_worker, false) as was_key_worker,
                   coalesce(is_back_up, false) as is_back_up, coalesce(is_key_worker, false) as is_key_worker, wished,
                   coalesce(conflict, false) as conflict
              from written full join parts using (person, worker_id)
              full join named using (person, worker_id) full join clash using (person, worker_id)""";

    private static final String PEOPLE = ASKED + """
            select p.young_person_id,
                   (select array_agg(distinct l.hub_id) from asked r join platform.link l on l.young_person_id = r.record
                     where r.person = p.young_person_id and l.authority_id = (select platform.authority())
                       and l.hub_id is not null and l.until_at is null) as hubs,
                   concat_ws(e'\\n', (select string_agg(a.words, e'\\n')
                     from asked r join people.about_me a on a.young_person_id = r.record
                     where r.person = p.young_person_id and a.authority_id = (select platform.authority())
                       and a.superseded_at is null),
                     (select w.words from asked r join keywork.wish w on w.young_person_id = r.record
                       where r.person = p.young_person_id and w.authority_id = (select platform.authority())
                         and w.superseded_at is null order by w.recorded_at desc, w.id desc limit 1)) as said,
                   (select h.from_on from asked r join people.home h on h.young_person_id = r.record
                     where r.person = p.young_person_id and h.authority_id = (select platform.authority())
                       and h.from_on <= :today and h.withdrawn_at is null
                     order by h.from_on desc, h.recorded_at desc limit 1) as home_from,
                   (select w.people from keywork.weight w where w.code = coalesce(
                     (select i.weight from asked r join keywork.intensity i on i.young_person_id = r.record
                       where r.person = p.young_person_id and i.authority_id = (select platform.authority())
                         and i.from_on <= :today order by i.from_on desc, i.recorded_at desc limit 1), 'USUAL')) as weight
              from people.young_person p
             where p.authority_id = (select platform.authority()) and p.young_person_id = any (:ids)""";

    /** What a young person's own record says that a choice hangs on. */
    private record Person(Set<UUID> hubs, String said, boolean firstNights, BigDecimal weight) {}

    /** A word as it stands with a worker, and as it is looked for in what a young person said. */
    private record Word(String word, String plain, Pattern pattern) {

        static List<Word> of(Collection<String> words) {
            return words.stream().filter(word -> !word.isBlank()).map(Word::of).toList();
        }

        private static Word of(String word) {
            String plain = word.strip().toLowerCase(Locale.ROOT);
            return new Word(word, plain, Pattern.compile("\\b" + Pattern.quote(plain) + "\\b"));
        }

        /** Those of them that the young person's own page, or their wish, has too. */
        static List<String> in(List<Word> words, String said) {
            return words.stream()
                    .filter(one -> said.contains(one.plain)
                            && one.pattern.matcher(said).find())
                    .map(Word::word)
                    .toList();
        }
    }

    /** One worker, with what is looked for in what each young person said. */
    private record Beside(Presence presence, Load load, List<Word> languages, List<Word> interests, boolean atNight) {

        static Beside of(Presence presence, Load load) {
            Worker worker = presence.worker();
            String hours = worker.hours();
            return new Beside(
                    presence,
                    load,
                    Word.of(worker.languages().stream()
                            .filter(language -> !language.equalsIgnoreCase("English"))
                            .toList()),
                    Word.of(worker.interests()),
                    hours != null && THERE_AT_NIGHT.matcher(hours).find());
        }

        Candidate candidate(Person person, Map<UUID, Bond> known) {
            Worker worker = presence.worker();
            return new Candidate(
                    presence,
                    known.getOrDefault(worker.id().value(), Bond.NONE),
                    load,
                    new Shared(
                            Word.in(languages, person.said()),
                            Word.in(interests, person.said()),
                            worker.hubs().stream().map(HubId::value).anyMatch(person.hubs()::contains),
                            person.firstNights() && atNight));
        }
    }

    private final JdbcClient db;
    private final Presences presences;

    KeyWorkerSuggestions(JdbcClient db, Presences presences) {
        this.db = db;
        this.presences = presences;
    }

    /** Everybody who works here, for one young person: who is thought of first in front, who cannot be at the end. */
    public List<KeyWorkerSuggestion> about(YoungPersonId youngPerson, LocalDate today) {
        return forAll(List.of(youngPerson), today).getOrDefault(youngPerson, List.of());
    }

    /** Everybody who works here, with when they are away in the weeks that count: read once for all that a page asks. */
    List<Presence> here(LocalDate today) {
        return presences.all(today, today.plusWeeks(Suggesting.WEEKS_TO_STAY));
    }

    /** The same for several, in the order given: each first thought adds to that worker's load before the next is asked about. */
    public Map<YoungPersonId, List<KeyWorkerSuggestion>> forAll(
            Collection<YoungPersonId> youngPeople, LocalDate today) {
        return forAll(youngPeople, here(today), today);
    }

    Map<YoungPersonId, List<KeyWorkerSuggestion>> forAll(
            Collection<YoungPersonId> youngPeople, List<Presence> here, LocalDate today) {
        UUID[] ids = youngPeople.stream().map(YoungPersonId::value).toArray(UUID[]::new);
        Map<UUID, Person> people = people(ids, today);
        Map<UUID, Map<UUID, Bond>> bonds = bonds(ids, today);
        Map<UUID, Load> loads = loads(today);
        List<Beside> workers = here.stream()
                .map(one -> Beside.of(one, loads.getOrDefault(one.worker().id().value(), Load.NONE)))
                .toList();
        List<Asked> asked = Arrays.stream(ids)
                .filter(people::containsKey)
                .map(id -> {
                    Person person = Objects.requireNonNull(people.get(id));
                    Map<UUID, Bond> known = bonds.getOrDefault(id, Map.of());
                    return new Asked(
                            new YoungPersonId(id),
                            person.weight(),
                            workers.stream()
                                    .map(worker -> worker.candidate(person, known))
                                    .toList());
                })
                .toList();
        return Suggesting.oneAfterAnother(asked, today);
    }

    private Map<UUID, Map<UUID, Bond>> bonds(UUID[] ids, LocalDate today) {
        Map<UUID, Map<UUID, Bond>> bonds = new HashMap<>();
        db.sql(BONDS)
                .param("ids", ids)
                .param("since", Timestamp.from(London.startOf(today.minusYears(1))))
                .query(row -> {
                    bonds.computeIfAbsent(row.getObject("person", UUID.class), any -> new HashMap<>())
                            .put(row.getObject("worker_id", UUID.class), bond(row));
                });
        return bonds;
    }

    private static Bond bond(ResultSet row) throws SQLException {
        return new Bond(
                row.getInt("notes"),
                row.getBoolean("was_key_worker"),
                row.getBoolean("is_back_up"),
                row.getBoolean("is_key_worker"),
                row.getObject("wished", Boolean.class),
                row.getBoolean("conflict"));
    }

    private Map<UUID, Person> people(UUID[] ids, LocalDate today) {
        Map<UUID, Person> people = new HashMap<>();
        db.sql(PEOPLE).param("ids", ids).param("today", today).query(row -> {
            LocalDate home = row.getObject("home_from", LocalDate.class);
            people.put(
                    row.getObject("young_person_id", UUID.class),
                    new Person(
                            hubs(row.getArray("hubs")),
                            row.getString("said").toLowerCase(Locale.ROOT),
                            home != null && home.plusDays(FIRST_NIGHTS).isAfter(today),
                            row.getBigDecimal("weight")));
        });
        return people;
    }

    private static Set<UUID> hubs(@Nullable Array hubs) throws SQLException {
        return hubs == null ? Set.of() : Arrays.stream((UUID[]) hubs.getArray()).collect(Collectors.toSet());
    }

    private Map<UUID, Load> loads(LocalDate today) {
        Map<UUID, Load> loads = new HashMap<>();
        db.sql("select * from keywork.loads(:today)").param("today", today).query(row -> {
            loads.put(
                    row.getObject("worker_id", UUID.class),
                    new Load(
                            row.getInt("people"),
                            row.getBigDecimal("weight"),
                            row.getObject("last_on", LocalDate.class)));
        });
        return loads;
    }

    /** Those of these hubs who could be somebody's key worker, and who will still be there: also who is away just now. */
    List<Worker> couldBe(Collection<HubId> hubs, LocalDate today) {
        return here(today).stream()
                .filter(one -> one.missing(today, today.plusWeeks(Suggesting.WEEKS_TO_STAY))
                        .filter(Missing::isForGood)
                        .isEmpty())
                .map(Presence::worker)
                .filter(worker -> Suggesting.keyWorks(worker) && hubs.stream().anyMatch(worker::in))
                .toList();
    }
}
