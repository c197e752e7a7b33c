package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.Decision.WithUs;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class SupportBeginsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Asks asks;

    @Autowired
    Staff staff;

    @Autowired
    SupportEpisodes support;

    private TestCouncil.Council council;

    @BeforeEach
    void a_hub() {
        council = councils.make();
    }

    @Test
    void support_begins_on_the_day_the_huddle_decides_whoever_of_the_team_takes_it() {
        var residential = council.joins("Rae Night", Role.RESIDENTIAL_WORKER, council.hub);
        YoungPersonId robin = council.meets("Robin Vale");
        decided(residential, council.hub, Whom.known(robin));
        assertThat(council.as(council.keyWorker, () -> support.current(council.hub)))
                .singleElement()
                .satisfies(begun -> {
                    assertThat(begun.youngPerson()).isEqualTo(robin);
                    assertThat(begun.beganOn()).isEqualTo(TODAY);
                });
    }

    @Test
    void a_decision_for_another_hub_begins_support_there() {
        HubId other = council.opensHub("Other hub");
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, other);
        council.asSystem(() -> {
            staff.nameDoorOwner(other, elsewhere);
            return true;
        });
        decided(council.manager, other, Whom.met(NewPerson.named("Robin Vale", null)));
        assertThat(council.as(elsewhere, () -> support.current(other))).hasSize(1);
        assertThat(council.as(council.manager, () -> support.current(council.hub)))
                .isEmpty();
    }

    @Test
    void a_second_asking_about_somebody_with_us_changes_nothing() {
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, TODAY.minusDays(30)));
        decided(council.keyWorker, council.hub, Whom.known(robin));
        List<SupportEpisode> all = council.as(council.keyWorker, () -> support.of(robin));
        assertThat(all).singleElement().extracting(SupportEpisode::beganOn).isEqualTo(TODAY.minusDays(30));
    }

    private void decided(WorkerId by, HubId hub, Whom whom) {
        council.does(by, () -> {
            var id = asks.receive(new NewAsk(
                            UUID.randomUUID(),
                            CameBy.CALL,
                            new NewAsk.Worry(false, "Robin", "Out late", HowSoon.THIS_WEEK, null),
                            new NewAsk.AskedBy(Asker.TEACHER, "Pat Teacher", "07700 900123"),
                            council.hub,
                            null,
                            null))
                    .id();
            asks.decide(id, new WithUs(hub, whom), Reasons.of("It would be good enough for mine", null));
        });
    }
}
