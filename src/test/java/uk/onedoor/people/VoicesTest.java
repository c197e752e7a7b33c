package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.Voices.Said;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.people.Voices.SaidKind;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.NotFound;

@OneDoorTest
class VoicesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Voices voices;

    @Autowired
    Relationships relationships;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    PasswordSignIn codes;

    @Autowired
    SignIns signIns;

    private <T> T own(Council council, YoungPersonId who, Supplier<T> work) {
        String token = codes.withCode(council.as(council.manager, () -> accounts.give(who)))
                .orElseThrow();
        return CurrentViewer.as(new SignedIn(signIns.find(token).orElseThrow(), token, "/me"), work);
    }

    @Test
    void a_thing_said_is_answered_by_the_key_worker() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.manager,
                () -> relationships.begin(robin, council.keyWorker, Relationships.Kind.KEY_WORKER, "test"));
        SaidId said = own(council, robin, () -> voices.say(robin, SaidKind.CALL_ME, "", null));
        council.does(
                council.keyWorker,
                () -> assertThat(voices.waitingFor(council.keyWorker))
                        .extracting(Said::id)
                        .containsExactly(said));
    }

    @Test
    void without_a_key_worker_whoever_owns_the_door_answers() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        own(council, robin, () -> voices.say(robin, SaidKind.SOMETHING_TO_SAY, "I miss my dog", null));
        council.does(
                council.manager,
                () -> assertThat(voices.waitingFor(council.manager))
                        .extracting(Said::words)
                        .containsExactly("I miss my dog"));
        council.does(
                council.keyWorker,
                () -> assertThat(voices.waitingFor(council.keyWorker)).isEmpty());
    }

    @Test
    void a_thing_said_has_somebody_who_answers_also_after_the_hub_has_gone() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        SaidId said = own(council, robin, () -> {
            council.does(council.manager, () -> relationships.end(robin, council.hub));
            return voices.say(robin, SaidKind.CALL_ME, "Please", null);
        });
        council.does(council.manager, () -> {
            assertThat(voices.waitingFor(council.manager)).extracting(Said::id).containsExactly(said);
            voices.answer(said, "I will ring you tonight.");
            assertThat(voices.waitingFor(council.manager)).isEmpty();
        });
    }

    @Test
    void the_answer_is_read_by_who_asked_and_nothing_waits_any_longer() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        SaidId said = own(council, robin, () -> voices.say(robin, SaidKind.CALL_ME, "", null));
        council.does(council.keyWorker, () -> {
            voices.answer(said, "I will ring at six.");
            assertThat(voices.waiting()).isEmpty();
        });
        assertThat(own(council, robin, () -> voices.of(robin).get(0).answered()))
                .extracting(Voices.Answer::words, Voices.Answer::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("I will ring at six.", council.keyWorker.value()));
    }

    @Test
    void nobody_speaks_for_a_young_person_and_they_do_not_answer_for_us() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> voices.say(robin, SaidKind.CALL_ME, "", null))
                        .hasStackTraceContaining("speaks_for_themselves"));
        own(council, robin, () -> {
            SaidId said = voices.say(robin, SaidKind.CALL_ME, "", null);
            assertThatThrownBy(() -> voices.answer(said, "Yes")).hasStackTraceContaining("row-level security");
            return true;
        });
    }

    @Test
    void another_hub_neither_sees_nor_answers_what_was_said() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        SaidId said = own(council, robin, () -> voices.say(robin, SaidKind.CALL_ME, "", null));
        council.does(elsewhere, () -> {
            assertThat(voices.waiting()).isEmpty();
            assertThatThrownBy(() -> voices.answer(said, "Hello")).isInstanceOf(NotFound.class);
        });
    }
}
