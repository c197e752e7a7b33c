package uk.onedoor.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.platform.access.Role;

/**
 * The whole walk: from a worry told at a bus stop to a young person who reads the answer to what they said, in a real
 * browser, as seven different people and screens. Nothing is put there beforehand but the council and its workers.
 */
class WholeWalkTest extends Browsers {

    private static final double PATIENCE_MS = 15_000;

    private WalkToTheHub toTheHub;
    private WalkBesideRobin beside;
    private WalkThroughTheDay day;
    private WalkAsRobin robin;
    private WalkThroughTheReturn theReturn;

    @BeforeEach
    void everybody_who_walks() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var council = councils.make();
        var mo = desk(council.signedIn(council.manager));
        var kit = desk(council.signedIn(council.keyWorker));
        var kitOut = phone(council.signedIn(council.keyWorker));
        var perry = desk(council.signedIn(council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null)));
        toTheHub = new WalkToTheHub(passerBy(), mo, council.slug);
        beside = new WalkBesideRobin(kit, kitOut);
        day = new WalkThroughTheDay(mo, kit, kitOut);
        robin = new WalkAsRobin(passerBy(), kit);
        theReturn = new WalkThroughTheReturn(perry, mo);
    }

    @Test
    void from_the_bus_stop_to_the_answer_robin_reads() {
        toTheHub.somebody_at_a_bus_stop_asks_and_looks_up_the_receipt();
        toTheHub.the_manager_decides_in_the_huddle_with_the_question_answered();
        toTheHub.the_manager_gives_a_key_worker_seeing_why();
        String at = beside.the_key_worker_finds_robin_on_today();
        beside.how_to_talk_with_robin_is_pinned_to_every_page(at);
        beside.somebody_is_added_to_the_people_around_robin(at);
        beside.a_quick_note_is_written_on_a_phone();
        beside.a_good_thing_is_one_tap(at);
        beside.the_state_on_arrival_and_a_score_are_written_down(at);
        day.today_and_the_hub_board_say_how_things_stand();
        day.robin_is_found_by_part_of_a_nickname(at);
        day.one_timeline_tells_of_every_room_and_can_be_narrowed(at);
        robin.the_key_worker_gives_a_code_and_robin_signs_in(at);
        robin.robin_changes_own_words_and_staff_see_them(at);
        robin.robin_reads_what_was_written_and_asks_for_a_call();
        robin.the_key_worker_answers_and_robin_sees_it();
        robin.robin_is_off_the_page_in_one_tap();
        theReturn.the_performance_officer_reads_a_return_and_sees_the_report();
        theReturn.the_manager_says_who_robin_is_in_the_return(at);
        theReturn.care_history_is_on_the_timeline_with_its_source(at);
        theReturn.reading_it_again_changes_nothing(at);
        robin.what_the_return_says_is_not_on_robins_own_pages();
    }
}
