package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestDatabase;
import uk.onedoor.people.Timeline.Stretch;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

class TimelineTest {

    private static final Instant NOW = TestDatabase.NOW;
    private static final Glance WHO = Glance.about(new YoungPersonId(UUID.randomUUID()));

    @AfterEach
    void nobody_looks_any_longer() {
        CurrentViewer.leave();
    }

    private static TimelineEntry entry(Instant at, Strand strand, @Nullable String hidden) {
        return new TimelineEntry(
                UUID.randomUUID(), at, false, strand, "x", new Object[0], "", null, null, null, null, hidden);
    }

    private static TimelineEntry hoursAgo(int hours, Strand strand) {
        return entry(NOW.minus(Duration.ofHours(hours)), strand, null);
    }

    private static TimelineSource telling(Strand only, TimelineEntry... entries) {
        return new TimelineSource() {
            @Override
            public List<TimelineEntry> of(Glance glance, Instant before, int most) {
                return Arrays.stream(entries)
                        .filter(entry -> entry.at().isBefore(before))
                        .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                        .limit(most)
                        .toList();
            }

            @Override
            public Set<Strand> strands() {
                return EnumSet.of(only);
            }
        };
    }

    private static Timeline timeline(TimelineSource... sources) {
        return new Timeline(List.of(sources), new CurrentViewer(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static TimelineEntry[] hourly(int many, Strand strand) {
        return IntStream.range(0, many).mapToObj(i -> hoursAgo(i, strand)).toArray(TimelineEntry[]::new);
    }

    private static List<TimelineEntry> everything(Timeline timeline, @Nullable Strand strand, int most) {
        List<TimelineEntry> all = new ArrayList<>();
        Instant before = null;
        do {
            Stretch stretch = timeline.stretch(WHO, before, strand, most);
            all.addAll(stretch.entries());
            before = stretch.earlier();
        } while (before != null);
        return all;
    }

    @Test
    void what_rooms_tell_is_one_story_newest_first() {
        var story = timeline(
                        telling(Strand.HOME, hoursAgo(1, Strand.HOME), hoursAgo(5, Strand.HOME)),
                        telling(Strand.GOOD, hoursAgo(3, Strand.GOOD)))
                .stretch(WHO, null, null, 50);
        assertThat(story.entries())
                .extracting(TimelineEntry::strand)
                .containsExactly(Strand.HOME, Strand.GOOD, Strand.HOME);
        assertThat(story.earlier()).isNull();
    }

    @Test
    void going_earlier_misses_nothing_and_repeats_nothing() {
        var timeline = timeline(
                telling(Strand.TOGETHER, hourly(173, Strand.TOGETHER)), telling(Strand.HOME, hourly(12, Strand.HOME)));
        assertThat(everything(timeline, null, 50))
                .hasSize(185)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(TimelineEntry::at).reversed());
    }

    @Test
    void many_things_at_one_moment_stay_together_over_the_end_of_a_page() {
        TimelineEntry[] imported = IntStream.range(0, 120)
                .mapToObj(i -> entry(NOW.minus(Duration.ofDays(1 + i / 40)), Strand.RETURN, null))
                .toArray(TimelineEntry[]::new);
        var timeline = timeline(telling(Strand.RETURN, imported), telling(Strand.HOME, hourly(30, Strand.HOME)));
        assertThat(everything(timeline, null, 50)).hasSize(150).doesNotHaveDuplicates();
    }

    @Test
    void one_strand_is_found_however_much_lies_between() {
        TimelineEntry[] mixed = IntStream.range(0, 400)
                .mapToObj(i -> hoursAgo(i, i % 40 == 0 ? Strand.GOOD : Strand.HAPPENED))
                .toArray(TimelineEntry[]::new);
        TimelineSource both = telling(Strand.GOOD, mixed);
        assertThat(everything(timeline(both), Strand.GOOD, 3)).hasSize(10);
    }

    @Test
    void a_room_is_not_asked_for_a_strand_it_never_tells() {
        TimelineSource silent = new TimelineSource() {
            @Override
            public List<TimelineEntry> of(Glance glance, Instant before, int most) {
                throw new AssertionError("asked in vain");
            }

            @Override
            public Set<Strand> strands() {
                return EnumSet.of(Strand.RETURN);
            }
        };
        assertThat(timeline(silent, telling(Strand.HOME, hourly(2, Strand.HOME)))
                        .stretch(WHO, null, Strand.HOME, 50)
                        .entries())
                .hasSize(2);
    }

    @Test
    void what_is_withheld_is_told_to_staff_and_never_to_the_young_person() {
        var timeline = timeline(telling(
                Strand.TOGETHER,
                hoursAgo(1, Strand.TOGETHER),
                entry(NOW.minusSeconds(60), Strand.TOGETHER, "About her mum")));
        look(Role.KEY_WORKER, null);
        assertThat(timeline.latest(WHO, 5)).hasSize(2);
        look(Role.YOUNG_PERSON, WHO.youngPerson().value());
        assertThat(timeline.latest(WHO, 5))
                .extracting(TimelineEntry::hiddenFromYoungPerson)
                .containsExactly((String) null);
    }

    private static void look(Role role, @Nullable UUID youngPerson) {
        Viewer viewer = new Viewer(UUID.randomUUID(), "X00000001", "Test", Set.of(role), Set.of(), youngPerson);
        CurrentViewer.enter(new SignedIn(viewer, "token", "/"));
    }
}
