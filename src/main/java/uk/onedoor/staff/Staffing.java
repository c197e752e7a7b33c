package uk.onedoor.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;

/**
 * How a hub's posts stand on a day: which there are, who is in them, how many left in the twelve months before, and how
 * many of those a year before are still here.
 *
 * @param vacant posts nobody is in
 * @param toCome posts that begin on a later day, the first first
 * @param unpaid who is in a post that is not paid for any more
 * @param turnover who left in the year before, of how many on average
 */
public record Staffing(
        LocalDate day,
        List<Post> posts,
        List<Post> vacant,
        List<Post> toCome,
        List<Unpaid> unpaid,
        Turnover turnover,
        Stability stability) {

    /** Somebody is still in a post whose money ended. */
    public record Unpaid(Post post, Filling filling) {}

    /**
     * Who left a post of the hub and has none there any more, since a day; of how many in post on average.
     *
     * @param since the first day counted: a year before, or later where nothing is known of earlier
     * @param percent leavers of a hundred in post; null where nobody was
     */
    public record Turnover(
            LocalDate since,
            Set<WorkerId> leavers,
            BigDecimal average,
            @Nullable Integer percent) {}

    /** Of those in post a year before, how many are in post still. */
    public record Stability(LocalDate then, int inPostThen, int stillHere) {}

    private static final int MONTHS = 12;

    /** How these posts stand on a day. */
    static Staffing on(LocalDate day, Collection<Post> posts, Collection<Filling> fillings) {
        List<Post> open = posts.stream()
                .filter(post -> post.on(day))
                .sorted(Comparator.comparing(Post::role).thenComparing(Post::fromOn))
                .toList();
        Set<java.util.UUID> filled =
                fillings.stream().filter(one -> one.on(day)).map(Filling::post).collect(Collectors.toSet());
        return new Staffing(
                day,
                open,
                open.stream().filter(post -> !filled.contains(post.id())).toList(),
                posts.stream()
                        .filter(post -> post.fromOn().isAfter(day))
                        .sorted(Comparator.comparing(Post::fromOn).thenComparing(Post::role))
                        .toList(),
                unpaid(day, posts, fillings),
                turnover(day, fillings),
                stability(day, fillings));
    }

    private static List<Unpaid> unpaid(LocalDate day, Collection<Post> posts, Collection<Filling> fillings) {
        return posts.stream()
                .filter(post -> post.isOverBy(day))
                .sorted(Comparator.comparing(Post::untilOn).thenComparing(Post::role))
                .flatMap(post -> fillings.stream()
                        .filter(one -> one.post().equals(post.id()) && one.on(day))
                        .map(one -> new Unpaid(post, one)))
                .toList();
    }

    /** The hours a week of these posts together. */
    static BigDecimal hours(Collection<Post> posts) {
        return posts.stream().map(Post::hoursAWeek).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Turnover turnover(LocalDate day, Collection<Filling> fillings) {
        LocalDate yearBefore = day.minusMonths(MONTHS);
        Map<WorkerId, LocalDate> last = new HashMap<>();
        for (Filling one : fillings) {
            LocalDate until = one.untilOn() == null ? LocalDate.MAX : one.untilOn();
            last.merge(one.worker(), until, (some, other) -> some.isAfter(other) ? some : other);
        }
        Set<WorkerId> leavers = last.entrySet().stream()
                .filter(one ->
                        one.getValue().isAfter(yearBefore) && !one.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(WorkerId::toString))));
        BigDecimal average = average(day, fillings);
        Integer percent = average.signum() == 0
                ? null
                : BigDecimal.valueOf(100L * leavers.size())
                        .divide(average, 0, RoundingMode.HALF_UP)
                        .intValue();
        return new Turnover(since(yearBefore, fillings), leavers, average, percent);
    }

    /** People in post, as the mean of the same day of each month; months before the first are left out. */
    private static BigDecimal average(LocalDate day, Collection<Filling> fillings) {
        LocalDate first = since(day.minusMonths(MONTHS), fillings);
        List<LocalDate> days = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(day::minusMonths)
                .filter(one -> !one.isBefore(first))
                .toList();
        int people = days.stream().mapToInt(one -> inPost(one, fillings).size()).sum();
        return days.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(people).divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP);
    }

    private static LocalDate since(LocalDate yearBefore, Collection<Filling> fillings) {
        Optional<LocalDate> first = fillings.stream().map(Filling::fromOn).min(Comparator.naturalOrder());
        return first.filter(yearBefore::isBefore).orElse(yearBefore);
    }

    private static Stability stability(LocalDate day, Collection<Filling> fillings) {
        LocalDate then = day.minusMonths(MONTHS);
        Set<WorkerId> before = inPost(then, fillings);
        Set<WorkerId> now = inPost(day, fillings);
        return new Stability(
                then, before.size(), (int) before.stream().filter(now::contains).count());
    }

    private static Set<WorkerId> inPost(LocalDate day, Collection<Filling> fillings) {
        return fillings.stream().filter(one -> one.on(day)).map(Filling::worker).collect(Collectors.toSet());
    }
}
