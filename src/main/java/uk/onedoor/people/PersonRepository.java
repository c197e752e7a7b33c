package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.People.Known;
import uk.onedoor.people.People.KnownFrom;
import uk.onedoor.people.People.Match;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores who young people are. The identity that holds is the one not superseded. */
@Repository
class PersonRepository {

    private static final String PERSON = """
            select i.young_person_id, i.name_used, i.first_name, i.last_name, i.pronouns, i.date_of_birth, i.colour,
                   i.pattern, a.words as how_to_talk
              from people.identity i
              left join people.about_me a on a.authority_id = i.authority_id and a.young_person_id = i.young_person_id
                   and a.section = 'HOW_TO_TALK_WITH_ME' and a.superseded_at is null
             where i.superseded_at is null and i.authority_id = (select platform.authority())
            """;
    private static final String NOT_MERGED = """
             and not exists (select from people.merge m where m.authority_id = i.authority_id
                             and m.merged_id = i.young_person_id and m.unmerged_at is null)
            """;

    /** A young person with every record of theirs, the kept one first. */
    record Whole(YoungPerson person, List<UUID> records) {

        Glance glance() {
            return new Glance(person.id(), records);
        }
    }

    /** How somebody new came to us: the hub that meets them, where the first word came from, and why. */
    record Meeting(HubId hub, KnownFrom from, String because) {}

    private record Found(Whole whole, @Nullable UUID kept) {}

    private final JdbcClient db;

    PersonRepository(JdbcClient db) {
        this.db = db;
    }

    /** Begins a record and opens the hub's door to it; the function says who may. */
    void meet(YoungPersonId id, NewPerson person, Meeting meeting, Instant now) {
        db.sql("""
                select people.meet(:link, :person, :hub, :because, :from, :identity, :used, :first, :last, :pronouns,
                  cast(:born as date), :colour, :pattern, :now)""")
                .param("link", Ids.next())
                .param("person", id.value())
                .param("hub", meeting.hub().value())
                .param("because", meeting.because())
                .param("from", meeting.from().name())
                .param("identity", Ids.next())
                .param("used", person.nameUsed())
                .param("first", person.firstName())
                .param("last", person.lastName())
                .param("pronouns", person.pronouns())
                .param("born", person.dateOfBirth())
                .param("colour", person.colour())
                .param("pattern", person.pattern())
                .param("now", Timestamp.from(now))
                .query((rs, row) -> true)
                .list();
    }

    /** Thousands at once: two statements, whatever their number. */
    void insertAll(List<YoungPersonId> ids, List<NewPerson> persons, KnownFrom from, Viewer by, Instant now) {
        UUID[] people = ids.stream().map(YoungPersonId::value).toArray(UUID[]::new);
        db.sql("""
                insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)
                select :authority, person, :from, :by, :now from unnest(:people) person""")
                .param("authority", by.authority())
                .param("from", from.name())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("people", people)
                .update();
        db.sql("""
                insert into people.identity (authority_id, id, young_person_id, name_used, first_name, last_name,
                  pronouns, date_of_birth, colour, pattern, recorded_by, recorded_at)
                select :authority, platform.new_id(), p.person, p.used, p.first, p.last, p.pronouns, p.born, p.colour,
                       p.pattern, :by, :now
                  from unnest(:people, :used, :first, :last, :pronouns, cast(:born as date[]), :colour, :pattern)
                       as p (person, used, first, last, pronouns, born, colour, pattern)""")
                .param("authority", by.authority())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("people", people)
                .param("used", column(persons, NewPerson::nameUsed))
                .param("first", column(persons, NewPerson::firstName))
                .param("last", column(persons, NewPerson::lastName))
                .param("pronouns", column(persons, NewPerson::pronouns))
                .param("born", column(persons, NewPerson::dateOfBirth))
                .param("colour", column(persons, NewPerson::colour))
                .param("pattern", column(persons, NewPerson::pattern))
                .update();
    }

    private static @Nullable String[] column(List<NewPerson> persons, Function<NewPerson, @Nullable Object> what) {
        return persons.stream()
                .map(person -> Objects.toString(what.apply(person), null))
                .toArray(String[]::new);
    }

