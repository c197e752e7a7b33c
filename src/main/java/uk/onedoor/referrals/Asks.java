package uk.onedoor.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/**
 * Who asked for help, and what becomes of it. Seen by the team of the hub that reads it and by whoever took it down;
 * for everybody else it is not there.
 */
@Service
@Transactional
public class Asks {

    private final AskRepository asks;
    private final StepRepository steps;
    private final Reception reception;
    private final Huddle huddle;
    private final Pen pen;

    Asks(AskRepository asks, StepRepository steps, Reception reception, Huddle huddle, Pen pen) {
        this.asks = asks;
        this.steps = steps;
        this.reception = reception;
        this.huddle = huddle;
        this.pen = pen;
    }

    /**
     * Takes an ask for help down, by any door. From this moment somebody owns it and a day is promised.
     *
     * @throws Refusal when the council has no hub whose door somebody owns, or the hub named is not the council's
     */
    public Received receive(NewAsk ask) {
        return reception.receive(ask);
    }

    /**
     * Says whom an undecided ask is about: the hub's team may then read what is known of them until it has decided.
     *
     * @throws NotFound when the viewer is not one of the team of the ask's hub
     */
    public YoungPersonId recognise(AskId id, Whom whom) {
        return huddle.recognise(own(id), whom, pen.sign());
    }

    /** Decides; a decision that was not "with us" may be followed by another. */
    public void decide(AskId id, Decision decision, Reasons reasons) {
        huddle.decide(own(id), decision, reasons, pen.sign(reasons.by(), reasons.at()));
    }

    /**
     * They met the person we walked them to.
     *
     * @throws Refusal when we walked them to nobody
     */
    public void met(AskId id) {
        huddle.met(own(id), pen.sign());
    }

    /** Somebody else owns what comes next from now on; what was decided, and the date, stay. */
    public void handOn(AskId id, WorkerId to) {
        huddle.handOn(own(id), to, pen.sign());
    }

    public Ask get(AskId id) {
        return find(id).orElseThrow(() -> new NotFound("ask " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Ask> find(AskId id) {
        return asks.find(id);
    }

    /** Every step of an ask, the open one first. */
    @Transactional(readOnly = true)
    public List<Step> steps(AskId id) {
        return steps.of(id);
    }

    /** What waits at a hub's door for a decision, or for its day, by promise. */
    @Transactional(readOnly = true)
    public List<Ask> waiting(HubId hub) {
        return asks.waiting(hub);
    }

    /** Everything open in the viewer's hubs that is promised for this day or before, those we walked elsewhere too. */
    @Transactional(readOnly = true)
    public List<Ask> dueUntil(LocalDate day) {
        return asks.dueUntil(day);
    }

    /** Everything open in the viewer's hubs, by promise. */
    @Transactional(readOnly = true)
    public List<Ask> open() {
        return asks.dueUntil(null);
    }

    /** The open asks somebody owns: before they leave, each needs another name. */
    @Transactional(readOnly = true)
    public List<Ask> openOwnedBy(WorkerId owner) {
        return asks.openOwnedBy(owner);
    }

    /** True when the viewer is one of the team that decides about this ask. */
    public boolean mayDecide(Ask ask) {
        return pen.inTeamOf(ask.hub());
    }

    /** True when the viewer may say whom this ask is about. */
    boolean mayRecognise(AskId id) {
        return find(id).filter(this::mayDecide).isPresent();
    }

    private Ask own(AskId id) {
        Ask ask = get(id);
        if (!mayDecide(ask)) {
            throw new NotFound("ask " + id);
        }
        return ask;
    }
}
