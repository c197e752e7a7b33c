package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.KeptReturn.Beside;
import uk.onedoor.returns.KeptReturn.FilePart;
import uk.onedoor.returns.KeptReturn.KeptFile;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class KeptReturnsTest {

    private static final String PROVIDERS =
            "urn,local authority,placement code,placement provider code,deregistration date,"
                    + "setting address postcode\n1900001,X99000001,K2,PR1,,ZZ1 1AA\n";

    @Autowired
    TestCouncil councils;

    @Autowired
    KeptReturns returns;

    @Autowired
    KeptReturnRepository repository;

    @Autowired
    CheckRuns runs;

    @Autowired
    ReturnRows rows;

    @Autowired
    TransactionOperations transactions;

    @Test
    void the_files_of_a_return_are_kept_byte_for_byte_and_can_be_read_again() {
        Council council = councils.make();
        SmallReturn small = SmallReturn.whole();
        UUID kept = keep(council, given(small));
        List<GivenFile> again = council.as(council.manager, () -> contents(kept));
        assertThat(again).hasSameSizeAs(small.bytes().keySet());
        for (GivenFile file : again)
            assertThat(file.bytes()).isEqualTo(small.bytes().get(file.name()));
        KeptReturn told = council.as(council.manager, () -> returns.get(kept));
        assertThat(told.year()).isEqualTo(new CollectionYear(2026));
        assertThat(told.children()).isEqualTo(13);
    }

    @Test
    void the_roll_of_a_kept_return_has_its_children_and_is_remembered() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        Roll roll = roll(council, kept);
        assertThat(roll.children()).hasSize(13);
        assertThat(roll.has(Table.REVIEWS)).isTrue();
        assertThat(roll.setting().hasLastYear()).isFalse();
        assertThat(roll.setting().providers().areGiven()).isFalse();
        assertThat(roll(council, kept)).isSameAs(roll);
    }

    @Test
    void last_years_return_that_comes_later_stands_beside_this_years_from_then_on() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        UUID alone =
                keep(council, new NewReturn(files(SmallReturn.whole()), List.of(), null, null, Beside.NOTHING, null));
        assertThat(roll(council, kept).setting().hasLastYear()).isFalse();
        keep(council, given(lastYears()));
        assertThat(roll(council, kept).setting().hasLastYear()).isTrue();
        assertThat(roll(council, kept).children().get(0).wasThereLastYear()).isTrue();
        assertThat(roll(council, alone).setting().hasLastYear()).isFalse();
    }

    @Test
    void last_years_files_and_a_list_of_providers_may_come_with_it() {
        Council council = councils.make();
        GivenFile list = new GivenFile("ofsted.csv", PROVIDERS.getBytes(StandardCharsets.UTF_8));
        UUID kept = keep(
                council,
                new NewReturn(files(SmallReturn.whole()), files(lastYears()), list, null, Beside.NEWEST, null));
        Roll roll = roll(council, kept);
        assertThat(roll.setting().hasLastYear()).isTrue();
        assertThat(roll.setting().providers().find("1900001")).hasSize(1);
        assertThat(council.as(council.manager, () -> returns.newest())).hasSize(2);
        assertThat(council.as(council.manager, () -> returns.files(kept)))
                .extracting(KeptFile::part)
                .contains(FilePart.RETURN, FilePart.PROVIDERS);
    }

    @Test
    void a_return_of_another_year_beside_it_is_refused_and_so_is_a_list_nobody_can_read() {
        Council council = councils.make();
        NewReturn same =
                new NewReturn(files(SmallReturn.whole()), files(SmallReturn.whole()), null, null, Beside.NEWEST, null);
        assertThatThrownBy(() -> keep(council, same)).isInstanceOf(Refusal.class);
        GivenFile list = new GivenFile("ofsted.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        NewReturn unreadable = new NewReturn(files(SmallReturn.whole()), List.of(), list, null, Beside.NEWEST, null);
        assertThatThrownBy(() -> keep(council, unreadable))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("urn");
        assertThat(council.as(council.manager, () -> returns.newest())).isEmpty();
    }

    @Test
    void a_return_that_is_taken_away_is_gone_with_its_files_and_stands_beside_none() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        UUID last = keep(council, given(lastYears()));
        assertThat(roll(council, kept).setting().hasLastYear()).isTrue();
        withdraw(council, last);
        assertThat(roll(council, kept).setting().hasLastYear()).isFalse();
        assertThatThrownBy(() -> roll(council, last)).isInstanceOf(NotFound.class);
        assertThat(council.as(council.manager, () -> contents(last))).isEmpty();
        assertThat(council.as(council.manager, () -> returns.newest()))
                .filteredOn(one -> one.id().equals(last))
                .allSatisfy(one -> assertThat(one.withdrawn()).isNotNull());
    }

    @Test
    void a_roll_rests_on_what_its_key_names_whatever_came_since() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        Rolls.Key before = council.as(council.manager, () -> returns.rests(kept));
        keep(council, given(lastYears()));
        Roll roll = council.as(council.manager, () -> returns.roll(before));
        assertThat(roll.setting().hasLastYear()).isFalse();
        assertThat(roll(council, kept).setting().hasLastYear()).isTrue();
        Rolls.Key elsewhere = new Rolls.Key(kept, null, "postcodes that are not loaded any more");
        assertThatThrownBy(() -> council.as(council.manager, () -> returns.roll(elsewhere)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_check_that_rests_on_a_return_is_forgotten_once_it_is_gone_and_not_before() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        UUID last = keep(council, given(lastYears()));
        Rolls.Key key = council.as(council.manager, () -> returns.rests(kept));
        CheckRun run = runs.of(key, () -> roll(council, kept));
        council.does(
                council.manager,
                () -> transactions.executeWithoutResult(status -> {
                    returns.withdraw(last, "The wrong files");
                    status.setRollbackOnly();
                }));
        assertThat(runs.of(key, () -> roll(council, kept))).isSameAs(run);
        withdraw(council, last);
        assertThat(runs.of(key, () -> roll(council, kept))).isNotSameAs(run);
    }

    @Test
    void another_council_and_a_key_worker_find_nothing() {
        Council council = councils.make();
        UUID kept = keep(council, given(SmallReturn.whole()));
        Council other = councils.make();
        assertThatThrownBy(() -> roll(other, kept)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> council.as(council.keyWorker, () -> returns.roll(kept)))
                .isInstanceOf(NotFound.class);
        assertThat(council.as(council.keyWorker, () -> contents(kept))).isEmpty();
        assertThat(other.as(other.manager, () -> contents(kept))).isEmpty();
        var officer = council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null);
        assertThat(council.as(officer, () -> returns.roll(kept)).children()).hasSize(13);
    }

    @Test
    void nothing_of_a_files_content_is_in_the_trace() {
        Council council = councils.make();
        keep(council, given(SmallReturn.whole()));
        assertThat(rows.trace(council.code, "returns.kept_file"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).contains("episodes.csv").doesNotContain("content", "000101"));
    }

    private UUID keep(Council council, NewReturn given) {
        return council.as(council.manager, () -> returns.keep(() -> given));
    }

    private Roll roll(Council council, UUID kept) {
        return council.as(council.manager, () -> returns.roll(kept));
    }

    private List<GivenFile> contents(UUID kept) {
        return Objects.requireNonNull(transactions.execute(status -> repository.contents(kept, FilePart.RETURN)));
    }

    private void withdraw(Council council, UUID kept) {
        council.does(council.manager, () -> returns.withdraw(kept, "The wrong files"));
    }

    static NewReturn given(SmallReturn small) {
        return new NewReturn(files(small), List.of(), null, null, Beside.NEWEST, null);
    }

    private static List<GivenFile> files(SmallReturn small) {
        return small.bytes().entrySet().stream()
                .map(file -> new GivenFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** The small return a year earlier: only what was open then, with every date as it was. */
    static SmallReturn lastYears() {
        SmallReturn last = SmallReturn.whole();
        for (String name : last.bytes().keySet().toArray(String[]::new))
            if (!List.of("header.csv", "episodes.csv").contains(name)) last.without(name);
        String episodes = last.text("episodes.csv");
        return last.with("episodes.csv", episodes.replace("/2025", "/2024").replace("/2026", "/2025"));
    }
}
