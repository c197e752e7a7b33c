package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.Merges;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.shared.Ids;

/** Two records of one young person, joined: what is known of their ending is one, whichever of them it stands in. */
@OneDoorTest
class JoinedEndingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Tapers tapers;

    @Autowired
    CliffBook cliffs;

    @Autowired
    People people;

    @Autowired
    Merges merges;

    @Autowired
    Settings settings;

    private TestCouncil.Council council;
    private YoungPersonId kept;

    @BeforeEach
    void robin_is_with_us_in_the_record_that_was_joined() {
        council = councils.make();
        kept = council.meets("Robin Vale"); // born on 5 May 2011
        NewPerson again = NewPerson.named("Rob Vale", LocalDate.of(2011, 4, 20));
        council.does(council.manager, () -> {
            YoungPersonId merged = people.meet(again, council.hub, People.KnownFrom.DOOR, "test");
            support.begin(merged, council.hub, TODAY.minusDays(200));
            merges.join(kept, merged, "The same Robin");
        });
    }

    private String today() {
        return web.as(council.signedIn(council.manager)).get("/today").text();
    }

    private void agreed(LocalDate from, int minutes) {
        council.does(
                council.keyWorker,
                () -> tapers.agree(new NewStep(
                        Ids.next(),
                        kept,
                        from,
                        SupportKind.minutes(minutes, 0, 0, 0, 0, 0),
                        "Robin",
                        SaidBy.WITH_WORKER,
                        "So it is agreed",
                        "Robin asked")));
    }

    @Test
    void a_tenancy_written_in_the_kept_record_rings_for_who_is_with_us_in_the_other() {
        council.does(
                council.keyWorker,
                () -> cliffs.note(Ids.next(), kept, CliffKind.TENANCY, TODAY.plusWeeks(3), "Own flat"));
        assertThat(today())
                .contains("A tenancy begins on Monday 7 December, and nothing is agreed about how support goes on");
    }

    @Test
    void a_tenancy_rings_where_what_was_agreed_of_less_support_is_long_over() {
        agreed(TODAY.minusWeeks(40), 300);
        agreed(TODAY.minusWeeks(30), 240);
        council.does(
                council.keyWorker,
                () -> cliffs.note(Ids.next(), kept, CliffKind.TENANCY, TODAY.plusWeeks(3), "Own flat"));
        assertThat(today()).contains("A tenancy begins on Monday 7 December, and nothing is agreed");
    }

    @Test
    void a_birthday_that_was_spoken_about_does_not_ring_again_for_the_other_record() {
        council.does(
                council.joins("Ada Admin", Role.ADMINISTRATOR, null),
                () -> settings.choose(
                        Map.of("endings.rules.cliff", List.of(26), "endings.rules.birthdays", List.of(16))));
        assertThat(today()).contains("Turns 16 on 5 May 2027").doesNotContain("20 April 2027");
        council.does(
                council.keyWorker,
                () -> cliffs.answer(
                        Ids.next(), kept, AlarmAbout.BIRTHDAY, LocalDate.of(2027, 5, 5), "Kit comes that day"));
        assertThat(today()).doesNotContain("Turns 16");
    }
}
