package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;

@OneDoorTest
class CarersTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Carers carers;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Offers offers;

    @Autowired
    Clock clock;

    private final HouseholdId marsh = new HouseholdId(Ids.next());
    private final HomeId home = new HomeId(Ids.next());
    private TestCouncil.Council council;
    private LocalDate today;

    @BeforeEach
    void kin_who_asked() {
        today = London.today(clock);
        council = councils.make();
        council.does(council.manager, () -> {
            homes.add(new Home(
                    home, "Marsh family", HomeOption.KIN, council.hub, council.code, LocalDate.of(2025, 1, 1), null));
            Human ada = new Human(new HumanId(Ids.next()), "Ada Marsh", null, "07700 900200");
            pipeline.enquire(
                    new Household(marsh, "Marsh family", HomeOption.KIN, council.hub, home),
                    new Part(Ids.next(), ada, marsh, Part.Kind.CARER, today.minusDays(9), null),
                    today.minusDays(9),
                    said("She would have her nephew"));
        });
    }

    private static Told said(String words) {
        return new Told(words, null, null, null);
    }

    private void take(Kind kind, LocalDate on, LocalDate until) {
        UUID id = Ids.next();
        council.does(council.manager, () -> pipeline.take(id, marsh, kind, on, until, said("It went well")));
    }

    @Test
    void kin_are_approved_for_the_time_being_and_offer_what_they_said() {
        take(Kind.VISIT, today.minusDays(5), null);
        council.does(
                council.manager,
                () -> offers.agree(new Offer(
                        Ids.next(), marsh, today, 10, 17, 1, false, true, false, Set.of(Feature.QUIET), "We talk")));
        take(Kind.APPROVED, today, today.plusWeeks(16));
        Terms terms = council.as(council.keyWorker, () -> carers.terms().get(home));
        assertThat(terms.approved()).isTrue();
        assertThat(terms.welcomes(17)).isTrue();
        assertThat(council.as(council.keyWorker, () -> carers.approved(home, today.plusWeeks(16))))
                .isFalse();
    }
}
