package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.homes.Constellation.Satellite;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** Which families belong together, so that their children may sleep over with each other. */
@Service
@Transactional
public class Constellations {

    private final ConstellationRepository constellations;
    private final GatheringRepository gatherings;

    Constellations(ConstellationRepository constellations, GatheringRepository gatherings) {
        this.constellations = constellations;
        this.gatherings = gatherings;
    }

    /**
     * Begins a constellation, with the families that are part of it at once; the same sent twice begins once.
     *
     * @throws Refusal by {@code hub} when that family is in the middle of another, or as {@link #join}
     */
    public void begin(Constellation constellation) {
        try {
            constellations.insert(constellation);
        } catch (DataIntegrityViolationException broken) {
            throw inWords(broken, "in_the_middle_of_one", "hub", "homes.constellation.hub.taken");
        }
        constellation.satellites().forEach(family -> join(constellation.id(), family));
    }

    /**
     * A family joins.
     *
     * @throws Refusal by {@code home} when the family is in the middle of this one or part of any then; by {@code joined}
     *     when there is no such constellation on that day
     */
    public void join(ConstellationId id, Satellite family) {
        Constellation constellation = get(id);
        if (constellation.hub().equals(family.home())) {
            throw new Refusal("home", "homes.constellation.home.middle");
        }
        if (!constellation.isThereOn(family.joined())) {
            throw new Refusal("joined", "homes.constellation.not.there");
        }
        try {
            constellations.insert(id, family);
        } catch (DataIntegrityViolationException broken) {
            throw inWords(broken, "in_one_constellation_at_a_time", "home", "homes.constellation.home.taken");
        }
    }

    /**
     * A family leaves, with why.
     *
     * @param day the first day they are no part of it
     * @throws Refusal by {@code on} before they joined
     */
    public void leave(ConstellationId id, UUID satellite, LocalDate day, String because) {
        Satellite family = get(id).satellites().stream()
                .filter(one -> one.id().equals(satellite))
                .findFirst()
                .orElseThrow(() -> new NotFound("family " + satellite));
        if (day.isBefore(family.joined())) {
            throw new Refusal("on", "homes.constellation.leaving.before");
        }
        TooLate.unless(constellations.leave(id, satellite, day, because));
    }

    /**
     * It ends, with why; the families leave with it.
     *
     * @param day the first day it is no more
     * @throws Refusal by {@code on} before it began
     */
    void end(ConstellationId id, LocalDate day, String because) {
        if (day.isBefore(get(id).from())) {
            throw new Refusal("on", "homes.constellation.not.there");
        }
        TooLate.unless(constellations.end(id, day, because));
    }

    /** Plans a day the families meet; the same sent twice is planned once. */
    public void plan(Gathering gathering) {
        if (!get(gathering.constellation()).isThereOn(gathering.on())) {
            throw new Refusal("on", "homes.constellation.not.there");
        }
        gatherings.insert(gathering);
    }

    /** Says which families came, all of them: who is not named did not. */
    public void came(Gathering gathering, Set<HomeId> homes) {
        if (gathering.calledOff() != null) {
            throw new TooLate();
        }
        List<HomeId> theirs = get(gathering.constellation()).homesOn(gathering.on());
        homes.stream()
                .filter(home -> theirs.contains(home) && !gathering.came().contains(home))
                .forEach(home -> gatherings.came(gathering.id(), home));
        gathering.came().stream()
                .filter(home -> !homes.contains(home))
                .forEach(home -> gatherings.cameNot(gathering.id(), home));
    }

    public void callOff(Gathering gathering, String because) {
        TooLate.unless(gatherings.callOff(gathering.id(), because));
    }

    /** The gatherings of a constellation from the first day to the last, both counted, by day. */
    @Transactional(readOnly = true)
    public List<Gathering> gatherings(ConstellationId id, LocalDate first, LocalDate last) {
        return gatherings.between(id, first, last);
    }

    @Transactional(readOnly = true)
    Optional<Gathering> gathering(ConstellationId id, UUID gathering) {
        return gatherings.find(id, gathering);
    }

    private static RuntimeException inWords(
            DataIntegrityViolationException broken, String rule, String field, String key) {
        if (String.valueOf(broken.getMessage()).contains(rule)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Refusal(field, key);
        }
        return broken;
    }

    /** Every constellation there is or was, by name. */
    @Transactional(readOnly = true)
    public List<Constellation> all() {
        return constellations.all();
    }

    /**
     * One constellation, also when it ended.
     *
     * @throws NotFound when there is none of that id in this council
     */
    @Transactional(readOnly = true)
    public Constellation get(ConstellationId id) {
        return constellations.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("constellation " + id));
    }

    /** True when both homes belong to one constellation on that day: a sleepover there is part of ordinary life. */
    @Transactional(readOnly = true)
    public boolean together(HomeId one, HomeId other, LocalDate day) {
        return constellations.all().stream()
                .map(each -> each.homesOn(day))
                .anyMatch(homes -> homes.contains(one) && homes.contains(other));
    }
}
