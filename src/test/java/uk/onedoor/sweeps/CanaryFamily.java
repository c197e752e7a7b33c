package uk.onedoor.sweeps;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.authorities.HubId;
import uk.onedoor.family.Crises;
import uk.onedoor.family.Crisis;
import uk.onedoor.family.CrisisPlan;
import uk.onedoor.family.CrisisPlans;
import uk.onedoor.family.FamilyMeeting;
import uk.onedoor.family.FamilyMeetings;
import uk.onedoor.family.Finding;
import uk.onedoor.family.GivenHow;
import uk.onedoor.family.MeetingAnswer;
import uk.onedoor.family.ParentNeed;
import uk.onedoor.family.ParentNeeds;
import uk.onedoor.family.RungFirst;
import uk.onedoor.family.Sought;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.sweeps.Canaries.Planter;

/** What is written of one young person's family, every text of it a canary; what staff alone read is held from them. */
final class CanaryFamily {

    private static final LocalDate DAY = CanaryRecord.BEGAN;

    private CanaryFamily() {}

    static void write(BeanFactory product, Planter near, HubId hub, YoungPersonId person) {
        meeting(product.getBean(FamilyMeetings.class), near, person);
        plan(product.getBean(CrisisPlans.class), near, hub, person);
        product.getBean(Crises.class)
                .tell(
                        Ids.next(),
                        person,
                        new Crisis.Told(
                                DAY,
                                near.texts("a hard time"),
                                RungFirst.NETWORK,
                                near.name("who was rung"),
                                true,
                                true,
                                near.texts("what helped")));
        keptFromThem(product, near.heldFromThem(), person);
    }

    private static void meeting(FamilyMeetings meetings, Planter near, YoungPersonId person) {
        UUID id = Ids.next();
        meetings.offer(
                id,
                person,
                new FamilyMeeting.Offer(DAY, near.word("whom a meeting was offered"), near.texts("what it was about")));
        meetings.answer(
                id, person, new FamilyMeeting.Answered(MeetingAnswer.YES, DAY, near.texts("what the family said")));
        meetings.held(
                id,
                person,
                new FamilyMeeting.Held(
                        DAY,
                        near.word("where they met"),
                        near.name("who held it together"),
                        near.text("who else came"),
                        near.texts("their own plan"),
                        true,
                        near.texts("what we said to it"),
                        DAY.plusWeeks(6)),
                Set.of());
        meetings.add(
                id,
                person,
                new FamilyMeeting.Deed(Ids.next(), near.name("who does it"), near.word("what they do"), DAY, null));
        meetings.review(id, person, new FamilyMeeting.Reviewed(DAY, near.texts("how it went")));
    }

    private static void plan(CrisisPlans plans, Planter near, HubId hub, YoungPersonId person) {
        plans.write(
                Ids.next(),
                person,
                new CrisisPlan.Says(
                        near.texts("what starts it"),
                        near.texts("what helps"),
                        near.texts("what makes it worse"),
                        near.texts("what those around do"),
                        near.heldFromThem().text("for staff alone"),
                        DAY.plusWeeks(6)),
                List.of(new CrisisPlan.Who(CrisisPlan.RingKind.HUB, hub.value())));
        plans.practised(
                person,
                new CrisisPlan.Practice(
                        Ids.next(),
                        DAY,
                        near.name("with whom"),
                        near.texts("how practising went"),
                        near.texts("what they said of it")));
        plans.given(Ids.next(), person, near.name("who was given it"), DAY, GivenHow.PRINTED);
    }

    private static void keptFromThem(BeanFactory product, Planter kept, YoungPersonId person) {
        UUID sought = Ids.next();
        Finding finding = product.getBean(Finding.class);
        finding.lookFor(
                sought,
                person,
                new Sought.Whom(
                        kept.name("who is looked for"),
                        kept.word("who that is"),
                        Circle.FAMILY,
                        kept.text("where heard of"),
                        kept.phone("their number")));
        finding.tried(
                sought,
                person,
                new Sought.Tried(
                        Ids.next(),
                        DAY,
                        Sought.TriedHow.CALL,
                        Sought.TryOutcome.NOT_YET,
                        kept.text("what was tried"),
                        Set.of(),
                        false));
        UUID need = Ids.next();
        ParentNeeds needs = product.getBean(ParentNeeds.class);
        needs.add(need, person, kept.name("whose need"), kept.text("a parent's need"));
        needs.add(
                need,
                person,
                new ParentNeed.Service(
                        Ids.next(),
                        kept.word("a service"),
                        kept.name("who does it"),
                        ParentNeed.ServiceState.OFFERED,
                        DAY,
                        kept.text("words of a service")));
    }
}
