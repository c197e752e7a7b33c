package uk.onedoor.family;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.HubId;
import uk.onedoor.family.CrisisPlan.Ring;
import uk.onedoor.family.CrisisPlan.RingKind;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;

/** Whom a young person could ring when things get hard: those who would come at three first, the team, the hub. */
@Component
@Transactional(readOnly = true)
class WhoToRing {

    private final Network network;
    private final Allocations allocations;
    private final Relationships relationships;
    private final Authorities authorities;

    WhoToRing(Network network, Allocations allocations, Relationships relationships, Authorities authorities) {
        this.network = network;
        this.allocations = allocations;
        this.relationships = relationships;
        this.authorities = authorities;
    }

    List<Ring> of(YoungPersonId youngPerson) {
        List<Ring> all = new ArrayList<>();
        List<Member> around = network.of(youngPerson).stream()
                .filter(member -> member.around().until() == null)
                .toList();
        around.stream().filter(member -> member.around().atThree()).forEach(member -> all.add(ring(member)));
        around.stream().filter(member -> !member.around().atThree()).forEach(member -> all.add(ring(member)));
        for (Allocation part : allocations.team(youngPerson)) {
            Ring ring =
                    new Ring(new Who(RingKind.WORKER, part.worker().value()), part.workerName(), null, part.phone());
            if (!all.contains(ring)) {
                all.add(ring);
            }
        }
        for (HubId id : relationships.hubsOf(youngPerson)) {
            Hub hub = authorities.hub(id);
            all.add(new Ring(new Who(RingKind.HUB, id.value()), hub.name(), null, hub.phone()));
        }
        return all;
    }

    private static Ring ring(Member member) {
        return new Ring(
                new Who(RingKind.MEMBER, member.id().value()),
                member.around().name(),
                member.around().relationship(),
                member.around().phone());
    }
}
