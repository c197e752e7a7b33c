package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;

/**
 * What can be told of two young people from what stands in both their records: how far apart they are in years, whether
 * one names the other among family or friends, and whether they lived in one home before. Rules alone, without a record.
 */
final class KnownOfBoth {

    /** From so many years apart on, living together wants a thought of its own. Our own figure; no regulation names one. */
    static final int YEARS_APART = 4;

    private static final int GROWN_UP = 18;

    private KnownOfBoth() {}

    /**
     * What stands in one record.
     *
     * @param age whole years on the day; null when the date of birth is not known
     * @param names as others may call them, each in lower case
     * @param around who they name around them
     * @param lived where they lived with us, and when
     */
    record Known(YoungPersonId who, @Nullable Integer age, List<String> names, List<Named> around, List<Lived> lived) {}

    /** Somebody around a young person, by name, and what they are to them, such as "brother". */
    record Named(String name, String relationship, boolean family) {}

    /** Nights in a home; {@code until} is the first that is not theirs any more. */
    record Lived(HomeId home, String name, LocalDate from, LocalDate until) {}

    /** Everything the two records tell, the same whichever is named first. */
    static List<Told> of(Known one, Known other) {
        Pair pair = Pair.of(one.who, other.who);
        List<Told> told = new ArrayList<>();
        age(one, other).ifPresent(reason -> told.add(new Told(pair, reason)));
        named(one, other).ifPresent(reason -> told.add(new Told(pair, reason)));
        named(other, one).ifPresent(reason -> told.add(new Told(pair, reason)));
        together(one, other).forEach(reason -> told.add(new Told(pair, reason)));
        return told;
    }

    private static Optional<Reason> age(Known one, Known other) {
        if (one.age == null || other.age == null) {
            return Optional.of(
                    reason(Bearing.NOT_KNOWN, Topic.AGE, Phrase.of("placements.mix.age.unknown"), "CORE", null));
        }
        int younger = Math.min(one.age, other.age);
        int older = Math.max(one.age, other.age);
        if (younger < GROWN_UP && older >= GROWN_UP) {
            return Optional.of(reason(
                    Bearing.WORRY, Topic.AGE, Phrase.of("placements.mix.age.grown", younger, older), "CORE", null));
        }
        return older - younger < YEARS_APART
                ? Optional.empty()
                : Optional.of(reason(
                        Bearing.WORRY, Topic.AGE, Phrase.of("placements.mix.age.apart", younger, older), "CORE", null));
    }

    private static Optional<Reason> named(Known one, Known other) {
        return one.around.stream()
                .filter(named -> other.names.contains(plain(named.name)))
                .findFirst()
                .map(named -> new Reason(
                        Bearing.GOOD,
                        Phrase.of(named.family ? "placements.mix.family.told" : "placements.mix.friend.told"),
                        new Why(
                                Topic.TIE,
                                one.who,
                                Phrase.of(
                                        named.family ? "placements.mix.family" : "placements.mix.friend",
                                        named.name,
                                        named.relationship.isBlank() ? "-" : named.relationship),
                                Phrase.of("placements.mix.source.network"),
                                null,
                                "NETWORK",
                                one.who)));
    }

    /** Having lived together is neither good nor bad before both were asked how it was. */
    private static List<Reason> together(Known one, Known other) {
        return one.lived.stream()
                .flatMap(here -> other.lived.stream()
                        .filter(there -> there.home.equals(here.home))
                        .filter(there -> here.from.isBefore(there.until) && there.from.isBefore(here.until))
                        .map(there -> reason(
                                Bearing.NOT_KNOWN,
                                Topic.TIE,
                                Phrase.of(
                                        "placements.mix.together",
                                        here.name,
                                        here.from.isAfter(there.from) ? here.from : there.from),
                                "HOME",
                                null)))
                .distinct()
                .toList();
    }

    private static Reason reason(
            Bearing bearing, Topic topic, Phrase words, String section, @Nullable YoungPersonId about) {
        return new Reason(
                bearing,
                words,
                new Why(topic, null, words, Phrase.of("placements.mix.source.both"), null, section, about));
    }

    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
