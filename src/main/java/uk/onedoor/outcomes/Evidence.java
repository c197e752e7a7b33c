package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** Sets how things stood when somebody came beside what happened since, as far as the viewer may see both. */
@Component
class Evidence {

    /** A number then, from the state on arrival, and the same counted since: with us, and after (null while with us). */
    record Counted(
            HappeningKind kind,
            @Nullable Answer then,
            int withUs,
            @Nullable Integer after) {}

    /** A state then and the last one told since, with the follow-up that told it; null when none has yet. */
    record Changed(
            Question question,
            Answer then,
            @Nullable Answer since,
            @Nullable FollowUp told) {}

    /** Everything the page of evidence tells. {@code hidden} is true when some of it is kept by colleagues. */
    record Found(
            @Nullable Support support,
            @Nullable Baseline baseline,
            List<Counted> counts,
            List<Changed> changes,
            List<Happening> happened,
            Set<Section> readable) {

        boolean hidden() {
            return readable.size() < Section.values().length;
        }

        long good() {
            return happened.stream()
                    .filter(what -> what.stands() && what.kind().good() && isSince(what))
                    .count();
        }

        private boolean isSince(Happening what) {
            return support == null || !what.on().isBefore(support.beganOn());
        }
    }

    private final Happenings happenings;
    private final Baselines baselines;
    private final FollowUps followUps;
    private final Supports supports;
    private final OutcomeRights rights;

    Evidence(Happenings happenings, Baselines baselines, FollowUps followUps, Supports supports, OutcomeRights rights) {
        this.happenings = happenings;
        this.baselines = baselines;
        this.followUps = followUps;
        this.supports = supports;
        this.rights = rights;
    }

    Found of(YoungPersonId youngPerson) {
        List<Happening> happened = happenings.of(youngPerson);
        Set<Section> readable = rights.readable(youngPerson);
        Support support = supports.current(youngPerson).orElse(null);
        if (support == null) {
            return new Found(null, null, List.of(), List.of(), happened, readable);
        }
        Baseline baseline = baselines.of(youngPerson, support.beganOn()).orElse(null);
        List<FollowUp> told = followUps.of(youngPerson).stream()
                .filter(found -> found.holds()
                        && found.result() == FollowUpResult.TAKEN
                        && found.beganOn().equals(support.beganOn()))
                .toList();
        return new Found(
                support,
                baseline,
                counts(support, baseline, happened, readable),
                changes(baseline, told),
                happened,
                readable);
    }

    /** Only kinds the viewer may see all of: a count of some would be told as a count of all. */
    static List<Counted> counts(
            Support support, @Nullable Baseline baseline, List<Happening> happened, Set<Section> readable) {
        return Arrays.stream(Question.values())
                .map(Question::counts)
                .filter(Objects::nonNull)
                .filter(kind -> readable.contains(kind.section()))
                .map(kind -> counted(kind, support, baseline, happened))
                .toList();
    }

    private static Counted counted(
            HappeningKind kind, Support support, @Nullable Baseline baseline, List<Happening> happened) {
        LocalDate ended = support.endedOn();
        int with = 0;
        int after = 0;
        for (Happening what : happened) {
            if (what.kind() == kind && what.stands() && !what.on().isBefore(support.beganOn())) {
                if (ended == null || what.on().isBefore(ended)) {
                    with++;
                } else {
                    after++;
                }
            }
        }
        return new Counted(kind, then(kind, baseline), with, ended == null ? null : after);
    }

    private static @Nullable Answer then(HappeningKind kind, @Nullable Baseline baseline) {
        return baseline == null
                ? null
                : baseline.answers().values().stream()
                        .filter(answer -> answer.question().counts() == kind)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Changed> changes(@Nullable Baseline baseline, List<FollowUp> told) {
        if (baseline == null) {
            return List.of();
        }
        return baseline.answers().values().stream()
                .filter(answer -> answer.question().counts() == null)
                .map(answer -> {
                    Optional<FollowUp> latest = told.stream()
                            .filter(found -> found.answers().containsKey(answer.question()))
                            .findFirst();
                    return new Changed(
                            answer.question(),
                            answer,
                            latest.map(found -> found.answers().get(answer.question()))
                                    .orElse(null),
                            latest.orElse(null));
                })
                .sorted(java.util.Comparator.comparing(Changed::question))
                .toList();
    }
}
