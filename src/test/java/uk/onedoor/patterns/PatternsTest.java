package uk.onedoor.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.patterns.DaysPicture.Day;
import uk.onedoor.patterns.MapPicture.Spot;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.postcodes.Location;
import uk.onedoor.safety.MissingSpan;

/** What episodes have in common, reckoned without a page. */
class PatternsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T10:10:00Z");

    private final UUID robin = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();
    private final MissingSpan friday = span(robin, "2026-10-23T20:30:00Z", "2026-10-24T22:10:00Z");
    private final MissingSpan nextFriday = span(robin, "2026-10-30T21:00:00Z", "2026-10-31T00:20:00Z");
    private final MissingSpan open = span(sam, "2026-11-15T23:30:00Z", null);

    private static MissingSpan span(UUID who, String since, @Nullable String until) {
        return new MissingSpan(
                UUID.randomUUID(),
                new YoungPersonId(who),
                Instant.parse(since),
                until == null ? null : Instant.parse(until));
    }

    private static Whereabout named(MissingSpan span, WhereaboutKind kind, String name, @Nullable String postcode) {
        return named(span, kind, name, postcode, Handling.MAY_SHARE);
    }

    private static Whereabout named(
            MissingSpan span, WhereaboutKind kind, String name, @Nullable String postcode, Handling handling) {
        return new Whereabout(
                UUID.randomUUID(),
                span.record(),
                span.episode(),
                kind,
                name,
                postcode,
                handling,
                handling == Handling.MAY_SHARE ? "" : "Ask Kit",
                "Kit",
                NOW);
    }

    @Test
    void the_same_name_however_it_is_typed_is_one_and_counts_each_episode_once() {
        List<Common> all = Shared.of(
                List.of(
                        named(friday, WhereaboutKind.PERSON, "Jay  from the Quay", null),
                        named(friday, WhereaboutKind.PERSON, "jay from the quay", null),
                        named(nextFriday, WhereaboutKind.PERSON, " Jay from the quay", null),
                        named(open, WhereaboutKind.PERSON, "Jay from the Quay", null),
                        named(friday, WhereaboutKind.PLACE, "Jay from the quay", null)),
                Map.of());
        assertThat(all).hasSize(2);
        assertThat(all.get(0).people()).containsExactlyInAnyOrderEntriesOf(Map.of(robin, 2, sam, 1));
        assertThat(all.get(0).episodes()).isEqualTo(3);
        assertThat(all.get(1).kind()).isEqualTo(WhereaboutKind.PLACE);
    }

    @Test
    void two_records_of_one_person_are_one_person() {
        UUID other = UUID.randomUUID();
        MissingSpan ofOther = span(other, "2026-11-01T20:00:00Z", "2026-11-01T22:00:00Z");
        List<Common> all = Shared.of(
                List.of(
                        named(friday, WhereaboutKind.PERSON, "Jay", null),
                        named(ofOther, WhereaboutKind.PERSON, "Jay", null)),
                Map.of(other, robin));
        assertThat(all.get(0).people()).containsExactly(Map.entry(robin, 2));
    }

    @Test
    void the_closest_that_anybody_said_of_who_may_be_told_holds_for_all_of_it() {
        Common one = Shared.of(
                        List.of(
                                named(friday, WhereaboutKind.PERSON, "Jay", null),
                                named(open, WhereaboutKind.PERSON, "Jay", null, Handling.STAYS_HERE),
                                named(nextFriday, WhereaboutKind.PERSON, "Jay", null, Handling.ASK_FIRST)),
                        Map.of())
                .get(0);
        assertThat(one.handling()).isEqualTo(Handling.STAYS_HERE);
        assertThat(one.words()).isEqualTo("Ask Kit");
    }

    @Test
    void each_day_of_a_night_is_drawn_over_the_change_of_the_clocks_and_up_to_today() {
        DaysPicture days = DaysPicture.of(List.of(friday, nextFriday, open), Map.of(), NOW);
        // 23 and 24 October; 30 and 31 October; 15 November 23:30 in London to 16 November
        assertThat(days.days()).isEqualTo(6);
        assertThat(days.months()).hasSize(12);
        assertThat(days.months().get(11).days()).hasSize(16).endsWith(new Day(15, 1), new Day(16, 1));
        assertThat(days.months().get(10).days()).contains(new Day(23, 1), new Day(24, 1), new Day(25, 0));
    }

    @Test
    void two_people_on_one_day_are_darker_and_one_who_goes_twice_is_not() {
        MissingSpan again = span(robin, "2026-10-23T10:00:00Z", "2026-10-23T11:00:00Z");
        MissingSpan other = span(sam, "2026-10-23T10:00:00Z", "2026-10-23T11:00:00Z");
        assertThat(DaysPicture.of(List.of(friday, again), Map.of(), NOW)
                        .months()
                        .get(10)
                        .days())
                .contains(new Day(23, 1));
        assertThat(DaysPicture.of(List.of(friday, again, other), Map.of(), NOW)
                        .months()
                        .get(10)
                        .days())
                .contains(new Day(23, 2));
    }

    @Test
    void hours_are_those_on_the_wall_of_london() {
        // 20:30 in summer time is 21:30 on the wall; 23:30 on a Sunday in November is Sunday evening
        HoursPicture hours = HoursPicture.of(List.of(friday, nextFriday, open));
        assertThat(hours.most()).isEqualTo(new HoursPicture.Hours(DayOfWeek.FRIDAY, PartOfDay.EVENING, 2));
        assertThat(hours.hours()).contains(new HoursPicture.Hours(DayOfWeek.SUNDAY, PartOfDay.EVENING, 1));
        assertThat(hours.hours().stream().mapToInt(HoursPicture.Hours::episodes).sum())
                .isEqualTo(3);
    }

    @Test
    void every_line_between_two_has_the_number_of_episodes_behind_it() {
        List<Common> commons = Shared.of(
                List.of(
                        named(friday, WhereaboutKind.PERSON, "Jay", null),
                        named(nextFriday, WhereaboutKind.PERSON, "Jay", null),
                        named(open, WhereaboutKind.PERSON, "Jay", null),
                        named(open, WhereaboutKind.PERSON, "Mo from the bus", null),
                        named(open, WhereaboutKind.PLACE, "The quay", null)),
                Map.of());
        NetworkPicture drawn = NetworkPicture.of(commons, Map.of(robin, "Robin", sam, "Sam"));
        assertThat(drawn.others()).extracting(NetworkPicture.Node::name).containsExactly("Jay", "Mo from the bus");
        assertThat(drawn.lines()).extracting(NetworkPicture.Line::episodes).containsExactlyInAnyOrder(2, 1, 1);
        // of whom the page names nobody, no line is drawn
        assertThat(NetworkPicture.of(commons, Map.of(robin, "Robin")).lines()).isEmpty();
    }

    @Test
    void places_lie_to_each_other_as_on_the_ground_and_within_the_drawing() {
        List<Common> commons = Shared.of(
                List.of(
                        named(friday, WhereaboutKind.PLACE, "The quay", "YO7 1AA"),
                        named(nextFriday, WhereaboutKind.PLACE, "The quay", null),
                        named(open, WhereaboutKind.PLACE, "The station", "YO7 1AB"),
                        named(open, WhereaboutKind.PLACE, "Nowhere known", "YO7 9ZZ")),
                Map.of());
        Map<String, Location> where =
                Map.of("YO7 1AA", new Location(443_000, 482_000), "YO7 1AB", new Location(451_000, 486_000));
        MapPicture map = MapPicture.of(commons, code -> Optional.ofNullable(where.get(code)))
                .orElseThrow();
        assertThat(map.spots()).extracting(Spot::name).containsExactly("The quay", "The station");
        Spot quay = map.spots().get(0);
        Spot station = map.spots().get(1);
        assertThat(quay.episodes()).isEqualTo(2);
        assertThat(station.x()).isGreaterThan(quay.x());
        assertThat(station.y()).isLessThan(quay.y());
        assertThat((double) (station.x() - quay.x()) / (quay.y() - station.y())).isBetween(1.9, 2.1);
        assertThat(List.of(quay, station)).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(40, 320);
            assertThat(spot.y()).isBetween(40, 260);
        });
        assertThat(map.bar() / (double) map.miles() * 5)
                .as("the bar is as long as so many miles between the two")
                .isCloseTo((station.x() - quay.x()) / 8.0 * 5 * 1.609344, org.assertj.core.data.Offset.offset(4.0));
        assertThat(MapPicture.of(commons, code -> Optional.empty())).isEmpty();
    }

    @Test
    void what_was_near_is_counted_by_episode_and_the_episode_itself_is_not() {
        List<TimelineEntry> entries = List.of(
                entry("2026-10-22T09:00:00Z", "Family time", null),
                entry("2026-10-21T09:00:00Z", "Family time", null),
                entry("2026-10-28T09:00:00Z", "Family time", null),
                entry("2026-10-20T20:00:00Z", "Too early", null),
                entry("2026-10-23T20:00:00Z", "Missing", "/young-people/x/missing/y"),
                entry("2026-10-25T09:00:00Z", "School", null));
        List<MissingSpan> spans = List.of(friday, nextFriday);
        assertThat(Beside.before(spans, entries, TimelineEntry::titleKey))
                .containsExactly(new Beside("Family time", 2));
        assertThat(Beside.after(spans, entries, TimelineEntry::titleKey)).containsExactly(new Beside("School", 1));
    }

    private static TimelineEntry entry(String at, String title, @Nullable String link) {
        return new TimelineEntry(
                UUID.randomUUID(),
                Instant.parse(at),
                false,
                Strand.HAPPENED,
                title,
                new Object[0],
                "",
                null,
                null,
                null,
                link,
                null);
    }
}
