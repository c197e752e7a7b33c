package uk.onedoor.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Line;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * What is weighed before somebody comes to live with others: the impact risk assessment. The Children's Homes (England)
 * Regulations 2015 ask that a home takes in whom it can care for beside those who live there (regulations 5, 12 and 14
 * with the Guide to them), and the Supported Accommodation (England) Regulations 2023 ask much the same; neither names a
 * form, and which paragraph asks for which line is unconfirmed here.
 */
@Service
@Transactional
public class HouseMix {

    private static final int LONGEST = 1000;

    private final List<PairSource> sources;
    private final Residents residents;
    private final MixRights rights;
    private final MixRecords records;
    private final Clock clock;

    HouseMix(List<PairSource> sources, Residents residents, MixRights rights, MixRecords records, Clock clock) {
        this.sources = sources;
        this.residents = residents;
        this.rights = rights;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Who would live with whom if this young person came to that home on that day, as the viewer may read it.
     *
     * @throws NotFound when the viewer may not read what is weighed of the newcomer
     */
    @Transactional(readOnly = true)
    public Mix weigh(YoungPersonId newcomer, HomeId home, LocalDate from) {
        YoungPersonId kept = records.kept(newcomer);
        List<YoungPersonId> there = residents.of(home, from, kept);
        List<YoungPersonId> everybody = new ArrayList<>(there);
        everybody.add(kept);
        Set<YoungPersonId> open = rights.readable(MixRights.MIX, everybody);
        if (!open.contains(kept)) {
            throw new NotFound("house mix of " + newcomer);
        }
        List<YoungPersonId> others = there.stream().filter(open::contains).toList();
        List<Told> told = sources.stream()
                .flatMap(source -> source.between(kept, others, home).stream())
                .toList();
        return Mix.of(kept, there, rights.asReadable(told, everybody));
    }

    /** What no room can know of anybody, said beside every mix. */
    public List<Phrase> cannotKnow() {
        return sources.stream()
                .flatMap(source -> source.cannotKnow().stream())
                .distinct()
                .toList();
    }

    /** By what the answer to one worry is named in a form: the same for as long as the worry says the same. */
    public static String key(Told worry) {
        return UUID.nameUUIDFromBytes(worry.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Keeps what was decided, with every reason as it stands now, under an id made before.
     *
     * @param willDo what will be done about each worry, by its {@link #key}
     * @param inWords says a phrase in the words it is kept in
     * @throws Refusal by {@code willDo[key]} when it is a yes and nothing is said about that worry, or too much
     * @throws NotFound when the viewer may not write of the newcomer
     */
    public void decide(
            UUID id, Proposal proposal, Verdict verdict, Map<String, String> willDo, Function<Phrase, String> inWords) {
        Proposal asked = new Proposal(records.kept(proposal.newcomer()), proposal.home(), proposal.from());
        Mix mix = weigh(asked.newcomer(), asked.home(), asked.from());
        List<YoungPersonId> all = new ArrayList<>(mix.residents());
        all.add(asked.newcomer());
        Set<YoungPersonId> writable = rights.writable(all);
        if (!writable.contains(asked.newcomer())) {
            throw new NotFound("house mix of " + asked.newcomer());
        }
        boolean here = verdict.decision() != MixDecision.NOT_HERE;
        if (here) {
            mix.worries().forEach(worry -> check(worry, said(willDo, worry)));
        }
        List<Line> lines = mix.beside().stream()
                .filter(one -> writable.contains(one.pair().beside(mix.newcomer())))
                .flatMap(one -> one.reasons().stream()
                        .map(reason -> line(mix, new Told(one.pair(), reason), here ? willDo : Map.of(), inWords)))
                .toList();
        records.keep(id, asked, verdict, lines, clock.instant());
    }

    private static void check(Told worry, @Nullable String willDo) {
        if (willDo == null || willDo.length() > LONGEST) {
            throw new Refusal(
                    "willDo[" + key(worry) + "]",
                    willDo == null ? "placements.mix.worry.unanswered" : "placements.mix.long.1000");
        }
    }

    private static Line line(Mix mix, Told told, Map<String, String> willDo, Function<Phrase, String> inWords) {
        Reason reason = told.reason();
        Why why = reason.why();
        Why kept = why == null
                ? null
                : new Why(
                        why.topic(),
                        why.from(),
                        Phrase.written(inWords.apply(why.words())),
                        Phrase.written(inWords.apply(why.source())),
                        why.noted(),
                        why.section(),
                        why.about());
        return new Line(
                told.pair().beside(mix.newcomer()),
                new Reason(reason.bearing(), Phrase.written(inWords.apply(reason.told())), kept),
                reason.bearing() == Bearing.WORRY ? said(willDo, told) : null);
    }

    private static @Nullable String said(Map<String, String> willDo, Told worry) {
        String words = willDo.get(key(worry));
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** What was decided for a young person, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptMix> of(YoungPersonId newcomer) {
        return records.of(newcomer);
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that id about this young person, or it is not the viewer's to read
     */
    @Transactional(readOnly = true)
    public KeptMix get(UUID id, YoungPersonId newcomer) {
        return of(newcomer).stream()
                .filter(mix -> mix.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("house mix " + id));
    }

    /** The yes that holds for an arrival in that home: the newest decision about it, when it is one and not too old by then. */
    @Transactional(readOnly = true)
    public Optional<KeptMix> yesFor(YoungPersonId newcomer, HomeId home, LocalDate arrival) {
        return of(newcomer).stream()
                .filter(mix -> mix.proposal().home().equals(home))
                .findFirst()
                .filter(mix -> MixDueRules.holds(mix.verdict().decision(), mix.at(), arrival));
    }
}
