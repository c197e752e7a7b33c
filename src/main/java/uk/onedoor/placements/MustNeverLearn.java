package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.homes.Addresses;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.NeverLearns.Who;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * Who must never learn where a home stands: a young person, or somebody around one. Neither they nor anybody who works,
 * cares or lives with them is told the address from then on; the home is no option for them, and nobody is booked there.
 */
@Service
@Transactional
class MustNeverLearn {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final NeverLearnsRepository said;
    private final Addresses addresses;
    private final People people;
    private final Network network;
    private final Pen pen;

    MustNeverLearn(NeverLearnsRepository said, Addresses addresses, People people, Network network, Pen pen) {
        this.said = said;
        this.addresses = addresses;
        this.people = people;
        this.network = network;
        this.pen = pen;
    }

    /**
     * Everybody who can be named: the young people the viewer may see, each followed by those around them.
     *
     * @throws NotFound when the viewer does not keep the address of this home
     */
    @Transactional(readOnly = true)
    List<Who> everybody(HomeId home) {
        if (!addresses.mayKeep(home)) {
            throw new NotFound("address of home " + home);
        }
        List<Who> all = new ArrayList<>();
        for (YoungPerson one : people.all()) {
            all.add(new Who(one.id(), null, one.wholeName()));
            network.of(one.id()).forEach(member -> all.add(around(one, member)));
        }
        return all;
    }

    private static Who around(YoungPerson one, Member member) {
        return new Who(
                one.id(),
                member.id(),
                member.around().name() + " (" + member.around().relationship() + ", " + one.wholeName() + ")");
    }

    /**
     * Writes down who must never learn it, under an id made before, so that sending the form twice writes it once.
     *
     * @param key of one of {@link #everybody}
     * @throws NotFound when the viewer does not keep the address of this home
     * @throws Refusal by {@code who} when it is nobody, or somebody who lives there or is about to; by {@code from} when
     *     that day is still to come
     */
    void note(UUID id, HomeId home, UUID key, LocalDate from, String saidBy, String because) {
        Who who = everybody(home).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("who", "placements.never.who.missing"));
        if (from.isAfter(pen.today()) || from.isBefore(EARLIEST)) {
            throw new Refusal("from", "placements.never.from.wrong");
        }
        try {
            said.insert(new NeverLearns(id, home, who, from, saidBy, because));
        } catch (DataIntegrityViolationException broken) {
            if (!String.valueOf(broken.getMessage()).contains("kept_from_them")) {
                throw broken;
            }
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("who", "placements.never.who.lives.there");
        }
    }

    /**
     * It is over; that it was stays.
     *
     * @throws NotFound when it is none that holds, or none of the viewer's to change
     */
    void over(UUID id, HomeId home, String because) {
        if (!addresses.mayKeep(home) || !said.over(id, home, because)) {
            throw new NotFound("who must never learn " + id);
        }
    }

    /** What is said of one home, as far as the viewer is cleared for its address. */
    @Transactional(readOnly = true)
    List<NeverLearns> of(HomeId home) {
        return said.of(home);
    }

    @Transactional(readOnly = true)
    NeverLearns get(UUID id, HomeId home) {
        return of(home).stream()
                .filter(one -> one.id().equals(id) && addresses.mayKeep(home))
                .findFirst()
                .orElseThrow(() -> new NotFound("who must never learn " + id));
    }

    /** The homes a page about somebody must not lead to; true: kept from themselves, false: from somebody around them. */
    @Transactional(readOnly = true)
    Map<HomeId, Boolean> keptFrom(YoungPersonId person) {
        return said.keptFrom(person);
    }
}
