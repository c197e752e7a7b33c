package uk.onedoor.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.referrals.Decision.NotYet;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.WalkedToSomeoneElse;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.Decision.WithUs;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.referrals.Step.Accepted;
import uk.onedoor.referrals.Step.Thought;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** The rules of deciding: each answer leaves a step with a name and a date, and an answer to a provocation. */
@Component
class Huddle {

    /** From "with us" to the first time together, in working days. */
    private static final int FIRST_TIME_TOGETHER = 2;

    private static final int LATEST_MONTHS = 12;

    private final StepRepository steps;
    private final Recognition recognition;
    private final Provocations provocations;
    private final Owners owners;
    private final ApplicationEventPublisher events;

    Huddle(
            StepRepository steps,
            Recognition recognition,
            Provocations provocations,
            Owners owners,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.recognition = recognition;
        this.provocations = provocations;
        this.owners = owners;
        this.events = events;
    }

    YoungPersonId recognise(Ask ask, Whom whom, Signed signed) {
        mustBeOpen(ask);
        return recognition.recognise(ask, whom, signed);
    }

    void decide(Ask ask, Decision decision, Reasons reasons, Signed signed) {
        mustBeOpen(ask);
        Thought thought = thought(ask, reasons);
        if (decision instanceof WithUs withUs) {
            takeOn(ask, withUs, thought, reasons.owner(), signed);
        } else if (decision instanceof WalkedToSomeoneElse walked) {
            walk(ask, walked, thought, reasons.owner(), signed);
        } else if (decision instanceof NotYet notYet) {
            wait(ask, notYet, thought, reasons.owner(), signed);
        }
    }

    private void takeOn(Ask ask, WithUs decision, Thought thought, @Nullable WorkerId wanted, Signed signed) {
        YoungPersonId person = ask.person();
        if (decision.whom() != null) {
            person = recognition.recognise(ask, decision.whom(), signed);
        }
        if (person == null) {
            throw new Refusal("person", "referrals.person.missing");
        }
        HubId hub = decision.hub();
        LocalDate first = WorkingDays.after(signed.on(), FIRST_TIME_TOGETHER);
        WorkerId owner = hub.equals(ask.hub())
                ? owners.owner(wanted, ask.now().owner(), hub)
                : owners.owner(null, owners.ofDoor(hub), hub);
        Draft next = new Draft(StepKind.WITH_US, owner, first);
        steps.follow(ask.id(), next.step(null, hub, null, thought, null, signed), person, signed);
        recognition.withUs(ask.id());
        events.publishEvent(new DecidedWithUs(person, hub, ask.id(), signed.on()));
    }

    private void walk(
            Ask ask, WalkedToSomeoneElse decision, Thought thought, @Nullable WorkerId wanted, Signed signed) {
        if (decision.acceptedOn().isAfter(signed.on())) {
            throw new Refusal("acceptedOn", "referrals.accepted.later");
        }
        LocalDate check = within(decision.checkOn(), "checkOn", signed);
        Accepted accepted = new Accepted(decision.someone(), decision.organisation(), decision.acceptedOn());
        Draft next = new Draft(StepKind.WALKED, owners.owner(wanted, ask.now().owner(), ask.hub()), check);
        steps.follow(ask.id(), next.step(null, null, accepted, thought, null, signed), null, signed);
        recognition.letGo(ask.id());
    }

    private void wait(Ask ask, NotYet decision, Thought thought, @Nullable WorkerId wanted, Signed signed) {
        LocalDate on = within(decision.on(), "on", signed);
        Draft next = new Draft(StepKind.NOT_YET, owners.owner(wanted, ask.now().owner(), ask.hub()), on);
        steps.follow(ask.id(), next.step(decision.what(), null, null, thought, null, signed), null, signed);
        recognition.letGo(ask.id());
    }

    /** They met the person we walked them to. */
    void met(Ask ask, Signed signed) {
        Step was = ask.now();
        if (was.kind() != StepKind.WALKED) {
            throw new Refusal("", "referrals.met.nobody");
        }
        Draft next = new Draft(StepKind.MET, was.owner(), signed.on());
        steps.follow(ask.id(), next.step(null, null, was.accepted(), null, null, signed), null, signed);
    }

    /** Only the owner changes: where it stands, and the date, stay. */
    void handOn(Ask ask, WorkerId to, Signed signed) {
        mustBeOpen(ask);
        Step was = ask.now();
        WorkerId owner = owners.owner(to, to, ask.hub());
        if (!owner.equals(was.owner())) {
            Draft next = new Draft(was.kind(), owner, was.nextOn());
            Step step = next.step(was.what(), was.hub(), was.accepted(), was.thought(), was.owner(), signed);
            steps.follow(ask.id(), step, null, signed);
        }
    }

    /** What every step has: where it stands, who owns it, by when. */
    private record Draft(StepKind kind, WorkerId owner, LocalDate nextOn) {

        Step step(
                @Nullable String what,
                @Nullable HubId hub,
                @Nullable Accepted accepted,
                @Nullable Thought thought,
                @Nullable WorkerId handedFrom,
                Signed signed) {
            return new Step(
                    Ids.next(),
                    kind,
                    owner,
                    nextOn,
                    what,
                    hub,
                    accepted,
                    thought,
                    handedFrom,
                    signed.by(),
                    signed.at());
        }
    }

    private Thought thought(Ask ask, Reasons reasons) {
        if (reasons.answer().isBlank()) {
            throw new Refusal("answer", "referrals.answer.missing");
        }
        Integer asked = reasons.question();
        String question = asked == null
                ? provocations.next(ask.id(), steps.of(ask.id()).size()).words()
                : provocations.get(asked).words();
        return new Thought(question, reasons.answer().strip());
    }

    private static void mustBeOpen(Ask ask) {
        if (!ask.now().kind().open()) {
            throw new Refusal("", "referrals.decided.already");
        }
    }

    private static LocalDate within(LocalDate on, String field, Signed signed) {
        if (on.isBefore(signed.on()) || on.isAfter(signed.on().plusMonths(LATEST_MONTHS))) {
            throw new Refusal(field, "referrals.date.when");
        }
        return on;
    }
}
