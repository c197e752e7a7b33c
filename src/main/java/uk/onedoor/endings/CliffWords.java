package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** Tells cliffs and alarms in words for a page. */
@Component
class CliffWords {

    private static final int YEARS_AHEAD = 3;

    /** The cliffs of the years around now, and every other that falls together with support that grows less. */
    List<CliffLine> lines(Page page, Known known) {
        LocalDate today = page.today();
        List<Alarm> alarms = known.alarms(today);
        List<Alarm> open = known.open(today);
        List<CliffLine> lines = new ArrayList<>();
        for (Cliff cliff : known.cliffs()) {
            Alarm alarm = alarms.stream()
                    .filter(one -> one.cliff().equals(cliff))
                    .findFirst()
                    .orElse(null);
            boolean soon = cliff.on().isAfter(today.minusWeeks(known.numbers().cliffWeeks() + 1L))
                    && cliff.on().isBefore(today.plusYears(YEARS_AHEAD));
            if (soon || (alarm != null && !alarm.last().isBefore(today))) {
                lines.add(new CliffLine(
                        key(cliff),
                        name(page, cliff),
                        page.date(cliff.on()) + ", " + page.ago(cliff.on()),
                        cliff.words(),
                        alarm == null ? null : near(page, alarm),
                        answers(known, cliff),
                        open.stream().anyMatch(one -> one.cliff().equals(cliff)),
                        cliff.id() == null ? null : cliff.id().toString()));
            }
        }
        return lines;
    }

    /** Days that were written down and are none. */
    List<TakenBackLine> takenBack(Page page, Known known) {
        return known.takenBack().stream()
                .map(one -> new TakenBackLine(
                        name(page, one.cliff()) + ", " + page.date(one.cliff().on()),
                        one.cliff().words(),
                        one.because()))
                .toList();
    }

    /** What can be answered about: what asks first, then every other cliff, then what happens beside the plan. */
    List<Choice> choices(Page page, Known known) {
        List<Choice> choices = new ArrayList<>();
        List<CliffLine> lines = lines(page, known);
        lines.stream().filter(CliffLine::asks).forEach(line -> choices.add(choice(line)));
        if (known.fallen(page.today()) != null) {
            choices.add(new Choice(AlarmAbout.OFF_PLAN + " " + page.today(), page.t("endings.alarm.off.plan")));
        }
        lines.stream().filter(line -> !line.asks()).forEach(line -> choices.add(choice(line)));
        return choices;
    }

    List<TaperPicture.MarkedDay> marked(Page page, Known known) {
        return known.cliffs().stream()
                .map(cliff -> new TaperPicture.MarkedDay(cliff.on(), name(page, cliff)))
                .toList();
    }

    private static Choice choice(CliffLine line) {
        return new Choice(line.key(), line.what() + ", " + line.when(), line.near());
    }

    static String key(Cliff cliff) {
        return cliff.kind() + " " + cliff.on();
    }

    static String name(Page page, Cliff cliff) {
        return cliff.kind() == CliffKind.BIRTHDAY
                ? page.t("endings.cliff.birthday", cliff.age())
                : page.name(cliff.kind());
    }

    private static String near(Page page, Alarm alarm) {
        if (alarm.near() == null) {
            return page.said("endings.alarm.near.nothing");
        }
        String key = alarm.ends() ? "endings.alarm.near.end" : "endings.alarm.near.step";
        return page.t(key, page.date(alarm.near()));
    }

    private static List<String> answers(Known known, Cliff cliff) {
        return known.answers().stream()
                .filter(answer -> answer.isAbout(cliff))
                .map(AlarmAnswer::words)
                .toList();
    }
}
