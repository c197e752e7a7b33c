package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.Bodies;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/** Every answer of every route, whoever asks and however badly, tells the browser what it must not do. */
class AnswerHeadersTest extends InASmallTown {

    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9_-]{24})'");
    private static final Map<String, String> SAID = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    final HttpClient client = HttpClient.newHttpClient();
    final Set<String> nonces = new HashSet<>();
    SmallTown town;

    private final Set<String> faults = new TreeSet<>();

    @BeforeAll
    void settle() {
        town = sharedTown();
    }

    @BeforeEach
    void begin() {
        faults.clear();
    }

    @Test
    void every_page_says_it_to_whoever_may_open_it_and_to_nobody() {
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            SignedIn who = town.whoMay(route.rule());
            String address = town.address(route, town.ours);
            ofAPage(route + " for " + who, get(address, who));
            ofAPage(route + " for nobody", get(address, null));
        }
        assertThat(faults).isEmpty();
        assertThat(nonces).hasSizeGreaterThan(50);
    }

    @Test
    void every_form_that_is_refused_says_it() {
        for (Route route : Route.posts(requestMappingHandlerMapping)) {
            String address = town.address(route, town.ours);
            ofAPage(route + " without a token", send(address, town.whoMay(route.rule()), "POST"));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) {
            ofAPage(method, send("/", town.person("hub manager"), method));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void errors_and_addresses_nobody_writes_by_hand_say_it() {
        for (String address : List.of(
                "/nothing/here",
                "/error",
                "/young-people/not-an-id",
                "/search?q=%00",
                "/a//b",
                "/young-people;x=1",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/app.css",
                "/a%0d%0aSet-Cookie:x=1",
                "/app.css/../../x",
                "/a%5cb",
                "/a%00b",
                "/" + "a".repeat(5_000),
                "/actuator/health",
                "/actuator/env",
                "/WEB-INF/web.xml")) {
            ofAPage(address, get(address, town.person("hub manager")));
            ofAPage(address, get(address, null));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void files_of_the_product_say_it_and_may_be_kept() {
        for (String address : List.of("/app.css", "/app.js", "/sw.js", "/favicon.svg")) {
            var answer = get(address, null);
            common(address, answer);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).hasValue("max-age=3600");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_script_of_a_page_carries_the_nonce_of_that_answer() {
        for (String address : List.of("/", "/notes/new", "/sign-in")) {
            var answer = get(address, town.person("key worker"));
            String nonce = nonce(address, answer);
            var page = Jsoup.parse(answer.body());
            if (!page.select("script").isEmpty()) {
                assertThat(page.select("script").eachAttr("nonce")).containsOnly(nonce);
                assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                        .isEmpty();
            }
        }
        assertThat(get("/notes/new", town.person("key worker")).body()).contains("src=\"/note.js\"");
    }

    @Test
    void over_plain_http_nobody_is_told_to_come_by_https_alone() {
        assertThat(get("/sign-in", null).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private void ofAPage(String what, HttpResponse<String> answer) {
        common(what, answer);
        if (!answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
            faults.add(what + ": may be kept, " + answer.statusCode());
        }
        if (answer.headers().firstValue("Server").isPresent()
                || answer.headers().firstValue("X-Powered-By").isPresent()) {
            faults.add(what + ": says what it runs on");
        }
    }

    private void common(String what, HttpResponse<String> answer) {
        SAID.forEach((name, value) -> {
            List<String> said = answer.headers().allValues(name);
            if (!said.equals(List.of(value))) {
                faults.add(what + " (" + answer.statusCode() + "): " + name + " " + said);
            }
        });
        List<String> policy = answer.headers().allValues("Content-Security-Policy");
        if (policy.size() != 1
                || !POLICY.stream().allMatch(policy.get(0)::contains)
                || policy.get(0).contains("unsafe")) {
            faults.add(what + " (" + answer.statusCode() + "): policy " + policy);
        } else if (policy.get(0).contains("script-src 'nonce") && !nonces.add(nonce(what, answer))) {
            faults.add(what + ": a nonce a second time");
        }
        if (answer.body().contains("org.apache") || answer.body().contains("Tomcat")) {
            faults.add(what + ": technical words");
        }
        if (!answer.headers().firstValue("Permissions-Policy").orElse("").contains("camera=()")) {
            faults.add(what + ": permissions");
        }
    }

    private static String nonce(String what, HttpResponse<String> answer) {
        Matcher found = NONCE.matcher(
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(found.find()).as(what).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String address, @Nullable SignedIn who) {
        return send(address, who, "GET");
    }

    private HttpResponse<String> send(String address, @Nullable SignedIn who, String method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(web.nobody().base() + address))
                .method(method, BodyPublishers.noBody());
        try {
            return client.send(
                    (who == null ? request : request.header("Cookie", "onedoor=" + who.token())).build(),
                    Bodies.read());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
