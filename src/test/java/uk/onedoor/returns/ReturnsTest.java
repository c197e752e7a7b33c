package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.People;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.shared.NotFound;

@OneDoorTest
class ReturnsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Returns returns;

    @Autowired
    People people;

    @Autowired
    ReturnRows rows;

    @Test
    void a_return_makes_those_of_the_hubs_ages_known_with_the_facts_of_their_care() {
        var council = councils.make();
        Reading reading = council.as(council.manager, () -> returns.read(small()));
        assertThat(reading.year()).isEqualTo(new CollectionYear(2026));
        assertThat(reading.tally().children()).isEqualTo(13);
        assertThat(reading.tally().made()).isEqualTo(13);
        assertThat(reading.tally().factsNew())
                .isEqualTo(rows.facts(council.code))
                .isGreaterThan(40);
        assertThat(rows.children(council.code)).isEqualTo(13);
    }

    @Test
    void who_is_younger_than_ten_on_31_march_is_left_out_and_counted() {
        var council = councils.make();
        SmallReturn small = SmallReturn.whole();
        small.with("header.csv", small.text("header.csv").replace("08/02/2015", "01/04/2016"));
        Reading reading = council.as(council.manager, () -> returns.read(small.files()));
        assertThat(reading.tally().outsideAges()).isEqualTo(1);
        assertThat(reading.tally().made()).isEqualTo(12);
    }

    @Test
    void reading_it_twice_changes_nothing_but_the_list_of_readings() {
        var council = councils.make();
        council.as(council.manager, () -> returns.read(small()));
        var before = rows.counts(council.code);
        Reading again = council.as(council.manager, () -> returns.read(small()));
        assertThat(again.tally().factsNew() + again.tally().factsChanged()).isZero();
        assertThat(again.tally().matched()).isEqualTo(13);
        var after = rows.counts(council.code);
        assertThat(after.remove("returns.reading")).isEqualTo(before.remove("returns.reading") + 1);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_changed_cell_replaces_the_fact_and_keeps_what_was_said_before() {
        var council = councils.make();
        council.as(council.manager, () -> returns.read(small()));
        int held = rows.facts(council.code);
        Reading again = council.as(council.manager, () -> returns.read(closed().files()));
        assertThat(again.tally().factsChanged()).isEqualTo(1);
        assertThat(rows.facts(council.code)).isEqualTo(held);
        assertThat(rows.superseded(council.code)).isEqualTo(1);
    }

    @Test
    void what_a_later_reading_no_longer_says_is_kept_and_marked_until_it_is_said_again() {
        var council = councils.make();
        council.as(council.manager, () -> returns.read(small()));
        int held = rows.facts(council.code);
        SmallReturn fewer = SmallReturn.whole().without("reviews.csv").with("missing.csv", MISSING);
        assertThat(council.as(council.manager, () -> returns.read(fewer.files()))
                        .tally()
                        .factsGone())
                .isEqualTo(5);
        assertThat(rows.gone(council.code)).isEqualTo(5);
        council.as(council.manager, () -> returns.read(small()));
        assertThat(rows.gone(council.code)).isZero();
        assertThat(rows.facts(council.code)).isEqualTo(held);
    }

    @Test
    void an_older_year_never_speaks_over_a_newer_one() {
        var council = councils.make();
        council.as(council.manager, () -> returns.read(closed().files()));
        var facts = rows.facts(council.code);
        Reading older = council.as(council.manager, () -> returns.read(yearBefore()));
        assertThat(older.year()).isEqualTo(new CollectionYear(2025));
        assertThat(older.tally().factsOlder()).isEqualTo(1);
        assertThat(rows.superseded(council.code)).isZero();
        assertThat(rows.facts(council.code)).isEqualTo(facts + older.tally().factsNew());
    }

    @Test
    void a_damaged_cell_is_reported_by_row_and_column_and_its_row_stays_off_the_timeline() {
        var council = councils.make();
        SmallReturn small = SmallReturn.whole();
        small.with("missing.csv", small.text("missing.csv").replace("M,30/10/2025", "Q,30/10/2025"));
        Reading reading = council.as(council.manager, () -> returns.read(small.files()));
        council.does(council.manager, () -> {
            assertThat(returns.unreadable(reading.id(), 10)).singleElement().satisfies(cell -> {
                assertThat(cell.file()).isEqualTo("missing.csv");
                assertThat(cell.row()).isEqualTo(3);
                assertThat(cell.column()).isEqualTo("MISSING");
                assertThat(cell.text()).isEqualTo("Q");
            });
            assertThat(returns.leftOff(reading.id(), 10))
                    .singleElement()
                    .satisfies(off -> assertThat(off.why()).contains("MISSING"));
        });
    }

    @Test
    void a_refused_return_leaves_no_row_behind() {
        var council = councils.make();
        var before = rows.counts(council.code);
        council.does(council.manager, () -> {
            assertThatThrownBy(() -> returns.read(
                            SmallReturn.whole().without("episodes.csv").files()))
                    .isInstanceOf(ReturnRefused.class);
            assertThatThrownBy(() -> returns.read(withoutDates())).isInstanceOf(ReturnRefused.class);
        });
        assertThat(rows.counts(council.code)).isEqualTo(before);
    }

    @Test
    void a_failure_in_the_middle_leaves_no_row_behind() {
        var council = councils.make();
        var before = rows.counts(council.code);
        rows.plant(
                council.code,
                () -> council.does(
                        council.manager,
                        () -> assertThatThrownBy(() -> returns.read(small()))
                                .isInstanceOf(DataIntegrityViolationException.class)));
        assertThat(rows.counts(council.code)).isEqualTo(before);
        assertThat(council.as(council.manager, () -> returns.read(small()))
                        .tally()
                        .made())
                .isEqualTo(13);
    }

    @Test
    void who_may_not_read_returns_reads_none() {
        var council = councils.make();
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> returns.read(small())).isInstanceOf(NotFound.class);
            assertThat(returns.newest()).isEmpty();
        });
    }

    @Test
    void nobody_of_a_hub_sees_the_people_of_a_return_and_no_other_council_sees_its_readings() {
        var council = councils.make();
        var other = councils.make();
        var officer = council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null);
        Reading reading = council.as(officer, () -> returns.read(small()));
        for (var worker : List.of(council.manager, council.keyWorker, officer)) {
            assertThat(council.as(worker, () -> people.all())).isEmpty();
            assertThat(council.as(worker, () -> rows.seen())).isZero();
        }
        assertThat(council.as(council.manager, () -> returns.newest())).hasSize(1);
        other.does(other.manager, () -> {
            assertThat(returns.newest()).isEmpty();
            assertThatThrownBy(() -> returns.get(reading.id())).isInstanceOf(NotFound.class);
        });
    }

    private static List<ReturnFile> small() {
        return SmallReturn.whole().files();
    }

    /** The spell of child 000108 that was open is closed. */
    private static SmallReturn closed() {
        SmallReturn small = SmallReturn.whole();
        return small.with("missing.csv", small.text("missing.csv").replace("M,27/03/2026,", "M,27/03/2026,29/03/2026"));
    }

    private static List<ReturnFile> yearBefore() {
        SmallReturn small = SmallReturn.whole();
        return small.without("reviews.csv")
                .with("missing.csv", MISSING + "000108,11/06/2013,M,27/03/2026,\n000101,14/05/2010,M,01/07/2024,\n")
                .with(
                        "episodes.csv",
                        SmallReturn.EPISODES + "000101,12/06/2024,S,V2,N5,U6,PR4,,,,,,\n"
                                + "000102,20/09/2024,S,C2,N1,K2,PR4,,,,,,\n"
                                + later(60))
                .files();
    }

    private static String later(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("000105,%02d/%02d/2024,L,C2,N1,U4,PR1,,,,,,\n".formatted(1 + i % 28, 5 + i / 28));
        }
        return text.toString();
    }

    private static List<ReturnFile> withoutDates() {
        return SmallReturn.whole()
                .with("episodes.csv", SmallReturn.EPISODES + "000101,soon,S,V2,N5,U6,PR4,,,,,,\n")
                .without("missing.csv")
                .without("reviews.csv")
                .files();
    }
}
