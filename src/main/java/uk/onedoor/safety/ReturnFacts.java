package uk.onedoor.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.FactSource;
import uk.onedoor.people.Glance;

/** Tells the clocks who came back and when, and when an interview was offered or decided against: they reckon the 72 hours. */
@Component
@Transactional(readOnly = true)
class ReturnFacts implements FactSource {

    private final MissingRepository kept;

    ReturnFacts(MissingRepository kept) {
        this.kept = kept;
    }

    @Override
    public Set<FactKind> kinds() {
        return EnumSet.of(
                FactKind.RETURNED, FactKind.RETURN_INTERVIEW_OFFERED, FactKind.RETURN_INTERVIEW_DECIDED_AGAINST);
    }

    @Override
    public List<Told> all() {
        return Followed.told(kept.all(null), ReturnFacts::facts);
    }

    @Override
    public List<Fact> of(Glance glance) {
        return Followed.told(kept.of(glance), ReturnFacts::facts).stream()
                .map(Told::fact)
                .toList();
    }

    private static Stream<Fact> facts(MissingEpisode one) {
        Stream<Fact> back = one.returned().stream().map(fact -> new Fact(FactKind.RETURNED, fact.at(), one.id()));
        Stream<Fact> talks = one.interviews().stream()
                .filter(kept -> kept.written().stands())
                .map(Interview.Kept::interview)
                .map(talk -> new Fact(kind(talk.kind()), talk.at(), one.id()));
        return Stream.concat(back, talks);
    }

    /** Whoever had the talk, or declined it, was offered it. */
    private static FactKind kind(InterviewKind kind) {
        return kind == InterviewKind.DECIDED_AGAINST
                ? FactKind.RETURN_INTERVIEW_DECIDED_AGAINST
                : FactKind.RETURN_INTERVIEW_OFFERED;
    }
}
