package uk.onedoor.outcomes;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Scores by measure and date: never the questions they came from. */
@Service
@Transactional
public class Measurements {

    private static final int LONGEST_ABOUT = 200;

    private final MeasurementRepository measurements;
    private final People people;
    private final OutcomeRights rights;
    private final CurrentViewer viewer;
    private final Clock clock;

    Measurements(
            MeasurementRepository measurements,
            People people,
            OutcomeRights rights,
            CurrentViewer viewer,
            Clock clock) {
        this.measurements = measurements;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The measures there are, in the order they are offered. */
    @Transactional(readOnly = true)
    public List<Measure> measures() {
        return measurements.measures().stream()
                .sorted(Comparator.comparing(Measure::code))
                .toList();
    }

    public UUID record(NewMeasurement measured) {
        return record(Ids.next(), measured);
    }

    /** Writes down a score, once however often it is sent with this id. */
    public UUID record(UUID id, NewMeasurement measured) {
        Measure measure = measures().stream()
                .filter(known -> known.code() == measured.measure())
                .findFirst()
                .orElseThrow(() -> new Refusal("measure", "outcomes.measure.missing"));
        if (!measure.takes(measured.score())) {
            throw new Refusal(
                    "score",
                    measure.whole() ? "outcomes.score.range.whole" : "outcomes.score.range",
                    measure.lowest(),
                    measure.highest());
        }
        Told.hasBeen("on", measured.on(), clock);
        String about = Told.words("about", measured.about(), LONGEST_ABOUT);
        rights.toWrite(measured.youngPerson(), EnumSet.of(Section.HEALTH));
        NewMeasurement checked = new NewMeasurement(
                measured.youngPerson(),
                measured.measure(),
                measured.score(),
                measured.on(),
                measured.scoredBy(),
                about);
        measurements.insert(id, checked, viewer.get(), clock.instant());
        return id;
    }

    /** Takes back a score that should not have been written; it stays, with the reason. */
    public void withdraw(YoungPersonId youngPerson, UUID id, @Nullable String because) {
        String reason = Told.reason("because", because, "outcomes.why.missing");
        rights.toWrite(youngPerson, EnumSet.of(Section.HEALTH));
        Measurement found = of(youngPerson).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("measurement " + id));
        measurements.withdraw(id, found.youngPerson().value(), reason, viewer.get(), clock.instant());
    }

    /** All scores, oldest first, those taken back among them. */
    @Transactional(readOnly = true)
    public List<Measurement> of(YoungPersonId youngPerson) {
        return measurements.of(people.records(youngPerson));
    }
}
