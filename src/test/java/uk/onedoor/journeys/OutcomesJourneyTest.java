package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.outcomes.Answer;
import uk.onedoor.outcomes.Baselines;
import uk.onedoor.outcomes.HappeningKind;
import uk.onedoor.outcomes.HappeningSource;
import uk.onedoor.outcomes.Happenings;
import uk.onedoor.outcomes.LivingArea;
import uk.onedoor.outcomes.LivingPlace;
import uk.onedoor.outcomes.MeasureCode;
import uk.onedoor.outcomes.Measurement.ScoredBy;
import uk.onedoor.outcomes.Measurements;
import uk.onedoor.outcomes.NewBaseline;
import uk.onedoor.outcomes.NewHappening;
import uk.onedoor.outcomes.NewMeasurement;
import uk.onedoor.outcomes.Question;
import uk.onedoor.outcomes.SchoolOrWork;
import uk.onedoor.people.YoungPersonId;

class OutcomesJourneyTest extends Browsers {

    private static final LocalDate BEGAN = LocalDate.of(2026, 4, 10);

    @Autowired
    SupportEpisodes supports;

    @Autowired
    Happenings happenings;

    @Autowired
    Baselines baselines;

    @Autowired
    Measurements measurements;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private String at;

    @BeforeEach
    void robin_came_in_april() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> supports.begin(robin, council.hub, BEGAN));
    }

    @Test
    void something_good_is_tapped_on_a_phone_and_words_are_added() {
        var kit = phone(council.signedIn(council.keyWorker)).open(at + "/happened/new");
        kit.isAccessible().picture("outcomes-tap-phone");
        kit.button("A first day").click();
        assertThat(kit.page().locator("h1")).hasText("A first day");
        kit.isAccessible().picture("outcomes-tapped-phone");
        kit.page().locator("#words").fill("College, with her own lunch");
        kit.button("Save").click();
        assertThat(kit.page().locator("main")).containsText("College, with her own lunch");
    }

    @Test
    void the_state_on_arrival_is_asked_on_a_phone() {
        var kit = phone(council.signedIn(council.keyWorker)).open(at + "/baseline");
        assertThat(kit.page().locator("main")).containsText("This was to be written down by");
        kit.isAccessible().picture("outcomes-baseline-phone");
    }

    @Test
    void then_and_now_are_set_side_by_side_on_a_phone_and_at_a_desk() {
        aYearIsWrittenDown();
        for (var kit : List.of(phone(council.signedIn(council.keyWorker)), desk(council.signedIn(council.keyWorker)))) {
            boolean small = kit.page().viewportSize().width < 500;
            kit.open(at + "/evidence");
            assertThat(kit.page().locator("main")).containsText("Missing: 6 times in the year before");
            kit.isAccessible().picture("outcomes-evidence-" + (small ? "phone" : "desk"));
            kit.page().locator("summary").last().click();
            kit.isAccessible();
        }
    }

    @Test
    void every_other_page_of_the_room_can_be_used_by_anybody() {
        aYearIsWrittenDown();
        var kit = desk(council.signedIn(council.keyWorker));
        for (String path : List.of(
                "/baseline", "/baseline/correction", "/follow-ups", "/follow-ups/with-us/6", "/measurements/new")) {
            kit.open(at + path).isAccessible().picture("outcomes" + path.replace('/', '-') + "-desk");
        }
    }

    private void aYearIsWrittenDown() {
        council.does(council.keyWorker, () -> {
            baselines.take(new NewBaseline(
                    robin, BEGAN, BEGAN.plusDays(11), null, HappeningSource.TOLD_BY_YOUNG_PERSON, answers()));
            happened(HappeningKind.MISSING, LocalDate.of(2026, 4, 29));
            happened(HappeningKind.MISSING, LocalDate.of(2026, 6, 14));
            happened(HappeningKind.FIRST_DAY, LocalDate.of(2026, 9, 7));
            happened(HappeningKind.ACHIEVEMENT, LocalDate.of(2026, 10, 21));
            score(22, LocalDate.of(2026, 4, 20));
            score(18, LocalDate.of(2026, 7, 20));
            score(13, LocalDate.of(2026, 11, 2));
        });
    }

    private void happened(HappeningKind kind, LocalDate on) {
        happenings.record(NewHappening.tapped(robin, kind, on, HappeningSource.SEEN));
    }

    private void score(int score, LocalDate on) {
        measurements.record(
                new NewMeasurement(robin, MeasureCode.SDQ_TOTAL, BigDecimal.valueOf(score), on, ScoredBy.CARER, ""));
    }

    private static List<Answer> answers() {
        return List.of(
                Answer.words(Question.WANTS, "To sleep at my nan's and go to a normal school"),
                Answer.chosen(Question.LIVING, LivingPlace.FAMILY),
                Answer.chosen(Question.AREA, LivingArea.IN_OUR_AREA),
                Answer.number(Question.MOVES, 3),
                Answer.chosen(Question.SCHOOL_OR_WORK, SchoolOrWork.ON_A_ROLL_NOT_GOING),
                Answer.number(Question.DAYS_MISSED, 12),
                Answer.number(Question.MISSING_TIMES, 6),
                Answer.number(Question.ARRESTS, 2),
                Answer.number(Question.AE_ATTENDANCES, 1),
                Answer.number(Question.HOSPITAL_ADMISSIONS, 0),
                Answer.notKnown(Question.SUBSTANCE_USE, "Her youth worker"));
    }
}
