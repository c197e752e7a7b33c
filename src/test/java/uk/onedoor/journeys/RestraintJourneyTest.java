package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Saturday night a physical intervention is used. The clocks go back while its record is still to be made. */
class RestraintJourneyTest extends Browsers {

    private static final Instant SATURDAY_HALF_PAST_NINE = Instant.parse("2027-10-30T20:30:00Z");
    private static final Instant SUNDAY_AT_TEN = Instant.parse("2027-10-31T10:00:00Z");
    private static final Instant MONDAY_AT_NINE = Instant.parse("2027-11-01T09:00:00Z");
    private static final Instant WEDNESDAY_AT_FOUR = Instant.parse("2027-11-03T16:00:00Z");

    @Autowired
    SupportEpisodes support;

    private TestCouncil.Council council;
    private WorkerId jo;
    private YoungPersonId robin;

    @BeforeEach
    void a_hub_with_robin_in_it_and_jo_who_is_on_tonight() {
        council = councils.make();
        jo = council.joins("Jo Nightwork", Role.RESIDENTIAL_WORKER, council.hub);
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, London.day(TestDatabase.NOW)));
    }

    @Test
    void from_the_first_words_to_what_robin_says_of_it_through_three_clocks() {
        itIs(SATURDAY_HALF_PAST_NINE);
        Walk night = phone(council.signedIn(jo));
        night.open("/young-people/" + robin);
        night.link("A physical intervention was used").click();
        night.field("Where").fill("The hall");
        night.isAccessible();
        night.button("Save").click();
        String page = night.page().url().replaceAll("\\?.*", "");
        assertThat(night.page().textContent("main"))
                .contains(
                        "The record is to be made by Sunday 31 October, 20:30",
                        "by Monday 1 November, 20:30",
                        "Robin is to be spoken to by Thursday 4 November");
        night.isAccessible().picture("intervention-phone");
        itIs(SUNDAY_AT_TEN);
        Walk morning = desk(council.signedIn(jo));
        morning.open("/today");
        morning.link("Make the record of a physical intervention").first().click();
        morning.page().locator("#leadUp").fill("Robin ran for the road");
        morning.page().locator("#triedFirst").fill("Talked, and walked beside them");
        morning.page().locator("#measure").fill("Held by both arms");
        morning.page().locator("#minutes").fill("2");
        morning.page().locator("#effect").fill("Robin sat down");
        morning.page().locator("#harm").fill("Nobody was hurt");
        morning.isAccessible().picture("intervention-record-desk");
        morning.button("Save").click();
        assertThat(morning.page().textContent("main"))
                .contains("Nobody was hurt")
                .doesNotContain("The record is to be made");
        itIs(MONDAY_AT_NINE);
        Walk manager = desk(council.signedIn(council.manager));
        manager.open("/today");
        manager.link("Speak with staff after a physical intervention").first().click();
        manager.page().locator("#words").fill("We went through it. Jo did what could be done.");
        manager.button("Save").click();
        assertThat(manager.page().textContent("main")).contains("Staff spoken to, and signed");
        itIs(WEDNESDAY_AT_FOUR);
        Walk heard = phone(council.signedIn(jo));
        heard.open(page);
        heard.button("Write how it was for them").click();
        heard.page().locator("#words").fill("I was scared of the lorry too");
        heard.button("Save").click();
        assertThat(heard.page().textContent("main"))
                .contains("scared of the lorry")
                .doesNotContain("to be spoken to by");
        desk(council.signedIn(council.manager)).open(page).isAccessible().picture("intervention-desk");
    }

    @Test
    void what_happened_is_written_that_night_and_decided_in_slow_time() {
        itIs(SATURDAY_HALF_PAST_NINE);
        Walk night = phone(council.signedIn(jo));
        night.open("/young-people/" + robin);
        night.link("Write down an incident").click();
        night.isAccessible().picture("incident-new-phone");
        night.page().locator("#words").fill("Robin shouted and threw a plate at the kitchen door. Nobody was near it.");
        night.field("Where").fill("The kitchen");
        night.button("Save").click();
        String page = night.page().url().replaceAll("\\?.*", "");
        assertThat(night.page().textContent("main"))
                .contains("What follows is to be decided by Sunday 31 October")
                .doesNotContain("Decide what follows");
        night.isAccessible().picture("incident-phone");
        itIs(SUNDAY_AT_TEN);
        Walk manager = desk(council.signedIn(council.manager));
        manager.open("/today");
        manager.link("Decide what follows an incident").first().click();
        manager.isAccessible().picture("incident-decision-desk");
        manager.page().locator("#whoseRisk").fill("To Robin, if this became a charge");
        manager.page().locator("input[value=REPAIRED_AMONG_THEM]").check();
        manager.page().locator("#words").fill("Robin and the cook mend the door on Monday.");
        manager.button("Save").click();
        assertThat(manager.page().textContent("main"))
                .contains("It is put right among those it was between", "To Robin, if this became a charge")
                .doesNotContain("is to be decided");
        manager.isAccessible().picture("incident-desk");
        manager.open("/incidents").isAccessible().picture("incidents-desk");
        assertThat(manager.page().textContent("main")).contains("Everything that happened has been decided about");
        assertThat(phone(council.signedIn(jo)).open(page).page().textContent("main"))
                .contains("mend the door");
    }
}
