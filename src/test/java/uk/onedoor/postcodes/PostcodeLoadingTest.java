package uk.onedoor.postcodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeLoadingTest {

    /** The columns ONS has had, as its user guides of these years list them, with one row each. */
    private static final String ONSPD_2019 = """
            pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind
            "QX1 1AA","QX1  1AA","QX1 1AA",198001,,"E10000023","E58000001","E07000167","E05000001","E04000001",0,461000,483000,1
            "QX1 1AB","QX1  1AB","QX1 1AB",198001,199606,"E10000023","E58000001","E07000167","E05000001","E04000001",0,461000,473000,1
            """;

    private static final String ONSPD_2025 = """
            pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind
            QX1 1AA,QX1  1AA,QX1 1AA,198001,,E99999999,E99999999,E06000065,E05000001,E04000001,0,461000,483000,1
            QX1 1AB,QX1  1AB,QX1 1AB,198001,199606,E99999999,E99999999,E06000065,E05000001,E04000001,0,461000,473000,1
            """;

    @TempDir
    Path directory;

    private PostcodeFiles files;

    @BeforeEach
    void start() {
        files = new PostcodeFiles(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {ONSPD_2019, ONSPD_2025})
    void ons_files_of_any_year_are_known_by_their_columns(String csv) {
        PostcodeLoading.Loaded loaded = files.load(csv);
        assertThat(loaded.postcodes().postcodes()).isEqualTo(2);
        assertThat(loaded.ended()).isEqualTo(1);
        assertThat(files.find("QX1 1AB"))
                .extracting(Located::at, Located::area)
                .containsExactly(new Location(461_000, 473_000), "E06000065");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcd7", "pcd8", "PCDS", "pcd", "\uFEFFpcd2", "\"postcode\""})
    void the_postcode_may_stand_under_any_of_its_names(String name) {
        files.load(name + ",lad24cd,lad25cd,east1m,north1m\nQX1 1AA,E07000167,E06000065,461000,483000\n");
        assertThat(files.find("QX11AA"))
                .isEqualTo(new Located(new Location(461_000, 483_000), "E06000065", "E06000065"));
    }

    @Test
    void ons_zip_is_read_by_its_one_whole_table_and_not_by_the_cuttings_beside_it() {
        Map<String, String> zip = new LinkedHashMap<>();
        zip.put("Documents/LA_UA names and codes UK as at 04_25.csv", "LAD25CD,LAD25NM\nE06000065,North Yorkshire\n");
        zip.put(
                "Data/multi_csv/ONSPD_NOV_2025_UK_QX.csv",
                ONSPD_2025.lines().limit(2).toList().get(0) + "\n");
        zip.put("Data/ONSPD_NOV_2025_UK.csv", ONSPD_2025);
        zip.put("User Guide/ONSPD User Guide Nov 2025.pdf", "%PDF");
        assertThat(files.load("ONSPD_NOV_2025.zip", PostcodeFiles.zip(zip)).postcodes())
                .isEqualTo(new LoadedPostcodes("ONSPD_NOV_2025.zip", LocalDate.of(2026, 11, 22), 2, 1, 1));
        assertThat(files.said()).anyMatch(said -> said.contains("Data/ONSPD_NOV_2025_UK.csv"));
    }

    @Test
    void a_zip_that_has_only_the_cuttings_is_read_from_all_of_them() {
        Map<String, String> zip = new LinkedHashMap<>();
        zip.put("multi_csv/ONSPD_QX.csv", ONSPD_2025);
        zip.put("multi_csv/ONSPD_QY.csv", ONSPD_2025.replace("QX", "QY"));
        assertThat(files.load("parts.zip", PostcodeFiles.zip(zip)).postcodes().postcodes())
                .isEqualTo(4);
    }

    @Test
    void a_packed_csv_is_read() {
        assertThat(files.load("p.csv.gz", PostcodeFiles.gzip(PostcodeFiles.SMALL))
                        .postcodes()
                        .postcodes())
                .isEqualTo(9);
    }

    @Test
    void what_is_left_out_is_counted_and_told() {
        StringBuilder csv = new StringBuilder(PostcodeFiles.SMALL);
        for (int i = 0; i < 120; i++) csv.append("QX8 %dA%c,400000,400000,E06000065\n".formatted(i % 10, 'A' + i / 10));
        csv.append(
                        "BT1 1AA,146000,529000,N09000003\nGY1 1AA,,,L99999999\nQX9 1AA,400000,400000,\nQX9 1AB,0,0,E06000065\n")
                .append("QX8 0AA,1,1,E06000065\nnone,1,1,E06000065\n");
        PostcodeLoading.Loaded loaded = files.load(csv.toString());
        assertThat(loaded.postcodes().postcodes()).isEqualTo(129);
        assertThat(loaded.northernIrish()).isEqualTo(1);
        assertThat(loaded.withoutPlace()).isEqualTo(3);
        assertThat(loaded.unreadable()).isEqualTo(1);
        assertThat(files.said())
                .anyMatch(said -> said.startsWith("1 postcode of Northern Ireland left out"))
                .anyMatch(said -> said.startsWith("3 postcodes without a grid reference or a district"))
                .contains("1 row that cannot be read left out, first line 136 of postcodes.csv.")
                .contains("1 row stands there more than once; the first counts.")
                .anyMatch(said -> said.startsWith("Only 129 postcodes"));
        assertThat(files.find("QX8 0AA"))
                .extracting(found -> found.at().easting())
                .isEqualTo(400_000);
    }

    @Test
    void a_district_made_after_this_product_is_named_and_its_council_is_not_guessed() {
        files.load("postcode,easting,northing,lad28cd\nQX1 1AA,461000,483000,E06000099\n");
        assertThat(files.said()).anyMatch(said -> said.contains("E06000099"));
        assertThat(files.find("QX1 1AA")).isEqualTo(new Located(new Location(461_000, 483_000), "E06000099", ""));
    }

    @Test
    void loading_again_takes_the_place_of_what_was_there() {
        files.load(PostcodeFiles.SMALL);
        files.load(ONSPD_2025);
        assertThat(files.said())
                .contains("It takes the place of postcodes.csv, loaded on 2026-11-22 with 9 postcodes.");
        assertThat(files.find("QX4 1AA")).isNull();
    }

    static Stream<byte[]> none() {
        byte[] gzip = PostcodeFiles.gzip(PostcodeFiles.SMALL);
        byte[] zip = PostcodeFiles.zip(Map.of("Data/ONSPD.csv", PostcodeFiles.SMALL));
        return Stream.of(
                new byte[0],
                "CHILD,SEX,DOB,ETHNIC\n1,F,01/01/2012,WBRI\n".getBytes(UTF_8),
                "postcode,easting,northing\nQX1 1AA,1,1\n".getBytes(UTF_8),
                "postcode,easting,northing,lad25cd\n".getBytes(UTF_8),
                "postcode,easting,northing,lad25cd\nQX1 1AA,1\n".getBytes(UTF_8),
                "postcode,easting,northing,lad25cd\nQX1 1AA,-1,five,E06000065\n".getBytes(UTF_8),
                PostcodeFiles.SMALL.replace("E06", "\"E06").getBytes(UTF_8),
                PostcodeFiles.SMALL
                        .substring(0, PostcodeFiles.SMALL.length() - 15)
                        .getBytes(UTF_8),
                "{\"postcode\":\"QX1 1AA\"}".getBytes(UTF_8),
                Arrays.copyOf(gzip, gzip.length - 20),
                Arrays.copyOf(gzip, 5),
                Arrays.copyOf(zip, zip.length - 40),
                Arrays.copyOf(zip, 8),
                PostcodeFiles.zip(Map.of("xl/workbook.xml", "<x/>")),
                PostcodeFiles.zip(Map.of("inner.zip", "PK", "names.csv", "LAD25CD,LAD25NM\n")),
                new byte[100_000]);
    }

    @ParameterizedTest
    @MethodSource("none")
    void what_is_no_whole_postcode_directory_is_refused_and_replaces_nothing(byte[] bytes) throws IOException {
        files.load(PostcodeFiles.SMALL);
        byte[] before = Files.readAllBytes(files.index());
        assertThatThrownBy(() -> files.load("given", bytes))
                .isInstanceOf(PostcodesRefused.class)
                .hasMessageMatching("(?s).{40,}\\.")
                .hasMessageNotContainingAny("Exception", "null");
        assertThat(Files.readAllBytes(files.index())).isEqualTo(before);
        try (Stream<Path> left = Files.list(files.data())) {
            assertThat(left).containsExactly(files.index());
        }
    }

    @Test
    void a_file_of_another_kind_is_told_what_was_expected() {
        assertThatThrownBy(() -> files.load("CHILD,SEX,DOB\n1,F,01/01/2012\n"))
                .hasMessageContaining("Its first row says: CHILD, SEX, DOB.")
                .hasMessageContaining("pcds")
                .hasMessageContaining("oslaua");
    }

    @Test
    void a_zip_that_grows_without_end_is_refused_before_it_fills_anything() {
        String bomb = "postcode,easting,northing,lad25cd\n" + "QX1 1AA,1,1,E06000065,".repeat(2_000_000);
        assertThatThrownBy(() -> files.load("bomb.zip", PostcodeFiles.zip(Map.of("ONSPD.csv", bomb))))
                .isInstanceOf(PostcodesRefused.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_file_that_is_not_there_or_a_directory_is_told_as_such() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThatThrownBy(() ->
                        PostcodeLoading.load(directory.resolve("gone.zip"), files.data(), today, files.said()::add))
                .hasMessageContaining("There is no file called");
        assertThatThrownBy(() -> PostcodeLoading.load(directory, files.data(), today, files.said()::add))
                .hasMessageContaining("is a directory");
    }
}
