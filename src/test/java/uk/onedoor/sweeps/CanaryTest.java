package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.sweeps.Audience.Reader;

/**
 * Words that are nowhere else are planted in every room; everybody, in every role, follows every link and searches, and
 * each word is met by nobody outside its audience.
 */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("sweep")
class CanaryTest {

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
        List<String> starts = town.starts();
        town.readers()
                .forEach((reader, signedIn) -> crawl(reader, web.as(signedIn), starts).stream()
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

    /** The postcode is none, so the address is shown to who typed it, and saved nowhere. */
    private void addressIsRefused(Reader reader, Visitor visitor) {
        String page = "/homes/" + town.homes.get(0) + "/address";
        var typed = town.canaries.planter(reader.youngPerson()).of("DRAFT").by(reader.name());
        Map<String, String> fields = Map.of(
                "first", typed.word("street that was refused"),
                "town", typed.word("town that was refused"),
                "postcode", "none",
                "from", "2026-11-01",
                "restricted", "true",
                "careOf", "care of the hub");
        var again = visitor.submit(visitor.get(page + "/new").page(), page, fields);
        assertThat(again.status()).isEqualTo(422);
        judge(reader, page, again.body());
    }

    /** What is sent wrongly is shown to its writer again, and written nowhere else: the log is read afterwards. */
    private void writeWrongly() {
        town.readers().forEach((reader, signedIn) -> {
            if (reader.name().equals("manager of ours")) {
                addressIsRefused(reader, web.as(signedIn));
            }
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

    /** What leaves for a programme we know nothing of holds no word of anybody, whoever may read it here. */
    @Test
    void no_word_is_in_the_calendar_of_anybody() {
        List<String> calendars = new ArrayList<>();
        town.readers().forEach((reader, signedIn) -> {
            Visitor visitor = web.as(signedIn);
            var page = visitor.get("/my-calendar");
            if (page.status() == 200) {
                var made = visitor.submit(page.page(), "/my-calendar", Map.of());
                String address = made.page().select(".od-panel [translate=no]").text();
                calendars.add(web.nobody()
                        .get(address.substring(address.indexOf("/calendar.ics")))
                        .body()
                        .replace("\r\n ", ""));
            }
        });
        assertThat(calendars).hasSizeGreaterThan(5).allMatch(text -> text.endsWith("END:VCALENDAR\r\n"));
        assertThat(calendars).anyMatch(text -> text.contains("BEGIN:VEVENT"));
        assertThat(calendars)
                .allSatisfy(text -> assertThat(town.canaries.in(text)).isEmpty());
    }

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
            if (!Audience.mayRead(reader, canary, address)) {
                leaks.add(reader.name() + " reads " + canary + " at " + address.replaceAll("[0-9a-f-]{36}", "*"));
            }
        }
    }

    @Test
    void an_address_where_it_should_not_be_is_found() {
        String page = CanaryTown.addressOf(town.homes.get(0));
        String shown = web.as(signedIn("manager of ours")).get(page).body();
        Set<Canary> there = town.canaries.in(shown).stream()
                .filter(canary -> canary.section().equals("ADDRESS"))
                .collect(Collectors.toSet());
        assertThat(there).hasSize(3);
        assertThat(there).allMatch(canary -> Audience.mayRead(reader("manager of ours"), canary, page));
        assertThat(there).noneMatch(canary -> Audience.mayRead(reader("manager of ours"), canary, "/homes"));
        for (String other :
                List.of("coach of ours", "manager of neighbour", "own of neighbour", "manager of stranger")) {
            assertThat(there).noneMatch(canary -> Audience.mayRead(reader(other), canary, page));
        }
    }

    private Reader reader(String name) {
        return town.readers().keySet().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SignedIn signedIn(String name) {
        return Objects.requireNonNull(town.readers().get(reader(name)));
    }

    @Test
    void no_word_is_met_outside_its_audience(TestReporter figures) {
        figures.publishEntry(Map.of(
                "canaries.tokens", "" + town.canaries.all().size(),
                "canaries.addresses", "" + town.homes.size() * CanaryHomes.EACH,
                "canaries.readers", "" + opened.size(),
                "canaries.pages", "" + pages,
                "canaries.characters", "" + characters,
                "canaries.outside", "" + leaks.size()));
        assertThat(town.canaries.all()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(town.homes.size() * CanaryHomes.EACH).isGreaterThanOrEqualTo(200);
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
                .contains("READING", "HUDDLE", "COLLEAGUE", "DRAFT")
                .contains("ADDRESS", "ADDRESS_OF_THE_HUB", "ADDRESS_OF_NO_HUB");
        assertThat(sections("own of ours"))
                .contains("CORE", "OWN_VOICE", "HOME", "NOTES", "LIFE", "HEALTH", "SAID", "DRAFT", "ADDRESS");
        assertThat(sections("manager of neighbour")).contains("NOTES", "POLICE", "ASK");
        assertThat(sections("manager of stranger")).contains("NOTES", "POLICE", "ASK");
        Set<Canary> met = new HashSet<>();
        seen.values().forEach(met::addAll);
        assertThat(met).noneMatch(CanaryTest::isOver);
        assertThat(met)
                .hasSizeGreaterThan((int) town.canaries.all().stream()
                                .filter(canary -> !isOver(canary))
                                .count()
                        / 2);
    }

    private static boolean isOver(Canary canary) {
        return canary.section().equals("ADDRESS_BEFORE");
    }

    private Set<String> sections(String who) {
        return seen.getOrDefault(who, Set.of()).stream().map(Canary::section).collect(Collectors.toSet());
    }
}
