package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.HubRecords.Differing;
import uk.onedoor.returns.reading.SmallReturn;

/** Child 000101 of the small return lives with a foster family at the end of its year, and is Robin of the hub. */
@OneDoorTest
class HubRecordsTest {

    private static final LocalDate BORN = LocalDate.of(2010, 5, 14);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Returns returns;

    @Autowired
    Joinings joinings;

    @Autowired
    KeptReturns kept;

    @Autowired
    People people;

    @Autowired
    Homes homes;

    @Autowired
    HubRecords records;

    Council council;
    YoungPersonId robin;
    UUID id;

    @BeforeEach
    void keepAndJoin() {
        council = councils.make();
        robin = council.as(
                council.manager,
                () -> people.meet(NewPerson.named("Robin Vale", BORN), council.hub, People.KnownFrom.DOOR, "test"));
        council.does(council.manager, () -> {
            returns.read(SmallReturn.whole().files());
            joinings.join(robin, "000101");
        });
        id = council.as(council.manager, () -> kept.keep(() -> KeptReturnsTest.given(SmallReturn.whole())));
    }

    private List<Differing> differing() {
        return council.as(council.manager, () -> records.differing(kept.roll(id), AFTER));
    }

    private void lives(HomeKind kind) {
        council.does(council.manager, () -> homes.moved(robin, kind, null, LocalDate.of(2025, 12, 1)));
    }

    @Test
    void nothing_differs_where_the_two_agree_or_one_of_them_says_nothing() {
        assertThat(differing()).isEmpty();
        lives(HomeKind.FOSTER_FAMILY);
        assertThat(differing()).isEmpty();
    }

    @Test
    void another_date_of_birth_and_another_home_stand_side_by_side() {
        lives(HomeKind.HUB_BED);
        council.does(
                council.manager, () -> people.revise(robin, NewPerson.named("Robin Vale", LocalDate.of(2010, 5, 15))));
        assertThat(differing()).singleElement().satisfies(one -> {
            assertThat(one.birth()).isEqualTo(BORN);
            assertThat(one.place()).isEqualTo("U4");
            assertThat(one.home()).isEqualTo(HomeKind.HUB_BED);
        });
        SignedIn manager = council.signedIn(council.manager);
        assertThat(web.as(manager).get("/returns/checks/" + id + "/hub").text())
                .contains("Robin Vale", "14 May 2010", "15 May 2010", "U4", "At the hub");
    }

    @Test
    void of_episodes_that_overlap_the_one_that_began_last_counts() {
        lives(HomeKind.FOSTER_FAMILY);
        SmallReturn overlapping = SmallReturn.whole();
        String episodes = overlapping.text("episodes.csv");
        overlapping.with("episodes.csv", episodes.replace("K2,PR1,19/11/2025,X1,CARPL", "K2,PR1,,,"));
        id = council.as(council.manager, () -> kept.keep(() -> KeptReturnsTest.given(overlapping)));
        assertThat(differing()).isEmpty();
    }

    @Test
    void who_may_not_see_the_young_person_is_told_nothing_of_them() {
        lives(HomeKind.HUB_BED);
        var officer = council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null);
        assertThat(council.as(officer, () -> records.differing(kept.roll(id), AFTER)))
                .isEmpty();
        assertThat(web.as(council.signedIn(officer))
                        .get("/returns/checks/" + id + "/hub")
                        .text())
                .contains("Nothing differs, as far as you may see")
                .doesNotContain("Robin");
    }
}
