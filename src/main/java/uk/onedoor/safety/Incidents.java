package uk.onedoor.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.safety.Incident.Began;
import uk.onedoor.safety.Incident.Kind;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * Writes down what happened, and what follows in slow time: the police are called at once when people or property are in
 * immediate danger; otherwise whoever answers for the hub decides by the next day, thinking first of putting it right between
 * those it was between (the national protocol on reducing unnecessary criminalisation of looked-after children, 2018). What was
 * written first closes when it is saved.
 */
@Service
@Transactional
public class Incidents {

    static final String SECTION = Interventions.SECTION;

    /** What whoever answers for the hub says, and nobody else. */
    static final Set<Kind> FOR_MANAGERS = EnumSet.of(Kind.DECIDED, Kind.NOTIFIABLE, Kind.CORRECTION_ASKED);

    private final IncidentRepository kept;
    private final People people;
    private final SectionRights rights;
    private final CurrentViewer viewer;

    Incidents(IncidentRepository kept, People people, SectionRights rights, CurrentViewer viewer) {
        this.kept = kept;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
    }

    /**
     * Writes down what happened, once however often it is sent.
     *
     * @throws NotFound when the viewer may not write of this
     */
    public void begin(YoungPersonId who, UUID id, Began began) {
        mayWrite(who);
        kept.add(id, people.kept(who), began);
    }

    /** Every one about somebody the viewer may see, the newest first. */
    @Transactional(readOnly = true)
    List<Incident> of(YoungPersonId who) {
        return kept.all(people.records(who));
    }

    /** @throws NotFound when there is none such of this young person, or the viewer may not see it */
    @Transactional(readOnly = true)
    Incident get(YoungPersonId who, UUID id) {
        return Followed.find(of(who), id);
    }

    /** True when the viewer is one of those who say such a thing. */
    boolean says(Kind kind) {
        return !FOR_MANAGERS.contains(kind) || viewer.get().may(Opens.MANAGERS);
    }

    /**
     * Adds a step.
     *
     * @throws Refusal by {@code time} when it was before the incident; when it was withdrawn, or decided already; and when whoever
     *     says it does not answer for the hub
     */
    public void add(YoungPersonId who, UUID incident, NewIncidentStep step) {
        mayWrite(who);
        Incident of = get(who, incident);
        if (!of.awaits(step.id(), step.at(), "safety.incident")) {
            return;
        }
        if (!says(step.kind())) {
            throw new Refusal("", "safety.incident.managers");
        }
        if (!kept.add(of, step)) {
            throw new Refusal("", "safety.incident.already");
        }
    }

    /**
     * Takes an incident, or something of it, back: it stays to be read with the reason.
     *
     * @throws NotFound when nothing such stands
     */
    void withdraw(YoungPersonId who, UUID incident, UUID entry, String because) {
        mayWrite(who);
        if (!kept.withdraw(get(who, incident), entry, because.strip())) {
            throw new NotFound("an entry " + entry);
        }
    }

    /** @throws NotFound when the viewer may not write of this */
    private void mayWrite(YoungPersonId who) {
        if (!rights.mayWrite(SECTION, people.kept(who))) {
            throw new NotFound("writing of incidents of " + who);
        }
    }

    /** The address of all of them. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/incidents";
    }

    /** The address of one of them. */
    static String at(YoungPersonId who, UUID incident) {
        return at(who) + "/" + incident;
    }
}
