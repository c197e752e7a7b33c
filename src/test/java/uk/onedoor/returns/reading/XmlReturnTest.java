package uk.onedoor.returns.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rows.Table;

class XmlReturnTest {
    private static final String SMALL = SmallXml.of(SmallReturn.whole());

    @Test
    void the_xml_gives_row_for_row_what_the_csv_files_give() {
        ReadReturn csv = SmallReturn.whole().read();
        ReadReturn xml = read(SMALL);
        assertThat(xml.isXml()).isTrue();
        assertThat(csv.isXml()).isFalse();
        assertThat(xml.year()).isEqualTo(csv.year()).isPresent();
        assertThat(xml.unreadableCount()).isZero();
        for (ReadTable table : csv.tables())
            if (!table.name().equals("SWEpisodes"))
                assertThat(texts(xml.table(table.name()).orElseThrow()))
                        .as(table.name())
                        .containsExactlyInAnyOrderElementsOf(texts(table));
        assertThat(xml.table("SWEpisodes")).isEmpty();
    }

    private static List<List<String>> texts(ReadTable table) {
        List<String> columns = ReturnShape.shipped().table(table.name()).names();
        return table.rows().stream()
                .map(row -> columns.stream().map(c -> row.text(c).text()).toList())
                .toList();
    }

    @Test
    void a_child_marked_as_seeking_asylum_has_it_on_the_header_and_a_row_in_the_table() {
        Setting setting = Setting.of(new CollectionYear(2026), "X99000001").asXml();
        List<Child> children = Roll.of(read(SMALL), null, setting).children();
        Child sought = children.stream().filter(Child::isUasc).findFirst().orElseThrow();
        assertThat(sought.header().uasc()).isEqualTo("1");
        assertThat(sought.header().duc().date()).isEqualTo("2027-04-16");
        assertThat(sought.has(Table.UASC)).isTrue();
        assertThat(children.stream().filter(Child::isUasc)).hasSize(1);
        assertThat(children.get(0).header().uasc()).isEqualTo("0");
    }

    @Test
    void tables_of_which_no_child_has_a_row_were_given_all_the_same() {
        ReadReturn read = read(SMALL.replaceAll("<AMISSING>(?s:.)*?</AMISSING>", ""));
        assertThat(read.table("Missing").orElseThrow().rows()).isEmpty();
        assertThat(read.notices())
                .extracting(ReadingNotice::words)
                .contains("Tables that were not given: SWEpisodes.")
                .noneMatch(words -> words.contains("UASC"));
    }

    @Test
    void a_cell_nobody_can_read_costs_that_row_and_nothing_else() {
        ReadReturn read = read(SMALL.replace("<DECOM>12/06/2024</DECOM>", "<DECOM>12/13/2024</DECOM>"));
        assertThat(read.unreadableCells()).singleElement().satisfies(cell -> {
            assertThat(cell.file()).isEqualTo("return.xml");
            assertThat(cell.table() + cell.row() + cell.column()).isEqualTo("Episodes1DECOM");
            assertThat(cell.text()).isEqualTo("12/13/2024");
        });
        assertThat(read.usableRows("Episodes"))
                .hasSize(read.table("Episodes").orElseThrow().rows().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "ISO-8859-1"})
    void it_is_read_in_any_writing_whatever_its_first_line_says(String writing) {
        String text = SMALL.replace("A900000000101", "é & co".replace("&", "&amp;"));
        ReadReturn read =
                ReturnReader.read(List.of(ReturnFile.of("return.xml", text.getBytes(Charset.forName(writing)))));
        assertThat(read.usableRows("Header").get(0).text("UPN").text()).isEqualTo("é & co");
    }

    @Test
    void iso_dates_are_read_with_a_notice() {
        ReadReturn read = read(SMALL.replace("12/06/2024", "2024-06-12"));
        assertThat(read.unreadableCount()).isZero();
        assertThat(read.notices()).anyMatch(notice -> notice.words().startsWith("DECOM: 1 date is written yyyy-mm-dd"));
    }

    @Test
    void elements_the_guide_does_not_have_are_kept_aside_or_left_alone_with_a_notice() {
        ReadReturn read = read(SMALL.replaceFirst("<UPN>", "<LOCAL>x</LOCAL><POETRY><LINE>y</LINE></POETRY><UPN>"));
        assertThat(read.usableRows("Header").get(0).extra("LOCAL")).hasValue("x");
        assertThat(read.notices())
                .extracting(ReadingNotice::words)
                .contains("Header: elements the guide does not have are kept aside: LOCAL.")
                .contains("The element POETRY, which the guide does not have, was left alone (1 time).");
    }

