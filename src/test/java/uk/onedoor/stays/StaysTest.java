package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class StaysTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private final HomeId family = new HomeId(Ids.next());
    private final BedId blue = new BedId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId ash;
    private LocalDate today;

    @BeforeEach
    void one_bed_in_a_family() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        ash = council.meets("Ash Field");
        council.does(council.manager, () -> {
            homes.add(new Home(
                    family,
                    "The Rowans",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    LocalDate.of(2025, 1, 1),
                    null));
            homes.add(new Bed(blue, family, "the blue room", BedKind.FAMILY, LocalDate.of(2025, 1, 1), null));
        });
    }

    private Stay stay(YoungPersonId who, LocalDate from, LocalDate until) {
        Reason reason = new Reason(
                StayKind.LIVING,
                Entry.PLANNED,
                Purpose.BREATHING_SPACE,
                "Some days of calm while Mum and we talk",
                "Home with outreach",
                null);
        return new Stay(
                new StayId(Ids.next()), who, family, blue, reason, new Expected(from, until), null, null, null, null);
    }

    @Test
    void a_bed_is_booked_once_for_a_night() {
        council.does(council.keyWorker, () -> stays.book(stay(robin, today, today.plusDays(5))));
        assertThatThrownBy(() -> council.does(
                        council.keyWorker, () -> stays.book(stay(ash, today.plusDays(4), today.plusDays(6)))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("stays.bed.taken"));
        council.does(council.keyWorker, () -> stays.book(stay(ash, today.plusDays(5), today.plusDays(6))));
    }

    @Test
    void the_night_of_arrival_counts_and_the_day_of_leaving_does_not() {
        Stay stay = stay(robin, today, today.plusDays(5));
        council.does(council.keyWorker, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        Stay here = council.as(council.keyWorker, () -> stays.get(stay.id()));
        assertThat(here.sleepsHere(today, today)).isTrue();
        council.does(
                council.keyWorker,
                () -> stays.leave(
                        stay.id(),
                        clock.instant(),
                        LeftBecause.AS_PLANNED,
                        "Home to Mum, as planned",
                        new Next(HomeKind.HOME_WITH_FAMILY, "with Mum")));
        Stay gone = council.as(council.keyWorker, () -> stays.get(stay.id()));
        assertThat(gone.sleepsHere(today, today)).isFalse();
    }
}
