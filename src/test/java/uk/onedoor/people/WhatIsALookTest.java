package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.UnusualLooks.Reason;
import uk.onedoor.people.UnusualLooks.UnusualLook;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;

/** Which pages are looks at one young person, and which only list people nobody asked for. */
@OneDoorTest
class WhatIsALookTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    UnusualLooks looks;

    @Autowired
    Homes homes;

    @Autowired
    Database database;

    Council council;
    YoungPersonId robin;
    Visitor ana;

    @BeforeEach
    void somebody_of_the_same_name() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        ana = web.as(council.signedIn(council.joins("Ana Vale", Role.OUTREACH_WORKER, council.hub)));
    }

    @Test
    void only_a_page_with_somebodys_number_and_a_search_are_looks() {
        String id = "019a2b3c-4D5e-7f60-8a7b-0123456789aB";
        for (String look : List.of(
                "/young-people/%s",
                "/young-people/%s/story?known_on=x",
                "/notes/%s/correction",
                "/voices/%s?a",
                "/referrals/%s",
                "/referral%%73/%s",
                "/search",
                "/young-people/before?q=R",
                "/notes/1-2-3-4-5")) {
            assertThat(isALook(look.formatted(id))).as(look).isTrue();
        }
        for (String none : List.of(
                "/",
                "/today",
                "/young-people",
                "/young-people?known_on=a%%20b",
                "/hub",
                "/huddle",
                "/voices",
                "/notes",
                "/notes/new",
                "/notes/token",
                "/referrals",
                "/referrals/new",
                "/unusual-looks/answers",
                "/unusual-looks/%s/answers",
                "/returns/children",
                "/accounts/%s",
                "/emergency")) {
            assertThat(isALook(none.formatted(id))).as(none).isFalse();
        }
    }

    @Test
    void a_new_note_that_could_not_be_saved_is_no_look() {
        var form = ana.get("/notes/new?youngPerson=" + robin).page();
        assertThat(ana.submit(form, "/notes", Map.of("youngPeople", robin, "words", ""))
                        .status())
                .isEqualTo(422);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_address_written_by_the_numbers_of_its_letters_escapes_nothing() {
        assertThat(ana.get("/young%2Dpeople/" + robin).status()).isEqualTo(200);
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.OWN_NAME);
    }

    @Test
    void a_list_of_one_is_no_look_and_a_search_that_finds_one_is() {
        ana.get("/young-people");
        ana.get("/referrals");
        assertThat(found()).isEmpty();
        ana.get("/search?q=Robin");
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.OWN_NAME);
    }

    @Test
    void the_postcode_of_a_home_that_was_put_right_is_the_one_compared() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        kit.submit(kit.get("/my-postcode").page(), "/my-postcode", Map.of("postcode", "YO11 2AC"));
        council.does(council.manager, () -> {
            var home = homes.moved(robin, HomeKind.WITH_KIN, "with Nan", LocalDate.of(2026, 11, 2));
            homes.keepPostcode(home, "YO11 2AB");
            homes.keepPostcode(home, "YO11 2AC");
        });
        kit.get("/young-people/" + robin);
        assertThat(found()).extracting(UnusualLook::reason).containsExactly(Reason.NEIGHBOUR);
    }

    private boolean isALook(String page) {
        return TestCouncil.asOwner(database, "select people.is_a_look('" + page + "')")
                .contains("t");
    }

    private List<UnusualLook> found() {
        return council.as(council.manager, () -> looks.of(true, 50));
    }
}