    @Test
    void social_workers_and_orders_are_read_where_an_xml_has_them() {
        String group = "<ASW><SW_ID>SW1</SW_ID><SW_DECOM>01/05/2025</SW_DECOM></ASW></HEADER>";
        ReadReturn read = read(SMALL.replaceFirst("</HEADER>", group));
        assertThat(read.usableRows("SWEpisodes").get(0).text("CHILD").text()).isEqualTo("000101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><EXPSSDA903/> | document type",
                "<!DOCTYPE x [<!ENTITY e 'ha'>]><EXPSSDA903><CHILD>&e;</CHILD></EXPSSDA903> | document type",
                "<EXPSSDA903><CHILD><HEADER><CHILDID>&e;</CHILDID></HEADER></CHILD></EXPSSDA903> | has an entity in it",
                "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID> | cut short at line 1",
                "<EXPSSDA903><CHILD></HEADER></EXPSSDA903> | damaged or cut short",
                "<EXPSSDA903><CHILD/></EXPSSDA903><EXPSSDA903/> | damaged or cut short",
                "<EXPSSDA903></EXPSSDA903> | holds no CHILD",
                "<EXPSSDA903>words<CHILD/></EXPSSDA903> | stand between elements",
                "<EXPSSDA903><CHILD>words<HEADER><UPN/></HEADER></CHILD></EXPSSDA903> | stand between elements",
                "<EXPSSDA903><CHILD><HEADER><SEX>1</SEX><SEX>2</SEX></HEADER></CHILD></EXPSSDA903> | SEX stands twice",
                "<EXPSSDA903><CHILD><HEADER><SEX>1</SEX></HEADER><HEADER><SEX>2</SEX></HEADER></CHILD></EXPSSDA903>"
                        + " | SEX stands twice",
                "<CIN><CHILD/></CIN> | begins with CIN",
                "<EXPSSDA903><CHILD><A><B><C><D><E><F/></E></D></C></B></A></CHILD></EXPSSDA903> | too deep",
                "<a:EXPSSDA903/> | damaged"
            })
    void what_is_no_whole_return_is_refused_with_the_reason(String xml, String reason) {
        ReturnRefused refused = catchThrowableOfType(ReturnRefused.class, () -> read(xml));
        assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.file()).isEqualTo("return.xml");
            assertThat(refusal.reason()).contains(reason).endsWith(".");
            assertThat(refusal.remedy()).endsWith(".");
        });
    }

    @Test
    void an_element_like_a_book_and_a_child_like_a_library_are_refused() {
        for (String much : List.of("x".repeat(10_001), "<A/>".repeat(20_001)))
            assertThat(catchThrowableOfType(
                            ReturnRefused.class,
                            () -> read("<EXPSSDA903><CHILD><HEADER>" + much + "</HEADER></CHILD></EXPSSDA903>")))
                    .isNotNull();
    }

    @Test
    void xml_and_csv_together_are_refused_with_the_reason_and_so_are_two_xml_files() {
        SmallReturn both = SmallReturn.whole().with("return.xml", SMALL);
        assertThat(catchThrowableOfType(ReturnRefused.class, both::read))
                .hasMessageContaining("a whole return in XML (return.xml) and CSV files (ad1.csv,")
                .hasMessageContaining("Give either the one XML file or the CSV files");
        ReturnFile one = ReturnFile.of("one.xml", SMALL.getBytes(UTF_8));
        ReturnFile two = ReturnFile.of("two.xml", SMALL.getBytes(UTF_16));
        assertThat(catchThrowableOfType(ReturnRefused.class, () -> ReturnReader.read(List.of(one, two))))
                .hasMessageContaining("Each of these is a whole return in XML: one.xml, two.xml.");
    }

    @Test
    void a_path_may_be_the_xml_file_or_the_directory_it_lies_in(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("return.xml"), SMALL);
        Stream.of(file, directory)
                .map(ReturnReader::readPath)
                .forEach(read -> assertThat(read.usableRows("Header")).hasSize(13));
        assertThat(ReturnReader.readPath(file, new CollectionYear(2025)).year()).hasValue(new CollectionYear(2025));
    }

    private static ReadReturn read(String xml) {
        return ReturnReader.read(List.of(ReturnFile.of("return.xml", xml.getBytes(UTF_8))));
    }
}
