package uk.onedoor.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.meetings.MeetingShown.Who;
import uk.onedoor.people.AgendaSource.Item;
import uk.onedoor.people.AgendaSource.Topic;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Says a meeting, its agenda and its minutes in words. */
@Component
class MeetingWords {

    private final Authorities authorities;
    private final People people;

    MeetingWords(Authorities authorities, People people) {
        this.authorities = authorities;
        this.people = people;
    }

    /** The address of a meeting. */
    static String at(Meeting meeting) {
        return "/meetings/" + meeting.id();
    }

    HubMeetings hub(Page page, HubId hub, List<Meeting> meetings) {
        Map<Boolean, List<HubMeetings.Before>> told = meetings.stream()
                .collect(Collectors.partitioningBy(
                        Meeting::isRunning,
                        Collectors.mapping(
                                one -> new HubMeetings.Before(at(one), page.moment(one.began())),
                                Collectors.toList())));
        List<HubMeetings.Before> running = told.getOrDefault(true, List.of());
        return new HubMeetings(
                hub.toString(),
                authorities.hub(hub).name(),
                running.isEmpty() ? null : running.get(0),
                told.getOrDefault(false, List.of()));
    }

    MeetingShown meeting(Page page, Meeting meeting) {
        String at = at(meeting);
        List<Attendance> here = meeting.here();
        return new MeetingShown(
                at,
                authorities.hub(meeting.hub()).name(),
                page.moment(meeting.began()),
                meeting.ended() == null ? null : page.moment(meeting.ended()),
                meeting.by(),
                here.stream().map(one -> who(page, at, one)).toList(),
                attended(meeting, Attendance.Kind.HERE)
                        .map(one -> who(page, at, one))
                        .toList(),
                attended(meeting, Attendance.Kind.APOLOGIES)
                        .map(one -> who(page, at, one))
                        .toList(),
                here.size() > 1,
                here.stream().anyMatch(one -> one.account() == null));
    }

    private static Stream<Attendance> attended(Meeting meeting, Attendance.Kind kind) {
        return meeting.attendance().stream().filter(one -> one.kind() == kind);
    }

    private static Who who(Page page, String at, Attendance one) {
        String when = one.left() == null
                ? page.t("meetings.since", page.moment(one.from()))
                : page.t("meetings.until", page.moment(one.from()), page.moment(one.left()));
        return new Who(one.name(), one.ofWhom(), when, at + "/attendance/" + one.id() + "/left");
    }

    /** Everybody named in these items and minutes whom the viewer may see, by the record that is kept. */
    Map<YoungPersonId, YoungPerson> named(List<Item> items, List<Minute> minutes) {
        return people.find(Stream.concat(
                        items.stream().map(Item::youngPerson), minutes.stream().map(this::person))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private @Nullable YoungPersonId person(Minute minute) {
        return minute.youngPerson() == null ? null : people.kept(minute.youngPerson());
    }

    /**
     * The agenda, topic by topic.
     *
     * @param write the address under which lines are written; null when none are
     * @param shared the items that are on the shared screen; null on the shared screen itself
     */
    List<AgendaShown> agenda(
            Page page,
            List<Item> items,
            Map<YoungPersonId, YoungPerson> named,
            @Nullable String write,
            @Nullable Set<String> shared) {
        Map<Topic, List<AgendaShown.Line>> topics = new EnumMap<>(Topic.class);
        for (Item item : items) {
            YoungPerson who = item.youngPerson() == null ? null : named.get(item.youngPerson());
            if (who != null || item.youngPerson() == null || item.topic() == Topic.DOOR) {
                topics.computeIfAbsent(item.topic(), any -> new ArrayList<>())
                        .add(new AgendaShown.Line(
                                who == null ? null : who.wholeName(),
                                item.title(page),
                                shared == null ? null : item.link(),
                                who == null || write == null ? null : write + "/young-people/" + who.id() + "/minute",
                                shared != null && !shared.contains(key(item))));
            }
        }
        return topics.entrySet().stream()
                .map(one -> new AgendaShown(page.t("agenda.topic." + one.getKey()), one.getValue()))
                .toList();
    }

    /** By what an item of one asking is known in another. */
    static String key(Item item) {
        return item.topic() + " " + item.titleKey() + " " + item.link();
    }

    static Set<String> keys(Collection<Item> items) {
        return items.stream().map(MeetingWords::key).collect(Collectors.toSet());
    }

    /** The lines of minutes; of young people those whom the viewer may see. On the shared screen nothing is changed or led to. */
    List<MinuteShown> minutes(
            Page page, List<Minute> minutes, Map<YoungPersonId, YoungPerson> named, boolean mayChange) {
        List<MinuteShown> shown = new ArrayList<>();
        for (Minute minute : minutes) {
            YoungPersonId person = person(minute);
            YoungPerson who = person == null ? null : named.get(person);
            if (who != null || person == null) {
                shown.add(minute(page, minute, who, mayChange));
            }
        }
        return shown;
    }

    private static MinuteShown minute(Page page, Minute minute, @Nullable YoungPerson who, boolean mayChange) {
        Minute.Action action = minute.action();
        String at = "/meetings/" + minute.meeting() + "/minutes/" + minute.id();
        boolean open = action != null && !action.done() && minute.stands();
        return new MinuteShown(
                who == null ? null : who.wholeName(),
                who == null || !mayChange ? null : "/young-people/" + who.id(),
                minute.words(),
                action == null ? null : action(page, action),
                page.t("meetings.by", minute.by(), page.moment(minute.at())),
                mayChange && open && who == null ? at + "/done" : null,
                mayChange && minute.stands() ? at + "/withdrawal" : null,
                minute.withdrawnBecause());
    }

    private static @Nullable String action(Page page, Minute.Action action) {
        if (action.owner() == null || action.by() == null) {
            return null;
        }
        return page.t(
                action.done() ? "meetings.action.done" : "meetings.action", action.owner(), page.date(action.by()));
    }
}
