package uk.onedoor.safety;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.safety.Intervention.Began;
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * Writes down that a physical intervention was used, its record, and that staff and the young person were spoken to: within 24
 * hours, 48 hours and five days (Children's Homes (England) Regulations 2015, reg 35(3)). The clocks are reckoned elsewhere.
 */
@Service
@Transactional
public class Interventions {

    static final String SECTION = "INCIDENT";

    private final InterventionRepository kept;
    private final People people;
    private final SectionRights rights;
    private final CurrentViewer viewer;

    Interventions(InterventionRepository kept, People people, SectionRights rights, CurrentViewer viewer) {
        this.kept = kept;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
    }

    /**
     * Says that one was used, once however often it is sent.
     *
     * @throws NotFound when the viewer may not write of this
     */
    public void begin(YoungPersonId who, UUID id, Began began) {
        mayWrite(who);
        kept.add(id, people.kept(who), began);
    }

    /** Every one about somebody the viewer may see, the newest first. */
    @Transactional(readOnly = true)
    List<Intervention> of(YoungPersonId who) {
        return kept.all(people.records(who));
    }

    /** @throws NotFound when there is none such of this young person, or the viewer may not see it */
    @Transactional(readOnly = true)
    Intervention get(YoungPersonId who, UUID id) {
        return Followed.find(of(who), id);
    }

    /**
     * Adds a step.
     *
     * @throws Refusal by {@code time} when it was before the intervention; when its record, or that talk, stands already; and
     *     when who signs does not answer for the home
     */
    public void add(YoungPersonId who, UUID intervention, NewStep step) {
        mayWrite(who);
        Intervention of = get(who, intervention);
        if (!of.awaits(step.id(), step.at(), "safety.intervention")) {
            return;
        }
        if (step.kind() == Kind.STAFF_SPOKEN_TO && !viewer.get().may(Opens.MANAGERS)) {
            throw new Refusal("", "safety.intervention.signs");
        }
        if (!kept.add(of, step)) {
            throw new Refusal("", "safety.intervention.already");
        }
    }

    /**
     * Takes an intervention, or something of it, back: it stays to be read with the reason.
     *
     * @throws NotFound when nothing such stands
     */
    void withdraw(YoungPersonId who, UUID intervention, UUID entry, String because) {
        mayWrite(who);
        if (!kept.withdraw(get(who, intervention), entry, because.strip())) {
            throw new NotFound("an entry " + entry);
        }
    }

    /** @throws NotFound when the viewer may not write of this */
    private void mayWrite(YoungPersonId who) {
        if (!rights.mayWrite(SECTION, people.kept(who))) {
            throw new NotFound("writing of interventions of " + who);
        }
    }

    /** The address of all of them. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/interventions";
    }

    /** The address of one of them. */
    static String at(YoungPersonId who, UUID intervention) {
        return at(who) + "/" + intervention;
    }
}
