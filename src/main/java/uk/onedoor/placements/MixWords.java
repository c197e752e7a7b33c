package uk.onedoor.placements;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Line;
import uk.onedoor.placements.Mix.Beside;
import uk.onedoor.placements.MixShown.Shown;
import uk.onedoor.placements.MixShown.Two;
import uk.onedoor.placements.MixShown.Weight;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.web.Page;

/** Turns a mix into what its pages show: names in place of ids, words in the page's language. */
final class MixWords {

    private final Page page;
    private final Map<YoungPersonId, String> names;

    /** {@code names}: of everybody the viewer may see; what is about anybody else is not shown. */
    MixWords(Page page, Map<YoungPersonId, String> names) {
        this.page = page;
        this.names = Map.copyOf(names);
    }

    List<Two> of(Mix mix) {
        return mix.beside().stream()
                .filter(beside -> names.containsKey(beside.pair().beside(mix.newcomer())))
                .map(beside -> two(mix, beside))
                .sorted(MixWords::byName)
                .toList();
    }

    private static int byName(Two one, Two other) {
        int byName = one.resident().compareToIgnoreCase(other.resident());
        return byName == 0 ? one.id().compareTo(other.id()) : byName;
    }

    private Two two(Mix mix, Beside beside) {
        YoungPersonId resident = beside.pair().beside(mix.newcomer());
        return new Two(
                name(resident),
                resident.value(),
                beside.reasons().stream()
                        .map(reason -> weight(reason, HouseMix.key(new Told(beside.pair(), reason)), null))
                        .toList());
    }

    List<Two> of(KeptMix mix) {
        return mix.residents().stream()
                .filter(names::containsKey)
                .map(resident -> new Two(
                        name(resident),
                        resident.value(),
                        mix.beside(resident).stream().map(this::weight).toList()))
                .sorted(MixWords::byName)
                .toList();
    }

    private Weight weight(Line line) {
        return weight(line.reason(), "", line.willDo());
    }

    /** What is written down of one young person and somebody else. */
    Weight of(PairFact fact) {
        return weight(fact.reason(), fact.id().toString(), null);
    }

    private Weight weight(Reason reason, String key, @Nullable String willDo) {
        Why why = reason.why();
        return new Weight(
                reason.bearing(),
                reason.told().in(page),
                reason.told().written(),
                key,
                why == null ? null : shown(why),
                willDo);
    }

    private Shown shown(Why why) {
        return new Shown(
                why.topic(),
                why.from() == null
                        ? page.t("placements.mix.both.ways")
                        : page.t("placements.mix.from", name(why.from())),
                why.words().in(page),
                why.words().written(),
                why.source().in(page),
                why.noted(),
                rests(why));
    }

    private String rests(Why why) {
        String section = page.t("placements.mix.section." + why.section());
        return why.about() == null
                ? page.t("placements.mix.rests.both", section)
                : page.t("placements.mix.rests", section, name(why.about()));
    }

    private String name(YoungPersonId person) {
        return Objects.requireNonNullElse(names.get(person), page.t("placements.mix.somebody"));
    }

    /** Everybody a list of facts is about, beside whom they are read. */
    static List<YoungPersonId> others(List<PairFact> facts, YoungPersonId person) {
        return facts.stream()
                .flatMap(fact -> Stream.of(fact.pair().first(), fact.pair().second()))
                .filter(one -> !one.equals(person))
                .distinct()
                .toList();
    }
}
