package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** The huddle decides together: whoever of the hub's team writes it up may record what it decided. */
@OneDoorTest
class WhoDecidesTest {

    private static final String TEAM =
            "HUB_MANAGER|DEPUTY_MANAGER|KEY_WORKER|RESIDENTIAL_WORKER|OUTREACH_WORKER|LIFE_COACH|COMMUNICATION_SUPPORT_WORKER|POLICE_LIAISON|PORTFOLIO_LEAD";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Asks asks;

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = TEAM)
    void everybody_of_the_team_may_record_with_us_about_somebody_new(Role role) {
        Council council = councils.make();
        Visitor writer = web.as(council.signedIn(council.joins("Wyn Writer", role, council.hub)));
        AskId id = taken(council);
        Answer done = writer.submit(
                writer.get("/referrals/" + id + "/decision").page(),
                "/decision",
                Map.of(
                        "decision",
                        "WITH_US",
                        "person",
                        "new",
                        "name",
                        "Robin Vale",
                        "hub",
                        council.hub,
                        "answer",
                        "x"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.path()).isEqualTo("/huddle");
        assertThat(council.as(council.manager, people::all))
                .extracting(YoungPerson::lastName)
                .containsExactly("Vale");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = TEAM)
    void everybody_of_the_team_may_say_whom_an_ask_is_about_and_decide_otherwise(Role role) {
        Council council = councils.make();
        Visitor writer = web.as(council.signedIn(council.joins("Wyn Writer", role, council.hub)));
        String ask = "/referrals/" + taken(council);
        Answer met = writer.submit(writer.get(ask).page(), "/person", Map.of("person", "new", "name", "Robin Vale"));
        assertThat(met.status()).isEqualTo(200);
        Answer done = writer.submit(
                writer.get(ask + "/decision").page(),
                "/decision",
                Map.of("decision", "NOT_YET", "what", "We call", "on", "2026-11-18", "answer", "x"));
        assertThat(done.path()).isEqualTo("/huddle");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = {TEAM, "YOUNG_PERSON|POLICE_CONTACT|DOOR|SYSTEM"})
    void nobody_outside_the_team_decides_or_begins_a_record(Role role) {
        Council council = councils.make();
        WorkerId outside = council.joins("Wyn Writer", role, council.hub);
        AskId id = taken(council);
        assertThat(web.as(council.signedIn(outside))
                        .get("/referrals/" + id + "/decision")
                        .status())
                .isEqualTo(404);
        council.does(outside, () -> {
            assertThatThrownBy(() -> meet(council.hub)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> asks.recognise(id, Decision.Whom.met(NewPerson.named("Robin Vale", null))))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_team_meets_nobody_for_another_hub_or_another_council() {
        Council council = councils.make();
        HubId west = council.opensHub("West");
        HubId stranger = councils.make().hub;
        WorkerId ray = council.joins("Ray Residential", Role.RESIDENTIAL_WORKER, council.hub);
        council.does(ray, () -> {
            assertThatThrownBy(() -> meet(west)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> meet(stranger)).isInstanceOf(DataAccessException.class);
            assertThat(people.all()).isEmpty();
        });
    }

    @Test
    void who_began_a_record_in_the_huddle_still_may_not_change_one() {
        Council council = councils.make();
        WorkerId ray = council.joins("Ray Residential", Role.RESIDENTIAL_WORKER, council.hub);
        council.does(ray, () -> {
            var robin = meet(council.hub);
            assertThat(people.get(robin).nameUsed()).isEqualTo("Robin");
            assertThatThrownBy(() -> people.revise(robin, NewPerson.named("Somebody Else", null)))
                    .isInstanceOf(NotFound.class);
        });
    }

    private YoungPersonId meet(HubId hub) {
        return people.meet(NewPerson.named("Robin Vale", null), hub, People.KnownFrom.DOOR, "test");
    }

    private AskId taken(Council council) {
        return council.as(council.manager, () -> asks.receive(Asking.about("Robin")))
                .id();
    }
}
