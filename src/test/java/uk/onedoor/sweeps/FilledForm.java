package uk.onedoor.sweeps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import uk.onedoor.TestCouncil;

/** A form of a page as somebody in a hurry fills it in: what stands there stays, the first choice is taken. */
final class FilledForm {

    /** What a text field of this name holds; every other gets a few words. */
    private static final Map<String, String> TYPED = Map.of(
            "phone", "07700 900123",
            "minutes", "20",
            "hours", "37",
            "tries", "1",
            "mood", "3",
            "lowest", "0",
            "highest", "10",
            "score", "4",
            "postcode", "YO11 2AB",
            "places", "3");

    /** What a grid reference in metres looks like. */
    private static final String GRID = "450000, 455000";

    /** The days these are have to be to come. */
    private static final List<String> TO_COME = List.of("backBy", "validUntil", "lookAgainOn");

    /** Numbers of a council that begin at one and end here. */
    private static final Map<String, Integer> UP_TO =
            Map.of("review", 12, "kin", 16, "more", 8, "dbs", 5, "sooner", 7, "hour", 23, "minute", 59);

    /** Numbers of a council from the least they may be on, so that each time there stands another. */
    private static final Map<String, Integer> SETTINGS = Map.ofEntries(
            Map.entry("days", 30),
            Map.entry("people", 30),
            Map.entry("share", 30),
            Map.entry("age", 18),
            Map.entry("off", 30),
            Map.entry("urn", 12_345),
            Map.entry("youngest", 0),
            Map.entry("oldest", 5),
            Map.entry("ahead", 30),
            Map.entry("long", 30),
            Map.entry("manager", 30),
            Map.entry("director", 30),
            Map.entry("nights", 30));

    private static final String A_DAY = "2026-11-16";
    private static int forms;

    private FilledForm() {}

    /** The fields as sent; after every text stands a number of its own, so that something is changed. */
    static Map<String, List<String>> of(Element form) {
        String more = " " + ++forms;
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Element control : form.select("input, select, textarea")) {
            String value = value(form, control, more);
            if (!control.attr("name").isEmpty() && value != null) {
                sent.computeIfAbsent(control.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        Element button = form.selectFirst("button[name][value]:not([name=''])");
        if (button != null && !button.attr("value").isEmpty()) {
            sent.put(button.attr("name"), List.of(button.attr("value")));
        }
        return sent;
    }

    /** The fields as they are sent when somebody presses the button at once. */
    static Map<String, List<String>> untouched(Element form) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Element control : form.select("input, select, textarea")) {
            boolean ticked = !control.attr("type").matches("radio|checkbox") || control.hasAttr("checked");
            if (!control.attr("name").isEmpty() && ticked) {
                sent.computeIfAbsent(control.attr("name"), name -> new ArrayList<>())
                        .add(standing(control));
            }
        }
        return sent;
    }

    private static String standing(Element control) {
        if (control.tagName().equals("select")) {
            Element chosen = control.selectFirst("option[selected]");
            Element first = control.selectFirst("option");
            return chosen != null ? chosen.val() : first == null ? "" : first.val();
        }
        return control.tagName().equals("textarea") ? control.wholeText() : control.val();
    }

    private static String value(Element form, Element control, String more) {
        String name = control.attr("name");
        if (name.startsWith("unknown") || name.equals("refused")) {
            return null; // said instead of an answer, or of time together
        }
        if (name.equals("website")) {
            return ""; // nobody sees it
        }
        if (control.tagName().equals("textarea")) {
            return (control.text().isBlank() ? "A few words that say what it is about" : control.text()) + more;
        }
        if (control.tagName().equals("select")) {
            Element chosen = control.selectFirst("option[selected]:not([value=''])");
            var others = control.select("option:not([selected]):not([value=''])");
            Element other = name.equals("owner") ? others.last() : others.first(); // the first may be who it is now
            if (name.equals("hub") && chosen != null) {
                return chosen.val(); // in a hub that was opened just now nobody works yet
            }
            return other != null ? other.val() : chosen == null ? "" : chosen.val();
        }
        switch (control.attr("type")) {
            case "hidden":
                return control.val();
            case "radio":
                return isTheOneOf(form, control) ? control.val() : null;
            case "checkbox":
                return control.hasAttr("checked") || first(form, control) ? control.val() : null;
            case "date":
                return control.val().isEmpty() && !optional(control)
                        ? TO_COME.contains(name) ? "2026-12-20" : A_DAY
                        : control.val();
            case "password":
                return name.equals("password") ? "kettle otter violin" : TestCouncil.PASSWORD;
            case "time", "file", "submit":
                return control.val();
            default:
                return typed(control, name, more);
        }
    }

    private static String typed(Element control, String name, String more) {
        if (name.equals("username")) {
            return "somebody." + more.strip();
        }
        if (name.equals("email")) {
            return "somebody" + more.strip() + "@hub.example";
        }
        if (name.equals("who")) {
            return "Quill" + more; // like nobody the other forms name, who would be asked about first
        }
        if (name.equals("careOf")) {
            return "Care of the hub"; // no part of the address typed beside it
        }
        if (control.attr("inputmode").equals("decimal")) {
            return "3";
        }
        if (name.endsWith("Postcode")) {
            return TYPED.get("postcode");
        }
        if (name.endsWith("Grid")) {
            return GRID;
        }
        if (name.equals("area")) {
            return "E10000023"; // another council
        }
        if (name.equals("names")) {
            return control.val().equals("0") ? "1" : "0"; // shown or not
        }
        if (UP_TO.containsKey(name) && control.attr("inputmode").equals("numeric")) {
            return String.valueOf(1 + forms % UP_TO.get(name));
        }
        if (TYPED.containsKey(name)) {
            return TYPED.get(name);
        }
        if (SETTINGS.containsKey(name)) {
            return String.valueOf(SETTINGS.get(name) + forms % 20);
        }
        if (control.attr("inputmode").equals("numeric")) {
            return "3";
        }
        return (control.val().isBlank() ? "Nan" : control.val()) + more;
    }

    private static boolean optional(Element control) {
        return List.of("until", "endedOn").contains(control.attr("name"));
    }

    private static boolean isTheOneOf(Element form, Element control) {
        Element never = form.selectFirst("input[type=radio][value=NEVER]"); // only these would need whoever asks
        if (never != null && never.attr("name").equals(control.attr("name"))) {
            return never == control;
        }
        Element chosen = form.selectFirst("input[type=radio][name=" + quoted(control) + "][checked]");
        return chosen == null ? first(form, control) : chosen == control;
    }

    private static boolean first(Element form, Element control) {
        return form.selectFirst("input[type=" + control.attr("type") + "][name=" + quoted(control) + "]") == control;
    }

    private static String quoted(Element control) {
        return "\"" + control.attr("name") + "\"";
    }
}
