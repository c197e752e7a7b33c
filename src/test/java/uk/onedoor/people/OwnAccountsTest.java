package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.NotFound;

@OneDoorTest
class OwnAccountsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    People people;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    PasswordSignIn codes;

    @Autowired
    SignIns signIns;

    private SignedIn signIn(String code) {
        String token = codes.withCode(code).orElseThrow();
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/me");
    }

    @Test
    void a_young_person_signs_in_with_their_code_and_sees_only_themselves() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        CurrentViewer.as(signIn(code), () -> {
            assertThat(people.all()).extracting(YoungPerson::id).containsExactly(robin);
            assertThat(people.find(sam)).isEmpty();
            aboutMe.say(robin, Section.WHAT_MATTERS, "My dog", SaidBy.YOUNG_PERSON);
            assertThatThrownBy(() -> aboutMe.say(sam, Section.WHAT_MATTERS, "Mine", SaidBy.YOUNG_PERSON))
                    .hasStackTraceContaining("row-level security");
            return true;
        });
    }

    @Test
    void a_code_that_was_replaced_ends_the_sign_in_it_began_at_once() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        String before = council.as(council.keyWorker, () -> accounts.give(robin));
        SignedIn old = signIn(before);
        String now = council.as(council.keyWorker, () -> accounts.give(robin));
        assertThat(CurrentViewer.as(old, () -> people.find(robin))).isEmpty();
        assertThat(codes.withCode(before)).isEmpty();
        assertThat(CurrentViewer.as(signIn(now), () -> people.find(robin))).isPresent();
    }

    @Test
    void a_code_that_was_taken_back_opens_nothing() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        council.does(council.keyWorker, () -> {
            assertThat(accounts.given(robin)).isTrue();
            accounts.end(robin);
            assertThat(accounts.given(robin)).isFalse();
        });
        assertThat(codes.withCode(code)).isEmpty();
    }

    @Test
    void a_worker_who_may_not_change_the_record_gives_no_code_and_ends_none() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        var resi = council.joins("Remi Resident", Role.RESIDENTIAL_WORKER, council.hub);
        council.does(resi, () -> {
            assertThatThrownBy(() -> accounts.give(robin)).hasStackTraceContaining("row-level security");
            assertThatThrownBy(() -> accounts.end(robin)).isInstanceOf(NotFound.class);
        });
        assertThat(codes.withCode(code)).isPresent();
    }

    @Test
    void a_code_of_somebody_elses_young_person_is_not_said_to_have_ended() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        var elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        council.does(
                elsewhere, () -> assertThatThrownBy(() -> accounts.end(robin)).isInstanceOf(NotFound.class));
        assertThat(codes.withCode(code)).isPresent();
    }

    @Test
    void a_young_person_chooses_their_own_colour_and_nothing_else_of_who_they_are() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        CurrentViewer.as(signIn(code), () -> {
            people.chooseLook(robin, "plum", "hills");
            assertThat(people.get(robin))
                    .extracting(YoungPerson::colour, YoungPerson::lastName)
                    .containsExactly("plum", "Vale");
            assertThatThrownBy(() -> people.chooseLook(sam, "plum", "hills")).hasStackTraceContaining("Not your own");
            assertThatThrownBy(() -> people.revise(robin, NewPerson.named("Rob", null)))
                    .isInstanceOf(RuntimeException.class);
            return true;
        });
        council.does(
                council.keyWorker,
                () -> assertThat(people.get(robin).nameUsed()).isEqualTo("Robin"));
    }
}
