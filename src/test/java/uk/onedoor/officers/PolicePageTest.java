package uk.onedoor.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.notices.PostOffice;
import uk.onedoor.notices.SendNow;
import uk.onedoor.officers.Contacts.Told;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;

/** The sheet of one night, shown to one of the police: by a code that is typed once, until they are back. */
@OneDoorTest
class PolicePageTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Contacts contacts;

    @Autowired
    Showings showings;

    @Autowired
    PoliceSignIn signIn;

    @Autowired
    ApplicationContext product;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String night;
    private UUID pip;

    @BeforeEach
    void robin_is_not_back_and_the_police_are_known() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        night = isMissed("The kitchen, about half past nine");
        pip = known("Pip Constable", "pip@fellshire.example");
    }

    private String isMissed(String where) {
        Answer form = kit.get("/young-people/" + robin + "/missing/new");
        Answer begun = kit.submit(
                form.page(), form.path(), Map.of("seenWhere", where, "noticedBy", "Kit", "wearing", "A red coat"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return begun.path();
    }

    private UUID known(String name, String email) {
        UUID id = Ids.next();
        council.as(council.manager, () -> {
            contacts.add(new Told(id, name, "Fellshire Police", Duty.MISSING_COORDINATOR, email));
            return true;
        });
        String code = council.asSystem(() -> contacts.code(id));
        assertThat(council.<Boolean>as(council.manager, () -> contacts.confirm(id, code)))
                .isTrue();
        return id;
    }

    private Answer sends(UUID contact) {
        Answer form = kit.get(night + "/police-page");
        return kit.submit(form.page(), night + "/police-page", Map.of("contact", contact.toString()));
    }

    private String code() {
        UUID episode = UUID.fromString(night.substring(night.lastIndexOf('/') + 1));
        UUID showing =
                council.as(council.keyWorker, () -> showings.of(episode).get(0).id());
        return council.asSystem(() -> contacts.code(showing));
    }

    private Answer types(Visitor officer, String code) {
        return officer.submit(officer.get("/police").page(), "/police", Map.of("code", code));
    }

    private void isBack() {
        Answer form = kit.get(night + "/return");
        Answer saved = kit.submit(form.page(), form.path(), Map.of("foundBy", "Themselves", "words", "At the door"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    @Test
    void the_sheet_leads_to_whom_it_can_be_shown_to_and_says_what_became_of_it() {
        Answer sheet = kit.get(night + "/pack");
        assertThat(sheet.page().select("a[href=" + night + "/police-page]").text())
                .isEqualTo("Show the police this sheet");
        assertThat(sends(pip).text()).contains("A code is on its way", "Not opened yet");
        Visitor officer = web.nobody();
        types(officer, code());
        assertThat(kit.get(night + "/police-page").text())
                .contains("Pip Constable, Fellshire Police", "They see it now");
    }

    @Test
    void an_officer_types_the_code_and_sees_the_night_as_it_goes_on() {
        sends(pip);
        Visitor officer = web.nobody();
        Answer seen = types(officer, code().toLowerCase(java.util.Locale.ROOT));
        assertThat(seen.text()).contains("Robin Vale: for the police", "A red coat", "The kitchen");
        Answer form = kit.get(night + "/update");
        kit.submit(form.page(), form.path(), Map.of("words", "A friend saw them at the quay"));
        assertThat(officer.get(seen.path()).text()).contains("at the quay");
    }

    @Test
    void a_code_opens_once_and_not_after_two_hours() {
        sends(pip);
        String code = code();
        assertThat(types(web.nobody(), code).path()).startsWith("/police/");
        assertThat(types(web.nobody(), code).text()).contains("This code opens nothing");
        sends(pip);
        String later = code();
        ((ProductClock) clock)
                .at(
                        clock.instant().plus(Duration.ofMinutes(121)),
                        () -> assertThat(signIn.with(later)).isEmpty());
        assertThat(types(web.nobody(), later).path()).startsWith("/police/");
    }

    @Test
    void it_ends_with_the_return_itself() {
        sends(pip);
        Visitor officer = web.nobody();
        Answer seen = types(officer, code());
        isBack();
        assertThat(officer.get(seen.path()).status()).isEqualTo(404);
        assertThat(officer.get("/").text()).contains("What you were shown is over");
        assertThat(kit.get(night + "/police-page").text()).contains("Ended", "there is nothing to show any more");
    }

    @Test
    void a_code_not_typed_before_they_were_back_opens_nothing() {
        sends(pip);
        String code = code();
        isBack();
        assertThat(types(web.nobody(), code).text()).contains("This code opens nothing");
    }

    @Test
    void somebody_stops_showing_it() {
        sends(pip);
        Visitor officer = web.nobody();
        Answer seen = types(officer, code());
        Answer list = kit.get(night + "/police-page");
        assertThat(kit.submit(list.page(), "/stopped", Map.of()).text()).contains("They see nothing of it any more");
        assertThat(officer.get(seen.path()).status()).isEqualTo(404);
    }

    @Test
    void whoever_is_stood_down_is_out_at_once() {
        sends(pip);
        Visitor officer = web.nobody();
        Answer seen = types(officer, code());
        council.as(council.manager, () -> {
            contacts.standDown(pip);
            return true;
        });
        assertThat(seen.text()).contains("Robin");
        assertThat(officer.get(seen.path()).text()).doesNotContain("Robin", "A red coat");
    }

    @Test
    void an_officer_sees_this_night_and_nothing_else() {
        isBack();
        String before = night;
        night = isMissed("The bus station");
        sends(pip);
        Visitor officer = web.nobody();
        Answer seen = types(officer, code());
        assertThat(seen.text()).contains("The bus station").doesNotContain("The kitchen");
        for (String page : java.util.List.of(
                before,
                before + "/pack",
                night,
                night + "/pack",
                "/young-people/" + robin,
                "/young-people",
                "/today",
                "/search?q=Robin",
                "/more",
                "/me",
                "/homes/board",
                night + "/pack.pdf")) {
            assertThat(officer.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(seen.page().select(".od-nav, .od-search, .od-top__note")).isEmpty();
    }

    @Test
    void what_one_is_shown_another_is_not() {
        UUID sam = known("Sam Sergeant", "sam@fellshire.example");
        sends(pip);
        Answer seen = types(web.nobody(), code());
        sends(sam);
        Visitor other = web.nobody();
        assertThat(types(other, code()).text()).contains("Robin Vale");
        assertThat(other.get(seen.path()).status()).isEqualTo(404);
        assertThat(web.nobody().get(seen.path()).text()).contains("Sign in").doesNotContain("Robin");
    }

    @Test
    void each_look_is_in_the_trace_by_name() {
        sends(pip);
        Visitor officer = web.nobody();
        types(officer, code());
        assertThat(kit.get("/young-people/" + robin + "/looked").text()).contains("Pip Constable, Fellshire Police");
    }

    @Test
    void the_message_holds_the_code_and_nobodys_name() {
        sends(pip);
        String code = code();
        try (PostOffice office = new PostOffice()) {
            assertThat(SendNow.by(office, product, council))
                    .contains("To: pip@fellshire.example", ContactLetters.spaced(code), "/police")
                    .doesNotContain("Robin", "Vale", robin.toString(), "Kit Keyworker", council.code);
        }
    }

    @Test
    void nothing_can_be_sent_to_whom_nobody_confirmed_or_by_who_may_not_write() {
        UUID unsure = Ids.next();
        council.as(council.manager, () -> {
            contacts.add(new Told(unsure, "Control", "Fellshire Police", Duty.CONTROL_ROOM, "c@fellshire.example"));
            return true;
        });
        assertThat(kit.get(night + "/police-page").text()).doesNotContain("Control");
        assertThat(sends(unsure).status()).isEqualTo(422);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager))
                        .get(night + "/police-page")
                        .status())
                .isEqualTo(404);
    }
}
