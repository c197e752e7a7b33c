package uk.onedoor.returns.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ZipReturnTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Return 2026/", "council/2026/", "council\\2026\\"})
    void a_zip_of_the_csv_files_is_read_as_they_are(String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SmallReturn.whole().bytes().forEach((name, bytes) -> files.put(folder + name, bytes));
        ReadReturn read = read(zip(files));
        assertThat(read.tables()).hasSameSizeAs(SmallReturn.whole().read().tables());
        assertThat(read.table("Header").orElseThrow().files()).containsExactly("header.csv");
        assertThat(read.unreadableCount()).isZero();
    }

    @Test
    void a_zip_of_the_one_xml_file_is_read_as_that() {
        ReadReturn read =
                read(zip(Map.of("return.xml", SmallXml.of(SmallReturn.whole()).getBytes(UTF_8))));
        assertThat(read.isXml()).isTrue();
        assertThat(read.usableRows("Header")).hasSize(13);
    }

    @Test
    void other_files_are_left_alone_with_a_notice_and_what_a_mac_adds_without() {
        Map<String, byte[]> files = new LinkedHashMap<>(SmallReturn.whole().bytes());
        files.put("notes.docx", new byte[] {'x'});
        files.put("__MACOSX/._header.csv", new byte[] {0, 5});
        files.put(".DS_Store", new byte[] {0});
        assertThat(read(zip(files)).notices())
                .contains(new ReadingNotice("return.zip", "Only CSV and XML files are read; left alone: notes.docx."));
    }

    @Test
    void a_file_that_cannot_be_read_within_is_refused_by_its_own_name() {
        byte[] zip = zip(SmallReturn.whole().with("oc2.csv", "A,B\n1,2\n").bytes());
        assertThat(refused(zip).refusals()).extracting(Refusal::file).containsExactly("oc2.csv");
    }

    static Stream<RefusedFilesTest.Malformed> hostile() {
        Map<String, byte[]> small = SmallReturn.whole().bytes();
        byte[] whole = zip(small);
        byte[] locked = whole.clone();
        locked[6] |= 1;
        return Stream.of(
                of("a bomb", zip(Map.of("header.csv", new byte[50_000_000])), "unpacks to more than 256 MB"),
                of("a bomb in a file nobody asked for", zip(Map.of("x.bin", new byte[50_000_000])), "unpacks to more"),
                of("a name that climbs", zip(Map.of("../../header.csv", new byte[1])), "a name that no export gives"),
                of("a name from the root", zip(Map.of("/etc/header.csv", new byte[1])), "a name that no export gives"),
                of("a name on a drive", zip(Map.of("C:\\header.csv", new byte[1])), "a name that no export gives"),
                of("a name over two lines", zip(Map.of("a\nb.csv", new byte[1])), "a name that no export gives"),
                of("a zip in a zip", zip(Map.of("inner.zip", whole)), "no CSV and no XML file, only: inner.zip"),
                of("nothing", zip(Map.of("folder/", new byte[0])), "holds no files"),
                of("a workbook", zip(Map.of("[Content_Types].xml", new byte[1])), "Excel workbook"),
                of("two years", twoFolders(small), "in 2 folders"),
                of("far too many files", zip(many()), "more than 1000 files"),
                of("a password", locked, "locked with a password"),
                of("cut in a file", Arrays.copyOf(whole, 300), "damaged or cut short"),
                of("cut between files", withoutFirst(whole), "damaged or cut short"),
                of("cut before its end", Arrays.copyOf(whole, whole.length - 22), "damaged or cut short"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_zip_that_is_no_return_is_refused_with_the_reason_and_a_remedy(RefusedFilesTest.Malformed zip) {
        assertThat(refused(zip.bytes()).refusals()).anySatisfy(refusal -> {
            assertThat(refusal.file()).isEqualTo("return.zip");
            assertThat(refusal.reason()).contains(zip.reason()).endsWith(".");
            assertThat(refusal.remedy()).hasSizeGreaterThan(20).endsWith(".");
        });
    }

    @Test
    void a_zip_that_hides_under_the_name_of_a_table_is_not_opened() {
        byte[] inner = zip(SmallReturn.whole().bytes());
        byte[] outer = zip(SmallReturn.whole().with("header.csv", inner).bytes());
        assertThat(refused(outer).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.file()).isEqualTo("header.csv");
            assertThat(refusal.reason()).contains("a zip file or an Excel workbook");
        });
    }

    @Test
    void a_zip_and_its_own_files_beside_it_are_read_once() {
        SmallReturn small = SmallReturn.whole();
        int rows = small.read().table("Episodes").orElseThrow().rows().size();
        ReadReturn read =
                small.with("return.zip", zip(SmallReturn.whole().bytes())).read();
        assertThat(read.table("Episodes").orElseThrow().rows()).hasSize(rows);
        assertThat(read.notices()).anyMatch(notice -> notice.words().startsWith("The same, byte for byte"));
    }

    @Test
    void a_path_may_be_a_zip_and_one_that_is_not_there_is_told(@TempDir Path directory) throws IOException {
        Path zip = Files.write(
                directory.resolve("return.zip"), zip(SmallReturn.whole().bytes()));
        assertThat(ReturnReader.readPath(zip).year()).hasValue(new CollectionYear(2026));
        assertThat(catchThrowableOfType(
                        ReturnRefused.class, () -> ReturnReader.readPath(directory.resolve("gone.zip"))))
                .hasMessageContaining("gone.zip");
    }

    private static RefusedFilesTest.Malformed of(String inWords, byte[] bytes, String reason) {
        return new RefusedFilesTest.Malformed(inWords, bytes, reason);
    }

    private static byte[] twoFolders(Map<String, byte[]> small) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        small.forEach((name, bytes) -> files.put("2025/" + name, bytes));
        files.put("2026/header.csv", small.get("header.csv"));
        return zip(files);
    }

    private static Map<String, byte[]> many() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= Limits.ENTRIES_PER_ZIP; i++) files.put("file" + i + ".csv", new byte[1]);
        return files;
    }

    /** The second file and what follows: each part is whole, and only the end of the zip tells that one is missing. */
    private static byte[] withoutFirst(byte[] zip) {
        for (int i = 4; i < zip.length; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4)
                return Arrays.copyOfRange(zip, i, zip.length);
        throw new IllegalStateException("only one file");
    }

    private static ReturnRefused refused(byte[] zip) {
        return catchThrowableOfType(ReturnRefused.class, () -> read(zip));
    }

    private static ReadReturn read(byte[] zip) {
        return ReturnReader.read(List.of(ReturnFile.of("return.zip", zip)));
    }

    /** Packs files by their names. */
    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
