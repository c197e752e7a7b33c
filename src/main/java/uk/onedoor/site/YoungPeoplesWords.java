package uk.onedoor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.OwnWords;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which words do young people read, in which language, and which has the council put in their place? */
@Service
public class YoungPeoplesWords {

    /** The words of one key in one language: ours, and the council's own (empty where it chose none). */
    public record Line(String key, Language language, String ours, String own) {}

    private static final List<String> READ_BY_YOUNG_PEOPLE = List.of(
            "people.own.",
            "layout.own.",
            "referrals.door.",
            "referrals.receipt.",
            "SaidKind.",
            "HomeKind.",
            "risks.prompt.");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final int MOST = 200;

    private final Bundles bundles;
    private final OwnWords ownWords;
    private final CurrentViewer viewer;

    YoungPeoplesWords(Bundles bundles, OwnWords ownWords, CurrentViewer viewer) {
        this.bundles = bundles;
        this.ownWords = ownWords;
        this.viewer = viewer;
    }

    /** Those whose key or words hold these letters, in the order of their keys. */
    List<Line> like(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        List<Line> lines = new ArrayList<>();
        for (String key : new TreeSet<>(bundles.all(Language.ENGLISH).keySet())) {
            if (isTheirs(key) && lines.size() < MOST) {
                of(key).stream()
                        .filter(line -> (line.key() + line.ours() + line.own())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    /** One key in the languages it is written in. */
    List<Line> of(String key) {
        if (!isTheirs(key) || bundles.find(Language.ENGLISH, key) == null) {
            throw new NotFound("words " + key);
        }
        List<Line> lines = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
            String ours = bundles.all(language).get(key);
            if (ours != null) {
                Map<String, String> chosen = ownWords.of(viewer.get().authority(), language);
                lines.add(new Line(key, language, ours, chosen.getOrDefault(key, "")));
            }
        }
        return lines;
    }

    /**
     * Puts the council's words in place of ours; none puts ours back.
     *
     * @throws Refusal by {@code words} when a place that is filled in, such as {0}, is missing or new
     */
    void choose(Language language, String key, String words) {
        Line line = of(key).stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseThrow(() -> new Refusal("language", "site.words.language.missing"));
        if (!words.isBlank() && !places(words).equals(places(line.ours()))) {
            throw new Refusal("words", "site.words.places", String.join(", ", places(line.ours())));
        }
        ownWords.choose(language, key, words);
    }

    private static boolean isTheirs(String key) {
        return READ_BY_YOUNG_PEOPLE.stream().anyMatch(key::startsWith);
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(words);
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }
}
