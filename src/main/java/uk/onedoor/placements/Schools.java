package uk.onedoor.placements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.Location;

/** Tells who goes to school or work at one place, as far as the viewer may read both. */
@Component
class Schools implements PairSource {

    private final JdbcClient db;
    private final People people;

    Schools(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /** Where each goes, under the record that is kept; of whom it is not known are not among them. One statement. */
    Map<YoungPersonId, School> of(Collection<YoungPersonId> who) {
        Map<UUID, UUID> kept = people.joined();
        List<UUID> records = People.everyRecord(who, kept);
        Map<YoungPersonId, School> schools = new HashMap<>();
        db.sql("""
                select n.young_person_id, n.words, n.postcode, n.easting, n.northing, n.recorded_at from placements.near n
                 where n.authority_id = (select platform.authority()) and n.what = 'SCHOOL' and n.young_person_id = any (:records)
                 order by n.recorded_at, n.id""").param("records", records.toArray(UUID[]::new)).query(row -> {
            UUID record = row.getObject("young_person_id", UUID.class);
            YoungPersonId person = new YoungPersonId(kept.getOrDefault(record, record));
            Integer easting = row.getObject("easting", Integer.class);
            Instant at = row.getTimestamp("recorded_at").toInstant();
            schools.put(
                    person,
                    new School(
                            person,
                            row.getString("words"),
                            row.getString("postcode"),
                            easting == null ? null : new Location(easting, row.getInt("northing")),
                            London.day(at)));
        });
        return schools;
    }

    /** Those who go to the same place as one of them. */
    Set<YoungPersonId> sameAs(YoungPersonId person, Collection<YoungPersonId> others) {
        Map<YoungPersonId, School> all = of(with(person, others));
        School theirs = all.get(person);
        return theirs == null
                ? Set.of()
                : others.stream()
                        .filter(one -> !one.equals(person))
                        .filter(one -> {
                            School other = all.get(one);
                            return other != null && theirs.isSameAs(other);
                        })
                        .collect(Collectors.toSet());
    }

    private static List<YoungPersonId> with(YoungPersonId one, Collection<YoungPersonId> others) {
        List<YoungPersonId> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    @Override
    public List<Told> between(YoungPersonId newcomer, Collection<YoungPersonId> others, HomeId home) {
        Map<YoungPersonId, School> all = of(with(newcomer, others));
        return others.stream()
                .flatMap(other -> School.of(newcomer, all.get(newcomer), other, all.get(other)).stream())
                .toList();
    }

    @Override
    public List<Phrase> cannotKnow() {
        return List.of(Phrase.of("placements.mix.unknown.school"));
    }
}
