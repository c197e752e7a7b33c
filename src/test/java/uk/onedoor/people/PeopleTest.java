package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;

@OneDoorTest
class PeopleTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    People people;

    @Autowired
    AboutMe aboutMe;

    @Test
    void the_hub_that_meets_somebody_sees_them() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        assertThat(council.as(council.keyWorker, () -> people.get(robin)).nameUsed())
                .isEqualTo("Robin");
    }

    @Test
    void a_worker_of_another_hub_finds_nothing() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        council.does(elsewhere, () -> {
            assertThatThrownBy(() -> people.get(robin)).isInstanceOf(NotFound.class);
            assertThat(people.all()).isEmpty();
            assertThat(people.search("robin")).isEmpty();
        });
    }

    @Test
    void another_council_finds_nothing() {
        var council = councils.make();
        var other = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        other.does(other.manager, () -> assertThat(people.find(robin)).isEmpty());
    }

    @Test
    void nobody_signed_in_finds_nothing() {
        YoungPersonId robin = councils.make().meets("Robin Vale");
        assertThat(people.find(robin)).isEmpty();
    }

    @Test
    void people_are_found_by_part_of_a_name_however_it_is_spelt() {
        var council = councils.make();
        YoungPersonId siobhan = council.meets("Siobhan O'Mallory");
        council.does(council.keyWorker, () -> {
            for (String words : new String[] {"siob", "shiobhan", "mallory", "o'mal"}) {
                assertThat(people.search(words))
                        .as(words)
                        .extracting(YoungPerson::id)
                        .contains(siobhan);
            }
        });
    }

    @Test
    void what_somebody_said_before_stays_as_history() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            aboutMe.say(robin, Section.WHAT_MATTERS, "Football", SaidBy.WITH_WORKER);
            aboutMe.say(robin, Section.WHAT_MATTERS, "My dog Biscuit", SaidBy.YOUNG_PERSON);
            assertThat(aboutMe.of(robin).get(Section.WHAT_MATTERS).words()).isEqualTo("My dog Biscuit");
            assertThat(aboutMe.history(robin, Section.WHAT_MATTERS)).hasSize(2);
        });
    }
}
