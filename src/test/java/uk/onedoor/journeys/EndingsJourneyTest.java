package uk.onedoor.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestDatabase;

/** Somebody of sixteen comes by themselves; a year on they leave slowly, and come back in one tap to the same people. */
class EndingsJourneyTest extends Browsers {

    private static final double PATIENCE_MS = 15_000;

    @Test
    void from_the_door_to_a_plan_and_a_year_on_away_and_back() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var council = councils.make();
        var walk = new WalkToAnEnding(
                passerBy(), desk(council.signedIn(council.keyWorker)), desk(council.signedIn(council.manager)));
        walk.robin_asks_at_the_door_for_themselves(council.slug);
        walk.the_huddle_says_with_us_and_kit_is_the_key_worker();
        String at = walk.kit_gives_robin_a_code();
        walk.robin_says_what_they_want_and_it_is_the_plan(at);
        itIs(TestDatabase.NOW.plus(Duration.ofDays(365)));
        walk.steps_are_agreed_and_too_much_at_once_is_told(at);
        walk.robin_says_it_goes_too_fast_and_kit_answers(at);
        walk.mo_writes_down_the_stepping_away_and_says_why_so_soon(at);
        walk.robin_comes_back_in_one_tap_to_the_same_people(at);
    }
}
