package uk.onedoor.sweeps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Every form there is: the page it stands on, and who has it there. Each is sent about somebody new, who has what has to
 * have been before ({@link FormHistories}); much of that is made by sending another form.
 */
final class EveryForm {

    /** A form: where it is sent, the page it stands on, who has it, and what it carries unseen. */
    record Found(Route to, Route page, String who, Set<String> hidden) {}

    private static final int NEAR = 4;

    /** Only the forms this is found in, while one is worked on; all of them when it is not said. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("onedoor.forms", ""));

    private final SmallTown town;
    private final TestWeb web;
    private final List<Route> pages;
    private final List<Route> posts;
    private final String which;
    private final Map<Route, Found> found = new LinkedHashMap<>();
    private final Map<UUID, UUID> others = new HashMap<>();
    private final Map<UUID, SignedIn> newcomers = new HashMap<>();
    private final Map<UUID, SignedIn> themselves = new HashMap<>();
    private int planted;

    /**
     * Looks for the forms that lead to these places.
     *
     * @param which the forms that are looked for on a page
     */
    EveryForm(SmallTown town, TestWeb web, List<Route> pages, List<Route> posts, String which) {
        this.town = town;
        this.web = web;
        this.pages = pages;
        this.posts = posts;
        this.which = which;
    }

    /** Looks through every page these people have, and then for the forms that need a history. */
    void look(List<String> people) {
        for (String who : people) {
            Visitor visitor = web.as(town.person(who));
            pages.forEach(page -> look(who, visitor.get(town.address(page, town.ours)), page, posts));
        }
        posts.forEach(this::lookNear);
    }

    private void look(String who, Answer answer, Route page, List<Route> wanted) {
        for (Element form : on(answer.page())) {
            wanted.stream()
                    .filter(post -> post.matches(form.attr("action")))
                    .findFirst()
                    .filter(post ->
                            FormHistories.WHO.getOrDefault(post.pattern(), who).equals(who))
                    .ifPresent(post -> found.putIfAbsent(post, new Found(post, page, who, hidden(form))));
        }
    }

    /** Looks for a form that needs a history, where it likely stands. */
    private void lookNear(Route post) {
        String pattern = post.pattern();
        String after = FormHistories.AFTER.get(pattern);
        if (after != null) {
            posts.stream().filter(one -> one.pattern().equals(after)).forEach(this::lookNear);
        }
        boolean needsMore = after != null
                || FormHistories.BEFORE.containsKey(pattern)
                || FormHistories.WHO.containsKey(pattern)
                || FormHistories.ON.containsKey(pattern)
                || FormHistories.ASKED.containsKey(pattern);
        if (found.containsKey(post) || !needsMore || after != null && form(after) == null) {
            return;
        }
        Planted about = fresh(post);
        String who = FormHistories.WHO.getOrDefault(pattern, "hub manager");
        Visitor visitor = web.as(person(who, about));
        for (Route page : near(pattern)) {
            if (!found.containsKey(post)) {
                look(who, visitor.get(address(page, about)), page, List.of(post));
            }
        }
    }

