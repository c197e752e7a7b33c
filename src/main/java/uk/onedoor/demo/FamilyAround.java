package uk.onedoor.demo;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.FamilyStory.About;
import uk.onedoor.family.CanGive;
import uk.onedoor.family.Crises;
import uk.onedoor.family.Crisis;
import uk.onedoor.family.Finding;
import uk.onedoor.family.ParentNeed.Service;
import uk.onedoor.family.ParentNeed.ServiceState;
import uk.onedoor.family.ParentNeeds;
import uk.onedoor.family.RungFirst;
import uk.onedoor.family.Sought.Tried;
import uk.onedoor.family.Sought.TriedHow;
import uk.onedoor.family.Sought.TryOutcome;
import uk.onedoor.family.Sought.Whom;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.shared.Ids;

/** Who is found for an invented young person, what a parent needs, and a hard time a family goes through by itself. */
@Component
@ConditionalOnProperty("onedoor.demo")
class FamilyAround {

    private final Finding finding;
    private final ParentNeeds needs;
    private final Crises crises;

    FamilyAround(Finding finding, ParentNeeds needs, Crises crises) {
        this.finding = finding;
        this.needs = needs;
        this.crises = crises;
    }

    void lookFor(About about) {
        finding.lookFor(
                Ids.next(),
                about.who(),
                new Whom(
                        about.pick("Denise Marrow", "Colin Thwaite", "Pauline Garth"),
                        about.pick("godmother", "uncle in Hull", "foster mum from years ago"),
                        Circle.FAMILY,
                        about.pick("A birthday card in a drawer", "Talk in the car", "An old school photo"),
                        null));
    }

    void tryAgain(About about, boolean found) {
        finding.of(about.who()).stream()
                .filter(one -> one.stands() != TryOutcome.YES)
                .findFirst()
                .ifPresent(one -> finding.tried(
                        one.id(),
                        about.who(),
                        new Tried(
                                Ids.next(),
                                about.day(),
                                found ? TriedHow.CALL : TriedHow.LETTER,
                                found ? TryOutcome.YES : TryOutcome.NOT_YET,
                                found
                                        ? "Cried on the phone, and wants to send a card first"
                                        : "No answer to the first letter",
                                found ? Set.of(CanGive.CALL, CanGive.BIRTHDAY, CanGive.MEAL) : Set.of(),
                                found)));
    }

    void need(About about, List<Member> family) {
        String parent = family.isEmpty() ? "Mum" : family.get(0).around().name();
        needs.add(
                Ids.next(),
                about.who(),
                parent,
                about.pick(
                        "A night's sleep, and somebody to talk to who is not the school",
                        "Help with the rent letter before anything else"));
    }

    void service(About about) {
        needs.of(about.who()).stream()
                .findFirst()
                .ifPresent(need -> needs.add(
                        need.id(),
                        about.who(),
                        new Service(
                                Ids.next(),
                                about.pick("Parents' group on Thursdays", "Advice about money"),
                                about.pick("The family centre", "Citizens' advice desk at the library"),
                                ServiceState.BEGUN,
                                about.day(),
                                null)));
    }

    void hardTime(About about, List<Member> family) {
        Crisis.Told told = new Crisis.Told(
                about.day(),
                about.pick(
                        "A row about the phone, and the door slammed", "Out until two after a message from a friend"),
                family.isEmpty() ? RungFirst.EMERGENCY_SERVICES : RungFirst.NETWORK,
                family.isEmpty() ? null : family.get(0).around().name(),
                true,
                true,
                "The walk round the block, and nobody asking until the morning");
        crises.tell(Ids.next(), about.who(), told);
    }
}
