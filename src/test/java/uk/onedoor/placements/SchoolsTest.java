package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stays;

@OneDoorTest
class SchoolsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    HomeRequests requests;

    @Autowired
    Options options;

    @Autowired
    HouseMix mix;

    @Autowired
    Clock clock;

    private Council council;

    private NewHomeRequest goesTo(YoungPersonId who, String postcode) {
        NewHomeRequest plain = AskingHouse.request(council, who, London.today(clock), Urgency.PLANNED);
        NewHomeRequest asked = new NewHomeRequest(
                plain.id(),
                who,
                plain.wish(),
                plain.needs(),
                plain.aim(),
                plain.asked(),
                plain.owner(),
                List.of(new Near(Ids.next(), Near.What.SCHOOL, null, postcode, null)));
        council.does(council.manager, () -> requests.ask(asked));
        return asked;
    }

    @Test
    void who_goes_to_one_school_is_told_in_the_mix_and_beside_the_option_and_its_place_in_neither() {
        council = councils.make();
        MixHouse home = MixHouse.of(council, homes, stays, clock);
        YoungPersonId ash = council.meets("Ash Field");
        YoungPersonId robin = council.meets("Robin Vale");
        home.lives(ash, "the blue room");
        goesTo(ash, "YO7 1PX");
        NewHomeRequest asked = goesTo(robin, "YO7 1PX");
        LocalDate today = London.today(clock);
        council.does(council.manager, () -> {
            Reason reason = mix.weigh(robin, home.id(), today).beside().get(0).reasons().stream()
                    .filter(one -> one.told().text().equals("placements.mix.school.told"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Objects.requireNonNull(reason.why()).section()).isEqualTo("ADDRESS");
            assertThat(mix.weigh(ash, home.id(), today).newcomer()).isEqualTo(ash);
            Option option = options.of(requests.get(asked.id()), List.of()).options().stream()
                    .filter(any -> any.home() != null && any.home().id().equals(home.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(option.lines()).contains(Line.toKnow("placements.line.same.school", "Ash"));
        });
        goesTo(ash, "YO8 4AA");
        council.does(
                council.manager,
                () -> assertThat(options.of(requests.get(asked.id()), List.of()).options().stream()
                                .flatMap(one -> one.lines().stream()))
                        .noneMatch(line -> line.equals(Line.toKnow("placements.line.same.school", "Ash"))));
    }
}
