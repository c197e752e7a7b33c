package uk.onedoor.carers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.platform.settings.Setting;
import uk.onedoor.platform.settings.Settings;

/** Reads what happened with households, and how long things hold in this council. */
@Component
class Stories {

    private static final List<String> RHYTHM = List.of(
            "carers.rhythm.review",
            "carers.rhythm.kin",
            "carers.rhythm.more",
            "carers.rhythm.dbs",
            "carers.rhythm.ahead");

    private final StepRepository steps;
    private final Settings settings;

    Stories(StepRepository steps, Settings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    Story of(Household household) {
        return new Story(household.option(), steps.steps(household.id()));
    }

    /** The story of each, read at once. */
    Map<HouseholdId, Story> of(Collection<Household> households) {
        Map<HouseholdId, List<Step>> all = steps.steps(null).stream().collect(Collectors.groupingBy(Step::household));
        return households.stream()
                .collect(Collectors.toMap(
                        Household::id, one -> new Story(one.option(), all.getOrDefault(one.id(), List.of()))));
    }

    /** What was said of the steps of every household or of one; nothing to those who may not read it. */
    Map<UUID, Told> told(@Nullable HouseholdId household) {
        return steps.told(household);
    }

    Rhythm rhythm() {
        Map<String, Integer> chosen = settings.of(RHYTHM).stream()
                .collect(Collectors.toMap(Setting::name, one -> one.now().get(0)));
        Function<String, Integer> number = name -> chosen.getOrDefault("carers.rhythm." + name, 0);
        return new Rhythm(
                number.apply("review"),
                number.apply("kin"),
                number.apply("more"),
                number.apply("dbs"),
                number.apply("ahead"));
    }
}
