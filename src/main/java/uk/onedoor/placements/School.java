package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.postcodes.Location;

/**
 * Where a young person goes to school or work, as the newest request for a home that says so has it: by name, postcode or
 * point on the map, whichever was given. There is no list of schools; where nobody wrote it down it is not known.
 *
 * @param noted the day it was written down
 */
record School(
        YoungPersonId who,
        @Nullable String words,
        @Nullable String postcode,
        @Nullable Location at,
        LocalDate noted) {

    /** By whom it may be read: where somebody goes every day tells where to find them. */
    static final String SECTION = "ADDRESS";

    /** True when the two stand for one place in at least one way; never for two of whom nothing is known. */
    boolean isSameAs(School other) {
        return postcode != null && postcode.equals(other.postcode)
                || at != null && at.equals(other.at)
                || words != null
                        && other.words != null
                        && KnownOfBoth.plain(words).equals(KnownOfBoth.plain(other.words));
    }

    /**
     * What is told of two young people, the same whichever is named first. Going to one school is neither good nor bad
     * before both were asked.
     *
     * @param one null when it is not known where they go, or the viewer is not to know
     */
    static List<Told> of(YoungPersonId who, @Nullable School one, YoungPersonId other, @Nullable School two) {
        Pair pair = Pair.of(who, other);
        if (one == null && two == null) {
            return List.of();
        }
        if (one == null || two == null) {
            School known = Objects.requireNonNull(one == null ? two : one);
            Phrase unknown = Phrase.of("placements.mix.school.unknown");
            return List.of(told(pair, unknown, unknown, known.noted, known.who));
        }
        if (!one.isSameAs(two)) {
            return List.of();
        }
        LocalDate noted = one.noted.isAfter(two.noted) ? one.noted : two.noted;
        Optional<String> name = Stream.of(one, two)
                .map(School::words)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst();
        Phrase words = name.map(said -> Phrase.of("placements.mix.school.named", said))
                .orElseGet(() -> Phrase.of("placements.mix.school.same"));
        return List.of(told(pair, Phrase.of("placements.mix.school.told"), words, noted, null));
    }

    private static Told told(Pair pair, Phrase told, Phrase words, LocalDate noted, @Nullable YoungPersonId about) {
        Phrase source = Phrase.of("placements.mix.source.request");
        return new Told(
                pair,
                new Reason(Bearing.NOT_KNOWN, told, new Why(Topic.TIE, null, words, source, noted, SECTION, about)));
    }
}
