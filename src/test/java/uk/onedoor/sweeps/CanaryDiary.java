package uk.onedoor.sweeps;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.TestDatabase;
import uk.onedoor.diary.AppointmentKind;
import uk.onedoor.diary.Calls;
import uk.onedoor.diary.Diary;
import uk.onedoor.diary.NewAppointment;
import uk.onedoor.diary.NewPromise;
import uk.onedoor.diary.Promises;
import uk.onedoor.diary.Suits;
import uk.onedoor.diary.Wait;
import uk.onedoor.diary.Waits;
import uk.onedoor.diary.WaitsFor;
import uk.onedoor.people.Voices;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.sweeps.Canaries.Planter;

/** What the team around one young person promised, planned and waits for, every text of it a canary. */
final class CanaryDiary {

    private static final LocalDate TODAY = CanaryRecord.BEGAN;

    private CanaryDiary() {}

    static void write(BeanFactory product, Planter planter, YoungPersonId person) {
        Planter plan = planter.of("PLAN");
        Promises promises = product.getBean(Promises.class);
        var first = promise(plan, person);
        promises.write(first);
        promises.write(promise(plan, person));
        promises.letGo(first.id(), TODAY, plan.texts("why a promise is let go"));
        Diary diary = product.getBean(Diary.class);
        diary.plan(appointment(plan, AppointmentKind.VISIT, person));
        diary.plan(appointment(planter.of("HEALTH"), AppointmentKind.HEALTH, person));
        Waits waits = product.getBean(Waits.class);
        waits.begin(wait(plan, WaitsFor.HOUSING, person));
        waits.begin(wait(planter.of("HEALTH"), WaitsFor.MENTAL_HEALTH, person));
    }

    /** The young person asks for a call; they must be signed in themselves. */
    static void ask(BeanFactory product, Planter planter, YoungPersonId person) {
        product.getBean(Calls.class)
                .ask(
                        Ids.next(),
                        person,
                        product.getBean(Voices.class).whoAnswers(person),
                        Suits.SOON,
                        planter.of("PLAN").text("what a call is about"));
    }

    private static NewPromise promise(Planter plan, YoungPersonId person) {
        return new NewPromise(
                Ids.next(),
                person,
                NewPromise.By.agency(plan.name("who promised")),
                null,
                plan.texts("what was promised"),
                TODAY);
    }

    private static NewAppointment appointment(Planter section, AppointmentKind kind, YoungPersonId person) {
        return new NewAppointment(
                Ids.next(),
                person,
                kind,
                null,
                section.name("who comes"),
                section.texts("what for"),
                section.word("where they meet"),
                TestDatabase.NOW.plus(Duration.ofHours(3)),
                60,
                false);
    }

    private static Wait wait(Planter section, WaitsFor what, YoungPersonId person) {
        return new Wait(
                Ids.next(),
                person,
                what,
                section.name("of whom"),
                section.texts("what is waited for"),
                TODAY,
                null,
                null,
                null);
    }
}
