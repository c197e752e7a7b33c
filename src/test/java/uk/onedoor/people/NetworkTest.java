package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class NetworkTest {

    private static final Around NAN = around("Nan Vale", 1, LocalDate.of(2011, 5, 5));

    @Autowired
    TestCouncil councils;

    @Autowired
    Network network;

    static Around around(String name, int closeness, LocalDate from) {
        return new Around(
                Circle.FAMILY, name, "Nan", "01632 960777", closeness, "Everything but school", true, from, null);
    }

    @Test
    void those_around_a_young_person_are_listed_with_the_closest_first() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            network.add(robin, around("Uncle Ted", 3, LocalDate.of(2015, 1, 1)));
            network.add(robin, NAN);
            assertThat(network.of(robin))
                    .extracting(member -> member.around().name())
                    .containsExactly("Nan Vale", "Uncle Ted");
        });
    }

    @Test
    void what_was_said_of_somebody_before_stays_under_the_same_person() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            MemberId nan = network.add(robin, NAN);
            network.revise(nan, around("Nan Brook", 2, LocalDate.of(2011, 5, 5)));
            assertThat(network.get(nan).around().name()).isEqualTo("Nan Brook");
            assertThat(network.history(nan))
                    .extracting(member -> member.around().name())
                    .containsExactlyInAnyOrder("Nan Brook", "Nan Vale");
            assertThat(network.of(robin)).hasSize(1);
        });
    }

    @Test
    void somebody_who_is_no_longer_around_stays_with_the_day_it_ended() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            MemberId nan = network.add(robin, NAN);
            network.end(nan, LocalDate.of(2026, 11, 1));
            assertThat(network.get(nan).around().until()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThatThrownBy(() -> network.end(nan, LocalDate.of(2010, 1, 1))).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void sending_the_form_twice_adds_somebody_once() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        MemberId id = new MemberId(uk.onedoor.shared.Ids.next());
        council.does(council.keyWorker, () -> {
            network.add(id, robin, NAN);
            network.add(id, robin, NAN);
            assertThat(network.of(robin)).hasSize(1);
        });
    }

    @Test
    void police_liaison_sees_no_network() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        MemberId nan = council.as(council.keyWorker, () -> network.add(robin, NAN));
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        council.does(police, () -> {
            assertThat(network.of(robin)).isEmpty();
            assertThatThrownBy(() -> network.get(nan)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> network.add(robin, NAN)).hasStackTraceContaining("row-level security");
        });
    }
}
