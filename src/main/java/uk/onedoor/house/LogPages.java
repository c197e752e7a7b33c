package uk.onedoor.house;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.house.LogShown.Line;
import uk.onedoor.house.LogShown.Person;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** Reads what the pages of a home's log show, with their trace. */
@Component
class LogPages {

    /** Stands for the home itself among those a line can be about. */
    static final String THE_HOME = "home";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final DayLog log;
    private final WithUs withUs;
    private final People people;
    private final Audit audit;

    LogPages(DayLog log, WithUs withUs, People people, Audit audit) {
        this.log = log;
        this.withUs = withUs;
        this.people = people;
        this.audit = audit;
    }

    /** A day, and whom a line of today can be about. */
    record Read(LogShown shown, List<Choice> who) {}

    static String at(HomeId home) {
        return "/homes/" + home + "/log";
    }

    Read day(HomeId id, LocalDate day, Page page) {
        return audit.page(() -> {
            Home home = log.mine(id);
            List<Entry> entries = log.of(id, day);
            Set<YoungPersonId> here = withUs.inTheNight(id, day, page.today());
            boolean today = day.equals(page.today());
            Set<YoungPersonId> around =
                    today ? withUs.around(id, day, day) : Set.of(); // nothing is written on a page of the past
            Set<YoungPersonId> all = new HashSet<>(here);
            all.addAll(around);
            Map<YoungPersonId, YoungPerson> named = named(entries, all);
            audit.shown(named.keySet().stream().map(YoungPersonId::value).toList());
            LogShown shown = new LogShown(
                    at(id),
                    HandoverPages.at(id),
                    home.name(),
                    page.date(day),
                    today,
                    people(here, named),
                    entries.stream().map(entry -> line(page, id, entry, named)).toList(),
                    at(id) + "?day=" + day.minusDays(1),
                    today ? null : at(id) + "?day=" + day.plusDays(1));
            return new Read(shown, choices(page, of(around, named)));
        });
    }

    /** A line that is to be taken back. */
    Line line(HomeId home, Entry entry, Page page) {
        return audit.page(() -> {
            Map<YoungPersonId, YoungPerson> named = named(List.of(entry), Set.of());
            audit.shown(named.keySet().stream().map(YoungPersonId::value).toList());
            return line(page, home, entry, named);
        });
    }

    Map<YoungPersonId, YoungPerson> named(List<Entry> entries, Collection<YoungPersonId> more) {
        Set<YoungPersonId> ids = new HashSet<>(more);
        entries.stream()
                .map(Entry::youngPerson)
                .filter(Objects::nonNull)
                .map(people::kept)
                .forEach(ids::add);
        return people.find(ids);
    }

    static List<YoungPerson> of(Collection<YoungPersonId> ids, Map<YoungPersonId, YoungPerson> named) {
        return ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(YoungPerson::wholeName))
                .toList();
    }

    static List<Person> people(Collection<YoungPersonId> ids, Map<YoungPersonId, YoungPerson> named) {
        return of(ids, named).stream()
                .map(one -> new Person(one.wholeName(), "/young-people/" + one.id()))
                .toList();
    }

    private static List<Choice> choices(Page page, List<YoungPerson> around) {
        List<Choice> choices = new ArrayList<>();
        around.forEach(one -> choices.add(new Choice(one.id().toString(), one.wholeName())));
        choices.add(new Choice(THE_HOME, page.t("house.who.home")));
        return choices;
    }

    Line line(Page page, HomeId home, Entry entry, Map<YoungPersonId, YoungPerson> named) {
        return new Line(
                TIME.format(entry.happened().atZone(London.ZONE)),
                about(entry.youngPerson(), named),
                entry.words(),
                page.t("house.by", entry.by(), page.moment(entry.recorded())),
                entry.stands() ? at(home) + "/" + entry.id() + "/withdrawal" : null,
                entry.back() == null
                        ? null
                        : page.t(
                                "house.back.line",
                                entry.back().by(),
                                page.moment(entry.back().at()),
                                entry.back().because()));
    }

    private @Nullable String about(@Nullable YoungPersonId who, Map<YoungPersonId, YoungPerson> named) {
        YoungPerson person = who == null ? null : named.get(people.kept(who));
        return person == null ? null : person.wholeName();
    }
}