    private List<Route> near(String pattern) {
        String on = FormHistories.ON.getOrDefault(pattern, pattern);
        return pages.stream()
                .sorted(Comparator.comparing(page -> -alike(page.pattern(), on)))
                .limit(NEAR)
                .toList();
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other) ? Integer.MAX_VALUE : same;
    }

    List<Found> all() {
        return found.values().stream().filter(form -> isWanted(form.to())).toList();
    }

    /** The places no form that was found leads to. */
    Set<String> onNoPage() {
        Set<String> missing = new TreeSet<>();
        posts.stream()
                .filter(post -> isWanted(post) && !found.containsKey(post))
                .forEach(post -> missing.add(post.pattern()));
        return missing;
    }

    private static boolean isWanted(Route form) {
        return ONLY.matcher(form.pattern()).find();
    }

    /** Somebody new about whom a form can be sent. */
    Planted fresh(Route to) {
        UUID other =
                to.pattern().startsWith("/returns/children") || to.pattern().contains("/merge")
                        ? another().youngPerson()
                        : null;
        Planted about = another();
        if (other != null) {
            others.put(about.youngPerson(), other);
        }
        newcomers.put(about.youngPerson(), town.newcomer());
        give(about, to.pattern());
        return about;
    }

    /** True when a form can be sent about anybody there is, whatever was before. */
    boolean isForAnybody(Route to) {
        return !FormHistories.BEFORE.containsKey(to.pattern())
                && !FormHistories.AFTER.containsKey(to.pattern())
                && !to.pattern().startsWith("/returns/children")
                && !to.pattern().contains("/merge");
    }

    private void give(Planted about, String pattern) {
        FormHistories.BEFORE.getOrDefault(pattern, List.of()).forEach(sql -> town.catalogue.begin(told(sql, about)));
        String after = FormHistories.AFTER.get(pattern);
        Found earlier = after == null ? null : form(after);
        if (earlier != null) {
            give(about, after);
            Visitor visitor = visitor(earlier, about);
            Element form = open(visitor, earlier, about);
            Answer answer = form == null ? null : send(visitor, form, filled(form, about));
            if (answer == null || answer.status() >= 400) {
                throw new AssertionError(after + " could not be sent before " + pattern + ": "
                        + (answer == null ? "not there" : answer.status() + answer.text()));
            }
        }
    }

    private Planted another() {
        StringBuilder letters = new StringBuilder("f");
        for (char digit : Integer.toString(++planted).toCharArray()) {
            letters.append((char) ('a' + digit - '0'));
        }
        return town.another(letters.append('w').toString());
    }

    private @Nullable Found form(String pattern) {
        return found.values().stream()
                .filter(one -> one.to().pattern().equals(pattern))
                .findFirst()
                .orElse(null);
    }

    /** Whoever sends a form about somebody. */
    Visitor visitor(Found form, Planted about) {
        return web.as(person(form.who(), about));
    }

    private SignedIn person(String who, Planted about) {
        if (who.equals("young person") && newcomers.containsKey(about.youngPerson())) {
            return themselves.computeIfAbsent(about.youngPerson(), id -> town.themselves(about));
        }
        return who.equals(FormHistories.NEWCOMER)
                ? Objects.requireNonNull(newcomers.get(about.youngPerson()))
                : town.person(who);
    }

    /** The form on its page about somebody; null when it is not there. */
    @Nullable
    Element open(Visitor visitor, Found wanted, Planted about) {
        List<Element> forms = on(visitor.get(address(wanted.page(), about)).page()).stream()
                .filter(form -> wanted.to().matches(form.attr("action")))
                .toList();
        String action = town.address(wanted.to(), about);
        return forms.stream()
                .filter(form -> form.attr("action").equals(action) && isAbout(form, about))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> form.attr("action").equals(action))
                        .findFirst())
                .orElse(forms.isEmpty() ? null : forms.get(0));
    }

    private static boolean isAbout(Element form, Planted about) {
        return form.select("input[value=" + about.youngPerson() + "]").size() > 0;
    }

    private String address(Route page, Planted about) {
        return town.address(page, about) + told(FormHistories.ASKED.getOrDefault(page.pattern(), ""), about);
    }

    private String told(String words, Planted about) {
        UUID other = others.getOrDefault(about.youngPerson(), town.neighbour.youngPerson());
        return words.formatted(
                about.youngPerson(),
                about.authority(),
                newcomers.containsKey(about.youngPerson())
                        ? newcomers.get(about.youngPerson()).viewer().account()
                        : town.newcomerId(),
                other,
                about.ids().get("homes.home"));
    }

    /** The form filled in; whom they mean who cannot look is told by the address. */
    Map<String, List<String>> filled(Element form, Planted about) {
        Map<String, List<String>> sent = FilledForm.of(form);
        if (sent.containsKey("record")) {
            sent.put("record", List.of("/young-people/" + about.youngPerson()));
            sent.put("name", List.of(""));
            sent.put("born", List.of(""));
        }
        boolean sleepsSomewhere = form.attr("action").contains("/stays/");
        if ((sent.containsKey("asking") || sent.containsKey("meanwhile") || sleepsSomewhere)
                && sent.containsKey("until")) {
            sent.put("until", List.of("2026-12-20")); // a yes opens until a day, somebody stands in or sleeps until one
        }
        if (sent.containsKey("place")) {
            String bed = Objects.requireNonNull(about.ids().get("homes.bed")).toString();
            String home = about.ids().get("homes.home") + " ";
            sent.put(
                    "place",
                    List.of(form.attr("action").endsWith("/bed") ? bed : home + bed)); // of a home of their own
        }
        return sent;
    }

    /** Sends a form; with a small file where it asks for files. */
    Answer send(Visitor visitor, Element form, Map<String, List<String>> fields) {
        return form.hasAttr("enctype")
                ? SentFiles.send(visitor, form, fields)
                : visitor.post(form.attr("action"), fields);
    }

    /** The forms of a page; one with a second button that leads elsewhere is two. */
    private List<Element> on(Document page) {
        List<Element> forms = new ArrayList<>(page.select(which));
        for (Element form : page.select(which + ":has(noscript)")) {
            forms.add(form.clone().attr("action", "/drafts"));
        }
        return forms;
    }

    private static Set<String> hidden(Element form) {
        return new TreeSet<>(form.select("input[type=hidden]").eachAttr("name"));
    }
}
