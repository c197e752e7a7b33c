package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Feature;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Purpose;

@OneDoorTest
class HomeRequestsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    HomeRequests requests;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void somebody_who_needs_a_home() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
    }

    private NewHomeRequest asked(LocalDate from, Urgency urgency) {
        return new NewHomeRequest(
                new HomeRequestId(Ids.next()),
                robin,
                new Wish(WishBy.THEMSELVES, "Somewhere with a dog", null, null, "Not far from Nan"),
                new Needs(Set.of(Feature.QUIET, Feature.ANIMALS), null),
                new Aim(Purpose.BREATHING_SPACE, "Some days of calm", from, 14, "Home with outreach", urgency),
                new Asked("Dad sleeps elsewhere this week", "Who has not been asked yet?", "Nan"),
                council.keyWorker,
                List.of(new Near(Ids.next(), Near.What.HOME, "Mum's", null, new Location(450000, 455000))));
    }

    @Test
    void a_request_is_kept_with_their_wish_and_a_day_by_which_an_option_is_named() {
        NewHomeRequest asked = asked(today.plusDays(40), Urgency.PLANNED);
        council.does(council.keyWorker, () -> {
            requests.ask(asked);
            requests.ask(asked);
        });
        List<HomeRequest> all = council.as(council.keyWorker, () -> requests.of(robin));
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.wish().words()).isEqualTo("Somewhere with a dog");
            assertThat(one.needs().features()).containsExactlyInAnyOrder(Feature.QUIET, Feature.ANIMALS);
            assertThat(one.promise().optionBy()).isEqualTo(today.plusDays(28));
        });
        assertThat(council.as(council.keyWorker, () -> requests.near(asked.id())))
                .singleElement()
                .satisfies(near -> assertThat(near.at()).isEqualTo(new Location(450000, 455000)));
    }

    @Test
    void what_is_for_tonight_is_promised_tonight() {
        NewHomeRequest asked = asked(today, Urgency.TONIGHT);
        council.does(council.keyWorker, () -> requests.ask(asked));
        assertThat(council.as(council.keyWorker, requests::open))
                .extracting(one -> one.promise().optionBy())
                .containsExactly(today);
        assertThatThrownBy(() ->
                        council.does(council.keyWorker, () -> requests.ask(asked(today.plusDays(1), Urgency.TONIGHT))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("placements.request.from.tonight"));
    }

    @Test
    void an_option_is_never_promised_for_after_the_first_night() {
        council.does(council.keyWorker, () -> {
            requests.ask(asked(today.plusDays(10), Urgency.PLANNED));
            requests.ask(asked(today.plusDays(1), Urgency.THESE_DAYS));
            requests.ask(asked(today.plusDays(5), Urgency.THESE_DAYS));
        });
        assertThat(council.as(council.keyWorker, requests::open))
                .extracting(one -> one.promise().optionBy())
                .containsExactly(today.plusDays(1), today.plusDays(3), today.plusDays(10));
    }
}
