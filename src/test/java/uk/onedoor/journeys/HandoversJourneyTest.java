package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.WorkerId;

/** A key worker leaves at Christmas: eleven young people keep someone, and each is told and can say goodbye. */
class HandoversJourneyTest extends Browsers {

    private static final LocalDate MET = LocalDate.of(2026, 8, 3);
    private static final String TOLD = "Kit goes at Christmas, not because of you. Noor and Ash you know.";

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    OwnAccounts accounts;

    private final List<YoungPersonId> eleven = new ArrayList<>();
    private TestCouncil.Council council;
    private WorkerId noor;
    private WorkerId ash;

    @BeforeEach
    void kit_key_works_eleven() {
        council = councils.make();
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        ash = council.joins("Ash After", Role.KEY_WORKER, council.hub);
        for (String name : List.of("Ade", "Bo", "Cleo", "Dara", "Ezra", "Fay", "Gil", "Hope", "Idris", "June", "Kai")) {
            YoungPersonId one = council.meets(name + " Vale");
            eleven.add(one);
            council.does(council.manager, () -> {
                support.begin(one, council.hub, MET);
                allocations.allocate(NewAllocation.keyWorker(one, council.keyWorker, MET, "They met at the door"));
            });
        }
    }

    @Test
    void a_worker_leaves_and_eleven_young_people_keep_someone() {
        Walk mo = desk(council.signedIn(council.manager));
        kitsLastDayIsPlanned(mo);
        for (int left = eleven.size(); left > 0; left--) {
            oneIsHandedOver(mo, left);
        }
        assertThat(mo.page().locator("main")).containsText("Kit Keyworker key-works nobody now");
        assertThat(mo.page().locator("main")).containsText("11 people handed over");
        mo.isAccessible().picture("handed-over");
        everybodyHasSomebody();
        goodbyeIsTold();
        adeReadsIt();
    }

    private void kitsLastDayIsPlanned(Walk mo) {
        mo.open("/staff/" + council.keyWorker + "/goodbye").isAccessible();
        mo.field("Last day").fill("2026-12-24");
        mo.button("Save the plan").click();
        assertThat(mo.page().locator("main")).containsText("Thursday 24 December, in 38 days");
        mo.open("/key-workers/" + council.keyWorker + "/goodbyes");
        assertThat(mo.page().locator("main")).containsText("11 people to be handed over");
        mo.isAccessible().picture("to-be-handed-over");
    }

    /** Whoever is thought of first is chosen; what was said and agreed goes with it. */
    private void oneIsHandedOver(Walk mo, int left) {
        mo.open("/key-workers/" + council.keyWorker + "/goodbyes");
        mo.page().locator("main a[href$='/key-worker']").first().click();
        mo.page().locator("input[name=worker]").first().check();
        if (left == eleven.size()) {
            mo.button("Save").click();
            assertThat(mo.page().locator(".govuk-error-summary")).containsText("Write why");
            mo.isAccessible().picture("handover-asked-again");
        }
        mo.field("Why the change?").fill("Kit moves away");
        mo.field("We planned it").check();
        mo.page().locator("#metOn").fill("2026-11-15");
        mo.page().locator("#togetherFrom").fill("2026-11-15");
        mo.page().locator("#togetherUntil").fill("2026-12-20");
        mo.page().locator("#told").fill(TOLD);
        mo.page().locator("#toldBy").selectOption(council.manager.toString());
        mo.page().locator("#goodbyeOn").fill("2026-11-16");
        mo.button("Save").click();
        assertThat(mo.page().locator("main")).containsText("They see each other from now on");
        mo.open("/key-workers/" + council.keyWorker + "/goodbyes");
    }

    private void everybodyHasSomebody() {
        Map<WorkerId, Integer> loads = new HashMap<>();
        council.does(
                council.manager,
                () -> eleven.forEach(one ->
                        loads.merge(allocations.keyWorker(one).orElseThrow().worker(), 1, Integer::sum)));
        org.assertj.core.api.Assertions.assertThat(loads.keySet()).containsExactlyInAnyOrder(noor, ash);
        org.assertj.core.api.Assertions.assertThat(loads.values()).containsExactlyInAnyOrder(5, 6);
    }

    private void goodbyeIsTold() {
        WorkerId next = council.as(
                council.manager,
                () -> allocations.keyWorker(eleven.get(0)).orElseThrow().worker());
        Walk phone = phone(council.signedIn(next)).open("/young-people/" + eleven.get(0));
        phone.link("Goodbye of Kit Keyworker: how was it?").first().click();
        phone.field("How was it?").fill("We made pancakes, and Kit gave Ade the recipe.");
        phone.page().locator("#own").fill("I will make them for my brother");
        phone.isAccessible().button("Save").click();
        assertThat(phone.page().locator("main")).containsText("Saved. It stands on the timeline.");
    }

    private void adeReadsIt() {
        Walk ade = passerBy().open("/code");
        ade.field("Your code")
                .fill(java.util.Objects.requireNonNull(
                        council.as(council.manager, () -> accounts.give(eleven.get(0)))));
        ade.button("Go to my page").click();
        ade.link("My story").click();
        assertThat(ade.page().locator("main")).containsText("I will make them for my brother");
        ade.isAccessible().picture("own-story-after-a-goodbye");
    }
}