    /** Revises who somebody is; false when nobody the viewer may change is there. */
    boolean revise(YoungPersonId id, NewPerson person, String otherNames, Viewer by, Instant now) {
        int before = db.sql("""
                update people.identity set superseded_at = :now
                where authority_id = :authority and young_person_id = :person and superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("authority", by.authority())
                .param("person", id.value())
                .update();
        if (before > 0) {
            insertIdentity(id, person, otherNames, by, now);
        }
        return before > 0;
    }

    void chooseLook(YoungPersonId id, String colour, String pattern, Instant now) {
        db.sql("select people.choose_look(:id, :person, :colour, :pattern, :now)")
                .param("id", Ids.next())
                .param("person", id.value())
                .param("colour", colour)
                .param("pattern", pattern)
                .param("now", Timestamp.from(now))
                .query((rs, row) -> true)
                .list();
    }

    private void insertIdentity(YoungPersonId id, NewPerson person, String otherNames, Viewer by, Instant now) {
        db.sql("""
                insert into people.identity (authority_id, id, young_person_id, name_used, first_name, last_name,
                  other_names, pronouns, date_of_birth, colour, pattern, recorded_by, recorded_at)
                values (:authority, :id, :person, :used, :first, :last, :others, :pronouns, :born, :colour, :pattern, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", id.value())
                .param("used", person.nameUsed())
                .param("first", person.firstName())
                .param("last", person.lastName())
                .param("others", otherNames)
                .param("pronouns", person.pronouns())
                .param("born", person.dateOfBirth())
                .param("colour", person.colour())
                .param("pattern", person.pattern())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<YoungPerson> find(List<UUID> ids) {
        return db.sql(PERSON + " and i.young_person_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonRepository::person)
                .list();
    }

    /** The one person behind a record: the kept one when this was joined to another, with all that were joined to it. */
    Optional<Whole> whole(YoungPersonId id) {
        // The condition is a plain one, so that row security leaves it to the index.
        Optional<Found> found = db.sql("""
                select p.*, array(select m.merged_id from people.merge m where m.authority_id = (select platform.authority())
                         and m.young_person_id = p.young_person_id and m.unmerged_at is null order by m.merged_at) as merged,
                       (select m.young_person_id from people.merge m where m.authority_id = (select platform.authority())
                         and m.merged_id = p.young_person_id and m.unmerged_at is null) as kept
                  from (%s and i.young_person_id = :id) p""".formatted(PERSON))
                .param("id", id.value())
                .query((rs, row) -> {
                    YoungPerson person = person(rs, row);
                    List<UUID> records = new ArrayList<>(List.of(person.id().value()));
                    records.addAll(List.of((UUID[]) rs.getArray("merged").getArray()));
                    return new Found(new Whole(person, records), rs.getObject("kept", UUID.class));
                })
                .optional();
        UUID kept = found.map(Found::kept).orElse(null);
        return kept == null ? found.map(Found::whole) : whole(new YoungPersonId(kept));
    }

    Map<YoungPersonId, YoungPerson> byId(Collection<UUID> ids) {
        Map<YoungPersonId, YoungPerson> found = new LinkedHashMap<>();
        find(List.copyOf(ids)).forEach(person -> found.put(person.id(), person));
        return found;
    }

    List<YoungPerson> all() {
        return db.sql(PERSON + NOT_MERGED + " order by lower(i.name_used), i.last_name, i.young_person_id")
                .query(PersonRepository::person)
                .list();
    }

    List<YoungPerson> first(int most) {
        return db.sql(PERSON + NOT_MERGED + " order by lower(i.name_used), i.last_name, i.young_person_id limit :most")
                .param("most", most)
                .query(PersonRepository::person)
                .list();
    }

    /** What else is known of the record: nicknames, and since when and where from it is known. */
    Optional<Known> known(YoungPersonId id) {
        return db.sql("""
                select i.other_names, p.known_from, p.recorded_at from people.young_person p
                  join people.identity i on i.authority_id = p.authority_id and i.young_person_id = p.young_person_id
                       and i.superseded_at is null
                 where p.authority_id = (select platform.authority()) and p.young_person_id = :id""")
                .param("id", id.value())
                .query((rs, row) -> new Known(
                        rs.getString("other_names"),
                        KnownFrom.valueOf(rs.getString("known_from")),
                        rs.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    List<YoungPerson> named(String words) {
        List<UUID> best = db.sql("select young_person_id from people.find_by_name(:words, 30)")
                .param("words", words)
                .query(UUID.class)
                .list();
        Map<YoungPersonId, YoungPerson> found = new LinkedHashMap<>();
        db.sql(PERSON + NOT_MERGED + " and i.young_person_id = any (:ids)")
                .param("ids", best.toArray(UUID[]::new))
                .query(PersonRepository::person)
                .list()
                .forEach(person -> found.put(person.id(), person));
        List<YoungPerson> inOrder = new ArrayList<>();
        for (UUID id : best) {
            YoungPerson person = found.get(new YoungPersonId(id));
            if (person != null) {
                inOrder.add(person);
            }
        }
        return inOrder;
    }

    List<Match> possibleMatches(String name, @Nullable LocalDate born) {
        return db.sql("select * from people.possible_matches(:name, cast(:born as date))")
                .param("name", name)
                .param("born", born)
                .query((rs, row) -> {
                    UUID hub = rs.getObject("hub_id", UUID.class);
                    return new Match(
                            new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                            rs.getString("name_used"),
                            rs.getString("last_name"),
                            rs.getObject("born_year", Integer.class),
                            hub == null ? null : new HubId(hub));
                })
                .list();
    }

    /** Itself, and the records merged into it. */
    List<UUID> records(YoungPersonId id) {
        List<UUID> all = new ArrayList<>();
        all.add(id.value());
        all.addAll(db.sql("""
                select merged_id from people.merge
                where authority_id = (select platform.authority()) and young_person_id = :id and unmerged_at is null""").param("id", id.value()).query(UUID.class).list());
        return all;
    }

    private static YoungPerson person(ResultSet rs, int row) throws SQLException {
        return new YoungPerson(
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getString("name_used"),
                rs.getString("first_name"),
                rs.getString("last_name"),
                rs.getString("pronouns"),
                rs.getObject("date_of_birth", LocalDate.class),
                rs.getString("colour"),
                rs.getString("pattern"),
                rs.getString("how_to_talk"));
    }
}
