package uk.onedoor.sweeps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.onedoor.TestWeb.Visitor;

/** Opens every page that a link, a picture or a form of searching leads to, from where somebody begins. */
final class Crawler {

    /** More than there are: a page that leads on and on would be found by it. */
    private static final int MOST = 3000;

    /** Of a page that is there for every day, week or purpose so many are opened. */
    private static final int MOST_DAYS = 2;

    private final Visitor visitor;
    private final List<String> words;
    private final BiConsumer<String, String> read;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /** {@code read} is handed every address and all that came back from it, headers first. */
    Crawler(Visitor visitor, List<String> words, BiConsumer<String, String> read) {
        this.visitor = visitor;
        this.words = words;
        this.read = read;
    }

    /** Every address that was opened. */
    Set<String> from(Collection<String> addresses) {
        addresses.forEach(this::meet);
        while (!ahead.isEmpty()) {
            if (known.size() > MOST) {
                throw new AssertionError("Too many pages, the last of them " + ahead.peekLast());
            }
            String address = ahead.poll();
            var answer = visitor.get(address);
            read.accept(
                    address, answer.status() + " " + answer.path() + "\n" + answer.headers() + "\n" + answer.body());
            if (answer.body().startsWith("<")) {
                links(answer.page()).forEach(this::meet);
            }
        }
        return known;
    }

    private void meet(String address) {
        // A page says the same of people in either language.
        String plain = address.replaceAll("#.*|[?&]lang=..", "");
        if (plain.startsWith("/")
                && !plain.matches("/(webjars|fonts)/.*|.*\\.(css|js|svg|woff2)")
                && !known.contains(plain)
                && isOneOfFew(plain)) {
            known.add(plain);
            ahead.add(plain);
        }
    }

    private boolean isOneOfFew(String address) {
        String shape = address.replaceAll("=?\\d{4}-\\d{2}-\\d{2}|=\\d{4}(-\\d{2}|-?Q\\d)?\\b|for=[A-Z_]+", "*");
        return shape.equals(address) || days.merge(shape, 1, Integer::sum) <= MOST_DAYS;
    }

    private List<String> links(Document page) {
        List<String> links = new ArrayList<>(page.select("[href]").eachAttr("href"));
        links.addAll(page.select("[src]").eachAttr("src"));
        for (Element form : page.select("form[method=get]")) {
            for (String word : words) {
                links.add(form.attr("action") + "?"
                        + form
                                .select(
                                        "input[name]:not([type=radio]):not([type=checkbox]), select[name], textarea[name]")
                                .stream()
                                .map(field -> field.attr("name") + "="
                                        + URLEncoder.encode(
                                                field.attr("type").equals("hidden") ? field.val() : word,
                                                StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
            }
        }
        return links;
    }
}
