package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.sweeps.Audience.Reader;

/**
 * Words that are nowhere else are planted in every room; everybody, in every role, follows every link and searches, and
 * each word is met by nobody outside its audience.
 */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("sweep")
class CanaryTest {

    private static final List<String> STARTS = List.of(
            "/",
            "/today",
            "/hub",
            "/young-people",
            "/young-people/before",
            "/referrals",
            "/huddle",
            "/returns",
            "/drafts",
            "/accounts",
            "/words",
            "/me",
            "/notes/new",
            "/notes/token",
            "/sign-in",
            "/code",
            "/door",
            "/search?q=qzx",
            "/search?q=07700",
            "/evidence",
            "/voices",
            "/favicon.svg",
            "/nothing/here",
            "/young-people/not-an-id",
            "/error",
            "/actuator",
            "/actuator/metrics",
            "/actuator/prometheus");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    ApplicationContext product;

    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final Map<String, Set<Canary>> seen = new TreeMap<>();
    final Set<String> leaks = new TreeSet<>();
    CanaryTown town;
    long characters;
    long pages;

    @BeforeAll
    void plantAndCrawl() {
        log.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(log);
        town = new CanaryTown(councils, product);
        Map<String, String> addresses = new TreeMap<>();
        town.readers()
                .forEach((reader, signedIn) -> crawl(reader, web.as(signedIn), STARTS).stream()
                        .filter(address -> !address.contains("qzx"))
                        .forEach(address -> keepTwoOfAShape(reader, address, addresses)));
        town.readers().forEach((reader, signedIn) -> crawl(reader, web.as(signedIn), addresses.values()));
        crawl(new Reader("nobody", "nobody", "", ""), web.nobody(), addresses.values());
        askAtTheDoor();
        writeWrongly();
    }

    /** Whoever asked, on a machine others use too, sees a code and what becomes of it, and nothing of what was said. */
    private void askAtTheDoor() {
        Reader asker = new Reader("asker", "asker", "ours", "here");
        var ask = town.canaries.planter("ours").of("ASK");
        Visitor visitor = web.nobody();
        var page = visitor.get(town.door).page();
        Map<String, String> said = Map.of(
                "who", ask.name("who, at the door"),
                "words", ask.text("worry at the door"),
                "howSoon", "TODAY",
                "name", ask.name("asker at the door"),
                "contact", ask.phone("number at the door"),
                "hope", ask.text("hope at the door"));
        var received = visitor.submit(page, town.door, said);
        assertThat(received.path()).endsWith("/receipt");
        judge(asker, "the receipt", received.body());
        judge(asker, "the door again", visitor.get(town.door).body());
        for (String receipt : town.receipts.subList(0, 4)) {
            var found = visitor.submit(visitor.get("/receipt").page(), "/receipt", Map.of("code", receipt));
            judge(asker, "a receipt", found.body());
        }
    }

    /** What is sent wrongly is shown to its writer again, and written nowhere else: the log is read afterwards. */
    private void writeWrongly() {
        town.readers().forEach((reader, signedIn) -> {
            if (reader.role().equals("key-worker")) {
                String words = town.canaries
                        .planter(reader.youngPerson())
                        .of("DRAFT")
                        .by(reader.name())
                        .text("note that was refused");
                Visitor visitor = web.as(signedIn);
                var note = visitor.get("/notes/new").page();
                judge(
                        reader,
                        "/notes",
                        visitor.submit(note, "/notes", Map.of("words", words)).body());
                judge(
                        reader,
                        "/notes",
                        visitor.post("/notes", Map.of("words", List.of(words))).body());
                judge(
                        reader,
                        "/search",
                        visitor.get("/search?q=" + words.replaceAll("[^a-z]", ""))
                                .body());
            }
        });
    }

    /** Two pages of a kind about each young person are enough for those who have nothing to do with them. */
    private static void keepTwoOfAShape(Reader reader, String address, Map<String, String> kept) {
        String shape = reader.youngPerson() + " " + address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
        if (kept.containsKey(shape + " 1") && !kept.containsValue(address)) {
            kept.putIfAbsent(shape + " 2", address);
        } else if (!kept.containsValue(address)) {
            kept.put(shape + " 1", address);
        }
    }

