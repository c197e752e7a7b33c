package uk.onedoor.platform.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import uk.onedoor.platform.settings.SettingsShown.Field;
import uk.onedoor.platform.settings.SettingsShown.Line;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** Shows the forms of a council's settings and saves what was chosen: the one way for every room. */
@Component
public class SettingsPages {

    /** By field, what there is to choose among, where a setting is a list. */
    public interface Offered extends Function<Page, Map<String, List<Choice>>> {}

    private static final Offered NOTHING = page -> Map.of();
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Settings settings;
    private final Forms forms;

    SettingsPages(Settings settings, Forms forms) {
        this.settings = settings;
        this.forms = forms;
    }

    /** A page that is the form and nothing else. */
    public String show(SettingsForm of, Page page, Model model) {
        return show(of, NOTHING, null, page, model);
    }

    /** The same, with lists to choose from. */
    public String show(SettingsForm of, Offered offered, Page page, Model model) {
        return show(of, offered, null, page, model);
    }

    private String show(SettingsForm of, Offered offered, @Nullable BindingResult typed, Page page, Model model) {
        fill(of, offered, typed, page, model);
        model.addAttribute("title", page.t(of.words()));
        model.addAttribute("lead", page.t(of.words() + ".lead"));
        return "settings/settings";
    }

    /** The form on a page that shows more: {@code typed} is null as it opens. */
    public void fill(SettingsForm of, @Nullable BindingResult typed, Page page, Model model) {
        fill(of, NOTHING, typed, page, model);
    }

    private void fill(SettingsForm of, Offered offered, @Nullable BindingResult typed, Page page, Model model) {
        Map<String, List<Choice>> lists = offered.apply(page);
        List<Setting> all = settings.of(of.names());
        Map<String, Object> now = new HashMap<>();
        for (Setting setting : all) {
            now.put(
                    of.field(setting.name()),
                    setting.isList() ? setting.now() : setting.now().get(0));
        }
        model.addAttribute("form", forms.show(page, typed, Stored.of(now)));
        model.addAttribute(
                "settings",
                new SettingsShown(
                        of.action(),
                        all.stream().map(one -> field(of, lists, one, page)).toList(),
                        settings.chosen(of.names()).stream()
                                .map(one -> line(of, lists, one, page))
                                .toList()));
    }

    private static Field field(SettingsForm of, Map<String, List<Choice>> lists, Setting one, Page page) {
        String field = of.field(one.name());
        String hint = page.words().has(one.name() + ".hint") ? page.t(one.name() + ".hint") + ". " : "";
        List<Choice> offered = lists.getOrDefault(field, List.of());
        String usual = words(one.usual(), offered);
        return new Field(
                field,
                page.t(one.name()),
                hint
                        + (one.isList()
                                ? page.t("setting.usual.list", usual)
                                : page.t("setting.usual", one.least(), one.most(), usual)),
                offered);
    }

    private static Line line(SettingsForm of, Map<String, List<Choice>> lists, Setting.Chosen one, Page page) {
        List<Choice> offered = lists.getOrDefault(of.field(one.name()), List.of());
        String said = page.t(
                "setting.chosen", page.date(page.day(one.at())), page.t(one.name()), words(one.numbers(), offered));
        return new Line(said, one.by());
    }

    private static String words(List<Integer> numbers, List<Choice> offered) {
        Map<String, String> labels = offered.stream().collect(Collectors.toMap(Choice::value, Choice::label));
        return numbers.isEmpty()
                ? "–"
                : numbers.stream()
                        .map(String::valueOf)
                        .map(number -> labels.getOrDefault(number, number))
                        .collect(Collectors.joining(", "));
    }

    /** Saves what was typed on a page that is the form and nothing else. */
    public String save(SettingsForm of, MultiValueMap<String, String> typed, Page page, Model model) {
        return save(of, NOTHING, typed, page, model);
    }

    /** The same, with lists to choose from. */
    public String save(SettingsForm of, Offered offered, MultiValueMap<String, String> typed, Page page, Model model) {
        return save(of, typed, page, errors -> show(of, offered, errors, page, model));
    }

    /** Saves what was typed; {@code again} shows the page with it once more. */
    public String save(
            SettingsForm of, MultiValueMap<String, String> typed, Page page, Function<BindingResult, String> again) {
        Map<String, Object> asked = new HashMap<>();
        BindingResult errors = new MapBindingResult(asked, "asked");
        Map<String, List<Integer>> chosen = new LinkedHashMap<>();
        for (Setting setting : settings.of(of.names())) {
            String field = of.field(setting.name());
            List<String> sent = typed.getOrDefault(field, List.of()).stream()
                    .map(String::strip)
                    .toList();
            asked.put(field, setting.isList() ? sent : String.join(" ", sent));
            if (sent.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
                chosen.put(setting.name(), sent.stream().map(Integer::valueOf).toList());
            }
            if (!setting.allows(chosen.getOrDefault(setting.name(), List.of(-1)))) {
                wrong(setting, field, errors);
            }
        }
        return forms.save(
                errors,
                () -> {
                    settings.choose(chosen);
                    return Saved.to(of.path()).saying(page.t("setting.done"));
                },
                () -> again.apply(errors));
    }

    private static void wrong(Setting setting, String field, BindingResult errors) {
        String key = setting.isList() ? "setting.wrong.list" : "setting.wrong";
        Object[] places = setting.isList()
                ? new Object[] {setting.fewest(), setting.howMany()}
                : new Object[] {setting.least(), setting.most()};
        errors.rejectValue(field, key, places, key);
    }
}
