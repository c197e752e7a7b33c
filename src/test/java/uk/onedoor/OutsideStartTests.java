package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.local.ServerFile;
import uk.onedoor.platform.postgres.SomeoneElsesServer;

/** The whole product on a database of somebody else's and behind a proxy, as it is first met; one step builds on the last. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideStartTests {

    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.1";
    private static final String PASSWORD = "a long password for tests";

    @TempDir
    static Path folder;

    private SomeoneElsesServer theirs;
    private TypedOneDoor served;
    private Visitor ada;

    @BeforeAll
    void start_their_server() throws IOException {
        theirs = SomeoneElsesServer.start();
        Files.writeString(folder.resolve("passwords"), SomeoneElsesServer.passwords());
    }

    @AfterAll
    void stop_everything() throws Exception {
        if (served != null) {
            served.close();
        }
        theirs.close();
    }

    @Test
    @Order(1)
    void before_its_administrator_ran_the_script_that_is_said_and_nothing_starts() {
        var err = new StringWriter();
        int status = OneDoor.commandLine().setErr(new PrintWriter(err, true)).execute(words("--port", "0"));
        assertThat(status).isEqualTo(OneDoor.CANNOT);
        assertThat(err.toString()).contains("sign in as onedoor_owner", "./onedoor database sql");
    }

    @Test
    @Order(2)
    void after_it_the_first_administrator_makes_the_council_and_signs_in() throws Exception {
        theirs.prepare("onedoor");
        served = serve("0");
        Matcher key = Pattern.compile("first-run\\?key=(\\S+)").matcher(served.said());
        assertThat(key.find()).as(served.said()).isTrue();
        ada = TestWeb.at(served.address());
        var form = ada.get("/first-run?key=" + key.group(1)).page();
        ada.submit(form, "/first-run", firstRun());
        var in = ada.submit(ada.get("/sign-in").page(), "/sign-in", Map.of("username", "ada", "password", PASSWORD));
        assertThat(TestPhone.setUp(ada, in).text()).contains("Keep these eight codes");
        assertThat(ada.get("/").text()).contains("Ada First");
        assertThat(served.said()).containsOnlyOnce("server_version=17").doesNotContain("ERROR", "it's web");
    }

    @Test
    @Order(3)
    void the_proxy_is_believed_about_who_asks_and_how() throws Exception {
        var page = HttpByHand.get(served.port(), PROXY, "/code", from("198.51.100.7"));
        assertThat(page.headers()).contains("Strict-Transport-Security");
        assertThat(page.cookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("; Secure"));
        assertThat(HttpByHand.get(served.port(), PROXY, "/accounts", from("198.51.100.7"))
                        .header("Location"))
                .matches("(https://hub\\.example\\.test)?/sign-in.*");
        // Each from an address of their own: nobody is kept waiting for what another did.
        assertThat(tries(PROXY)).hasSize(15).containsOnly(422);
    }

    @Test
    @Order(4)
    void anybody_else_who_says_the_same_is_not_believed() throws Exception {
        var page = HttpByHand.get(served.port(), STRANGER, "/code", from("198.51.100.7"));
        assertThat(page.headers()).doesNotContain("Strict-Transport-Security");
        assertThat(page.cookies()).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(HttpByHand.get(served.port(), STRANGER, "/accounts", from("198.51.100.7"))
                        .header("Location"))
                .contains("/sign-in")
                .doesNotContain("hub.example.test", "https:");
        assertThat(tries(STRANGER)).startsWith(422).endsWith(429);
    }

    @Test
    @Order(5)
    void the_local_door_stays_shut_for_what_the_proxy_says_came_from_here() throws Exception {
        String secret = ServerFile.read(folder.resolve("data")).orElseThrow().secret();
        var through = Map.of("OneDoor-Secret", secret, "X-Forwarded-For", "127.0.0.1");
        assertThat(HttpByHand.post(served.port(), PROXY, "/local/returns", "authority=x", through)
                        .status())
                .isEqualTo(404);
        var straight = Map.of("OneDoor-Secret", secret);
        assertThat(HttpByHand.post(served.port(), STRANGER, "/local/returns", "authority=x", straight)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void a_restart_finds_the_records_those_who_were_signed_in_and_no_invented_town_among_them() throws Exception {
        String port = served.port();
        served.close();
        served = TypedOneDoor.serve(folder, words("--port", port, "--behind-proxy", PROXY)); // without --empty
        assertThat(ada.get("/accounts").text()).contains("Ada First");
        assertThat(TestWeb.at(served.address()).get("/sign-in").text()).doesNotContain("Invented", "Fellmere");
        assertThat(served.said())
                .contains("the demo town stays out of them")
                .doesNotContain("first-run", "ERROR", "Fellmere");
    }

    @Test
    @Order(7)
    void a_return_is_read_into_that_database_while_nothing_runs() throws Exception {
        served.close();
        String small =
                Path.of("src/test/resources/returns/small").toAbsolutePath().toString();
        var read = TypedOneDoor.run(
                folder,
                Stream.concat(
                                Stream.of("returns", "read", small, "--authority", "X99000001", "--as", "ada"),
                                Stream.of(database()))
                        .toList());
        assertThat(read.err())
                .contains("Opening the records in jdbc:postgresql:")
                .doesNotContain("\tat ");
        assertThat(read.out()).contains("was read and kept", "13 new").doesNotContain("was new");
        assertThat(folder.resolve("data").resolve("postgres")).doesNotExist();
    }

    private TypedOneDoor serve(String port) throws IOException {
        return TypedOneDoor.serve(folder, words("--empty", "--port", port, "--behind-proxy", PROXY));
    }

    private String[] words(String... more) {
        return Stream.concat(Stream.of(more), Stream.of(database())).toArray(String[]::new);
    }

    private String[] database() {
        return new String[] {
            "--data", folder.resolve("data").toString(),
            "--database-url", theirs.url("onedoor"),
            "--database-passwords", folder.resolve("passwords").toString()
        };
    }

    private static Map<String, String> firstRun() {
        return Map.of(
                "council",
                "Testshire",
                "code",
                "X99000001",
                "hub",
                "North",
                "name",
                "Ada First",
                "username",
                "ada",
                "password",
                PASSWORD);
    }

    private static Map<String, String> from(String address) {
        return Map.of("X-Forwarded-For", address, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "hub.example.test");
    }

    /** The answers to somebody who guesses young people's codes, each time as if from elsewhere. */
    private List<Integer> tries(String way) throws IOException {
        var page = HttpByHand.get(served.port(), way, "/code", from("198.51.100.7"));
        return IntStream.rangeClosed(1, 15)
                .mapToObj(i ->
                        page.send(way, "code=WRONG", from("203.0.113." + i)).status())
                .toList();
    }
}