    @AfterAll
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
    }

    private final Map<Reader, Set<String>> opened = new java.util.HashMap<>();

    private Set<String> crawl(Reader reader, Visitor visitor, java.util.Collection<String> from) {
        Set<String> before = opened.computeIfAbsent(reader, any -> new HashSet<>());
        List<String> fresh =
                from.stream().filter(address -> !before.contains(address)).toList();
        Set<String> met = new Crawler(visitor, parts(), (address, all) -> judge(reader, address, all)).from(fresh);
        before.addAll(met);
        return met;
    }

    private List<String> parts() {
        return town.canaries.all().stream()
                .filter(canary ->
                        canary.where().equals("name used") || canary.where().equals("note"))
                .map(canary -> canary.sign().substring(0, 7))
                .limit(4)
                .toList();
    }

    private void judge(Reader reader, String address, String all) {
        pages++;
        characters += all.length();
        for (Canary canary : town.canaries.in(all)) {
            seen.computeIfAbsent(reader.name(), any -> new HashSet<>()).add(canary);
            if (!Audience.mayRead(reader, canary)) {
                leaks.add(reader.name() + " reads " + canary + " at " + address.replaceAll("[0-9a-f-]{36}", "*"));
            }
        }
    }

    @Test
    void no_word_is_met_outside_its_audience(TestReporter figures) {
        figures.publishEntry(Map.of(
                "canaries.tokens", "" + town.canaries.all().size(),
                "canaries.readers", "" + opened.size(),
                "canaries.pages", "" + pages,
                "canaries.characters", "" + characters,
                "canaries.outside", "" + leaks.size()));
        assertThat(town.canaries.all()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(leaks).isEmpty();
    }

    @Test
    void no_word_is_in_the_log() {
        String lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThreadName() + " " + thrown(event))
                .collect(Collectors.joining("\n"));
        assertThat(town.canaries.in(lines)).isEmpty();
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    @Test
    void those_whom_a_word_is_for_do_meet_it() {
        assertThat(sections("manager of ours"))
                .contains("CORE", "OWN_VOICE", "NETWORK", "HOME", "NOTES", "LIFE", "HEALTH", "POLICE", "SAID", "ASK")
                .contains("READING", "HUDDLE", "COLLEAGUE", "DRAFT");
        assertThat(sections("own of ours"))
                .contains("CORE", "OWN_VOICE", "HOME", "NOTES", "LIFE", "HEALTH", "SAID", "DRAFT");
        assertThat(sections("manager of neighbour")).contains("NOTES", "POLICE", "ASK");
        assertThat(sections("manager of stranger")).contains("NOTES", "POLICE", "ASK");
        Set<Canary> met = new HashSet<>();
        seen.values().forEach(met::addAll);
        assertThat(met).hasSizeGreaterThan(town.canaries.all().size() / 2);
    }

    private Set<String> sections(String who) {
        return seen.getOrDefault(who, Set.of()).stream().map(Canary::section).collect(Collectors.toSet());
    }

    @Test
    void a_word_is_found_in_whatever_writing_it_leaks() {
        Canaries some = new Canaries();
        String name = some.planter("ours").name("name");
        String phone = some.planter("ours").phone("phone");
        for (String leak : List.of(
                name.toUpperCase(java.util.Locale.UK),
                name.replace("a", "&#97;").replace("x", "&#x78;"),
                "%" + Integer.toHexString(name.charAt(0)) + name.substring(1),
                name.substring(0, 4) + "<wbr>\n" + name.substring(4),
                "\"" + name + "\",2",
                Base64.getEncoder().encodeToString(("token " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                phone,
                "+44" + phone.substring(1).replace(" ", "-"))) {
            assertThat(some.in("before " + leak + " after")).as(leak).hasSize(1);
        }
        assertThat(some.in("nothing of the kind")).isEmpty();
    }
}
