package uk.onedoor.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.AgendaSource.Item;
import uk.onedoor.people.AgendaSource.Topic;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;

/** Asks every room what there is to talk about, and keeps what is of one hub. */
@Component
@Transactional(readOnly = true)
class Agenda {

    private final JdbcClient db;
    private final List<AgendaSource> sources;
    private final People people;

    Agenda(JdbcClient db, List<AgendaSource> sources, People people) {
        this.db = db;
        this.sources = sources;
        this.people = people;
    }

    /** The items of a hub's meeting, topic by topic, the oldest of each first; each about the record that is kept. */
    List<Item> of(HubId hub, Instant since) {
        Map<UUID, UUID> joined = people.joined();
        Set<UUID> theirs = youngPeople(hub);
        List<Item> items = new ArrayList<>();
        for (AgendaSource source : sources) {
            for (Item item : source.since(hub, since)) {
                YoungPersonId about = item.youngPerson();
                UUID person = about == null ? null : joined.getOrDefault(about.value(), about.value());
                if (person == null || theirs.contains(person) || item.topic() == Topic.DOOR) {
                    items.add(new Item(
                            item.topic(),
                            person == null ? null : new YoungPersonId(person),
                            item.titleKey(),
                            item.titlePlaces(),
                            item.at(),
                            item.link()));
                }
            }
        }
        items.sort(Comparator.comparing(Item::topic).thenComparing(Item::at).thenComparing(Item::link));
        return items;
    }

    /** Whom a hub works with, as far as the viewer may see them. */
    private Set<UUID> youngPeople(HubId hub) {
        return new HashSet<>(
                db.sql("""
                select l.young_person_id from platform.link l
                 where l.authority_id = (select platform.authority()) and l.hub_id = :hub
                   and l.from_at <= now() and (l.until_at is null or l.until_at > now())""").param("hub", hub.value()).query(UUID.class).list());
    }
}
