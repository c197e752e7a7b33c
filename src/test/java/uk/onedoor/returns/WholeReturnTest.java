package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.onedoor.returns.reading.SmallReturn.EPISODES;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.SmallReturn;

class WholeReturnTest {

    @Test
    void the_small_return_is_read_without_a_fault() {
        ReadReturn read = ReturnReader.readDirectory(SmallReturn.DIRECTORY);
        assertThat(read.tables())
                .extracting(ReadTable::name)
                .containsExactly(
                        "Header",
                        "Episodes",
                        "UASC",
                        "Reviews",
                        "OC2",
                        "OC3",
                        "AD1",
                        "PlacedAdoption",
                        "PrevPerm",
                        "Missing",
                        "SWEpisodes");
        assertThat(read.unreadableCount()).isZero();
        assertThat(read.year()).hasValue(new CollectionYear(2026));
        assertThat(read.notices())
                .extracting(ReadingNotice::words)
                .containsExactly("Only CSV and XML files are read; left alone: README.txt.", read.yearReason());
        assertThat(CareHistories.of(read).leftOff()).isEmpty();
    }

    @Test
    void two_files_of_one_table_are_joined_with_a_notice_and_keep_their_own_row_numbers() {
        ReadReturn read = SmallReturn.whole()
                .with("missing_2.csv", MISSING + "000103,29/02/2012,M,01/05/2025,\n")
                .read();
        ReadTable missing = read.table("Missing").orElseThrow();
        assertThat(missing.rows()).hasSize(6);
        assertThat(missing.rows().get(5).number()).isEqualTo(1);
        assertThat(missing.files()).containsExactly("missing.csv", "missing_2.csv");
        assertThat(read.notices()).anyMatch(n -> n.words().startsWith("2 files hold the table Missing"));
    }

    @Test
    void the_same_file_given_twice_is_read_once_with_a_notice() {
        SmallReturn small = SmallReturn.whole();
        ReadReturn read =
                small.with("copy of missing.csv", small.text("missing.csv")).read();
        assertThat(read.usableRows("Missing")).hasSize(5);
        assertThat(read.notices())
                .contains(new ReadingNotice(
                        "copy of missing.csv", "The same, byte for byte, as missing.csv, so it was read once."));
    }

    @Test
    void a_return_without_header_or_episodes_is_refused_naming_both() {
        SmallReturn small = SmallReturn.whole().without("header.csv").without("episodes.csv");
        ReturnRefused refused = catchThrowableOfType(ReturnRefused.class, small::read);
        assertThat(refused.refusals()).hasSize(2).allMatch(r -> !r.remedy().isBlank());
        assertThat(refused).hasMessageContaining("no Header table").hasMessageContaining("no Episodes table");
    }

    @Test
    void an_empty_directory_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> ReturnReader.readDirectory(empty))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("The directory is empty.");
    }

    @Test
    void a_directory_that_is_not_there_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> ReturnReader.readDirectory(empty.resolve("nowhere")))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("There is no directory");
    }

    @Test
    void a_directory_of_workbooks_only_is_refused_naming_them(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("return.xlsx"), "PK");
        assertThatThrownBy(() -> ReturnReader.readDirectory(directory))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("return.xlsx");
    }

    @Test
    void no_files_and_far_too_many_files_are_refused() {
        assertThatThrownBy(() -> ReturnReader.read(List.of())).isInstanceOf(ReturnRefused.class);
        List<ReturnFile> many = java.util.Collections.nCopies(101, ReturnFile.of("a.csv", new byte[1]));
        assertThatThrownBy(() -> ReturnReader.read(many)).isInstanceOf(ReturnRefused.class);
    }

    @Test
    void a_slip_of_the_pen_does_not_move_the_year() {
        SmallReturn small = SmallReturn.whole();
        ReadReturn read = small.with("missing.csv", MISSING + "000101,14/05/2010,M,01/05/2035,\n")
                .read();
        assertThat(read.year()).hasValue(new CollectionYear(2026));
        assertThat(read.yearReason()).endsWith("1 date lies after it.");
    }

    @Test
    void the_caller_may_tell_the_year_and_hears_when_the_dates_say_otherwise() {
        ReadReturn read = ReturnReader.read(SmallReturn.whole().files(), new CollectionYear(2023));
        assertThat(read.year()).hasValue(new CollectionYear(2023));
        assertThat(read.notices())
                .extracting(ReadingNotice::words)
                .anyMatch(words -> words.startsWith("Its dates say otherwise."))
                .anyMatch(words -> words.startsWith("The table SWEpisodes is part of the return from 2024"));
    }

    @Test
    void without_any_readable_date_the_year_is_not_known_and_says_so() {
        List<ReturnFile> files = List.of(
                ReturnFile.of("h.csv", SmallReturn.HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ReturnFile.of(
                        "e.csv", (EPISODES + "1,soon,,,,,,,,,,,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ReadReturn read = ReturnReader.read(files);
        assertThat(read.year()).isEmpty();
        assertThat(read.yearReason()).contains("the year is not known");
    }

    @Test
    void the_tables_of_2027_include_liberty_orders() {
        String orders = "CHILD,DOB,DOLO_START,DOLO_END\n000111,03/07/2012,04/05/2026,\n";
        SmallReturn small = SmallReturn.whole().with("dolo.csv", orders);
        assertThat(ReturnReader.read(small.files(), new CollectionYear(2027)).notices())
                .noneMatch(n -> n.words().contains("DoLO"));
        assertThat(small.read().notices())
                .anyMatch(n -> n.words().contains("The table DoLO is part of the return from 2027"));
    }
}
