package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.sweeps.WrittenRows.Written;

/** Every form there is, sent in every wrong way we know: answered in plain words, and nothing saved that was refused. */
class HostilePostsTest extends InASmallTown {

    private static final long SEED = Long.getLong("sweeps.seed", 7);
    private static final Pattern TECHNICAL = Pattern.compile("java\\.|Exception|org\\.spring|\\tat ");

    SmallTown town;
    WrittenRows written;

    private final Set<String> faults = new TreeSet<>();

    @BeforeAll
    void settle() {
        town = ownTown();
        written = new WrittenRows(town.catalogue);
    }

    @AfterAll
    void leave() {
        written.close();
    }

    @Test
    void there_are_at_least_sixty_kinds() {
        assertThat(HostileBody.all(List.of("words"), town, SEED).stream().map(HostileBody::kind))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    @Test
    void what_is_written_is_noticed_and_what_is_shown_is_not() {
        written.since();
        web.as(town.person("hub manager")).get("/");
        assertThat(written.since()).isEmpty();
        town.council.joins("Nia New", Role.KEY_WORKER, town.council.hub);
        assertThat(written.since())
                .contains(
                        new Written("platform.account", town.council.code, "INSERT"),
                        new Written("platform.audit_entry", town.council.code, "INSERT"));
    }

    @Test
    void every_form_answers_every_hostile_body_in_plain_words_and_saves_nothing_it_refused(TestReporter figures) {
        int posts = 0;
        for (Route route : Route.posts(requestMappingHandlerMapping)) {
            Sender sender = sender(route);
            long seed = SEED * 31 + route.pattern().hashCode();
            for (HostileBody hostile : HostileBody.all(route.fields(), town, seed)) {
                sender = send(route, sender, hostile) ? sender : sender(route);
                posts++;
            }
        }
        figures.publishEntry(Map.of("hostile.requests", "" + posts, "hostile.mishandled", "" + faults.size()));
        assertThat(faults).isEmpty();
        assertThat(posts).isGreaterThan(1_000);
    }

    /** Somebody to whom a form opens, with the token of their page. */
    private record Sender(Visitor visitor, String token) {}

    private Sender sender(Route route) {
        SignedIn who = town.whoMay(route.rule());
        Visitor visitor = who == null ? web.nobody() : web.as(again(who));
        Sender sender = new Sender(visitor, token(visitor));
        written.since(); // signing in is no fault of what is sent next
        return sender;
    }

    /** False when the sender has to begin anew: signed out by what was sent, or sent away. */
    private boolean send(Route route, Sender sender, HostileBody hostile) {
        String what = route + " with " + hostile.kind();
        try {
            Answer answer = sender.visitor().send(request(sender.visitor(), route, hostile, sender.token()));
            judge(what, answer);
            compare(what, answer.status(), written.since());
            return !answer.path().equals("/sign-in") && answer.status() != 403;
        } catch (java.io.UncheckedIOException brokenOff) {
            faults.add(what + ": no whole answer");
            return false;
        }
    }

    /** Some forms end sign-ins; each body comes with a fresh one of the same person. */
    private SignedIn again(SignedIn who) {
        String token = signIns.begin(who.viewer().account(), SignIns.Method.PASSWORD, java.time.Duration.ofMinutes(10));
        return new SignedIn(who.viewer(), token, "/test");
    }

    private void judge(String what, Answer answer) {
        String text = answer.text();
        if (answer.status() >= 500 || answer.status() < 200) {
            faults.add(what + ": " + answer.status());
        }
        if (TECHNICAL.matcher(text).find()) {
            faults.add(what + ": technical words");
        }
        if (answer.status() >= 400 && text.isBlank()) {
            faults.add(what + ": " + answer.status() + " without a word");
        }
        if (!answer.page().select("img[onerror], script:containsData(alert(1))").isEmpty()) {
            faults.add(what + ": what was typed became part of the page");
        }
    }

    /** What is refused writes nothing, and what is taken writes in the sender's own council alone. */
    private void compare(String what, int status, List<Written> rows) {
        for (Written row : rows) {
            if (status >= 400 || !row.council().equals(town.council.code)) {
                faults.add(what + ": " + status + " and " + row);
            }
        }
    }

    private HttpRequest request(Visitor visitor, Route route, HostileBody hostile, String token) {
        String body = hostile.withToken() ? hostile.body() + "&_csrf=" + token : hostile.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(visitor.base() + town.address(route, town.ours)))
                .header("Content-Type", hostile.type())
                .POST(BodyPublishers.ofString(body));
        boolean wrongType = !hostile.withToken() && !hostile.type().contains("urlencoded");
        return (wrongType ? request.header("X-XSRF-TOKEN", token).header("X-CSRF-TOKEN", token) : request).build();
    }

    private static String token(Visitor visitor) {
        return visitor.get("/sign-in").page().select("input[name=_csrf]").stream()
                .findFirst()
                .orElseThrow()
                .val();
    }
}
