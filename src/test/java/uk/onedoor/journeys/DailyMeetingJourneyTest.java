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
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** A quarter past nine: Mo begins the meeting, Kit and a police officer are there, and Robin is none of the officer's. */
class DailyMeetingJourneyTest extends Browsers {

    private static final Instant QUARTER_PAST_NINE = Instant.parse("2027-11-03T09:15:00Z");

    @Autowired
    SupportEpisodes support;

    @Autowired
    Database records;

    private TestCouncil.Council council;
    private WorkerId police;
    private YoungPersonId robin;
    private YoungPersonId sasha;

    @BeforeEach
    void a_hub_with_two_who_were_not_back_in_the_night() {
        council = councils.make();
        police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        robin = with("Robin Vale");
        sasha = with("Sasha Fell");
        plant("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)"
                + " values ('%s', gen_random_uuid(), '%s', '%s', 'NEVER', 'Their uncle', '%s')"
                        .formatted(council.code, robin, police, council.manager));
        notBack(robin);
        notBack(sasha);
    }

    @Test
    void a_meeting_with_a_police_officer_who_sees_only_what_they_may() {
        itIs(QUARTER_PAST_NINE);
        Walk screen = desk(council.signedIn(council.manager));
        screen.open("/today");
        screen.link("The daily meeting").first().click();
        assertThat(screen.page().textContent("main")).contains("It usually begins at 9:15");
        screen.isAccessible();
        screen.button("Begin the meeting").click();
        screen.isAccessible();
        String at = screen.page().url();
        screen.button("Who is here").click();
        comes(screen, council.keyWorker.toString());
        comes(screen, police.toString());
        screen.isAccessible().picture("meeting-attendance-desk");
        screen.link("The screen everybody looks at").click();
        assertThat(screen.page().textContent("main"))
                .contains("Kit Keyworker", "Pat Police", "Sasha Fell", "Not back", "what everybody here may see");
        assertThat(screen.page().content()).doesNotContain("Robin").doesNotContain(robin.toString());
        screen.isAccessible().picture("meeting-room-desk");

        screen.link("Write a line Sasha Fell").click();
        screen.field("In a line or two").fill("Friends at the bus station may know. Ring them before school ends");
        screen.page().locator("#owner").selectOption(council.keyWorker.toString());
        screen.page().locator("#by").fill("2027-11-03");
        screen.isAccessible().picture("meeting-minute-desk");
        screen.button("Save").click();
        assertThat(screen.page().textContent("main"))
                .contains("Friends at the bus station", "Kit Keyworker, by Wednesday 3 November");

        Walk officer = phone(council.signedIn(police)).open(at);
        assertThat(officer.page().textContent("main")).contains("Sasha Fell", "Friends at the bus station");
        assertThat(officer.page().content()).doesNotContain("Robin").doesNotContain(robin.toString());
        Walk kit = phone(council.signedIn(council.keyWorker)).open(at);
        assertThat(kit.page().textContent("main")).contains("Robin Vale", "Not on the shared screen", "Sasha Fell");
        kit.isAccessible().picture("meeting-phone");

        screen.button("Who is here").click();
        screen.button("Left Pat Police").click();
        screen.link("The screen everybody looks at").click();
        assertThat(screen.page().textContent("main")).contains("Robin Vale", "Sasha Fell");
        screen.link("Write a line Robin Vale").click();
        screen.field("In a line or two").fill("Nan has not heard from him either");
        screen.button("Save").click();
        screen.isAccessible().picture("meeting-room-without-desk");
        screen.button("End the meeting").click();
        assertThat(screen.page().textContent("main"))
                .contains(
                        "The meeting is over",
                        "Nan has not heard",
                        "Kit Keyworker, by Wednesday 3 November",
                        "Pat Police");
        screen.isAccessible().picture("meeting-minutes-desk");

        officer.open(at);
        assertThat(officer.page().textContent("main")).contains("Friends at the bus station");
        assertThat(officer.page().content()).doesNotContain("Robin").doesNotContain("Nan has not heard");
        officer.isAccessible().picture("meeting-minutes-phone");
        kit.open("/today");
        assertThat(kit.page().textContent("main")).contains("Friends at the bus station");
    }

    private static void comes(Walk screen, String account) {
        screen.page().locator("#worker").selectOption(account);
        screen.button("Save").click();
    }

    private YoungPersonId with(String name) {
        YoungPersonId person = council.meets(name);
        council.does(council.manager, () -> support.begin(person, council.hub, London.day(TestDatabase.NOW)));
        return person;
    }

    private void notBack(YoungPersonId person) {
        plant(
                "insert into safety.missing_episode (authority_id, id, young_person_id, since_at, seen_where, seen_with, wearing,"
                        + " noticed_by, recorded_by, recorded_at) values ('%s', gen_random_uuid(), '%s', timestamptz '2027-11-02 23:10Z',"
                                .formatted(council.code, person)
                        + " 'at the bus stop', '', '', 'Jo', '%s', timestamptz '2027-11-02 23:20Z')"
                                .formatted(council.manager));
    }

    private void plant(String sql) {
        TestCouncil.asOwner(records, sql + " returning id::text");
    }
}
