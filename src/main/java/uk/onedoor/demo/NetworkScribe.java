package uk.onedoor.demo;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownYoungPerson;

/** Writes who is around a young person, once, in their first days with us. */
@Component
@ConditionalOnProperty("onedoor.demo")
class NetworkScribe {

    private static final Set<String> FRIENDS =
            Set.of("friend", "mate", "best friend", "girlfriend", "boyfriend", "partner", "neighbour", "coach");

    private final Network network;

    NetworkScribe(Network network) {
        this.network = network;
    }

    void writeOnce(String key, Cast cast, Written written) {
        String done = "network/" + key;
        if (written.has(done)) {
            return;
        }
        YoungPersonId who = cast.youngPerson(key);
        TownYoungPerson person = cast.history().youngPerson(key);
        person.network()
                .forEach(one -> network.add(
                        who,
                        new Around(
                                circle(one.relationship()),
                                one.name(),
                                one.relationship(),
                                one.phone(),
                                one.closeness(),
                                one.mayKnow(),
                                one.comesAtThreeInTheMorning(),
                                one.from(),
                                one.until())));
        person.professionals()
                .forEach(one -> network.add(
                        who,
                        new Around(
                                Circle.PROFESSIONAL,
                                one.name(),
                                one.role() + ", " + one.organisation(),
                                one.phone(),
                                3,
                                null,
                                false,
                                one.from(),
                                null)));
        written.put(done, Ids.next());
    }

    private static Circle circle(String relationship) {
        String plain = relationship.toLowerCase(Locale.ROOT);
        return FRIENDS.stream().anyMatch(plain::contains) ? Circle.FRIEND : Circle.FAMILY;
    }
}
