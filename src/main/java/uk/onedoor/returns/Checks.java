package uk.onedoor.returns;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The checks of the returns whoever is looking may open; they are made with that viewer's own rights. */
@Component
class Checks {

    /** A small return is checked within this, so that its page comes at once. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** Whoever asks for a file or one finding waits for the check, since there is nothing to show meanwhile. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(20);

    private final KeptReturns returns;
    private final CheckRuns runs;

    Checks(KeptReturns returns, CheckRuns runs) {
        this.returns = returns;
        this.runs = runs;
    }

    /**
     * The check of a kept return, begun now or before, done or under way.
     *
     * @throws NotFound as {@link KeptReturns#get}
     */
    CheckRun of(UUID kept) {
        return of(kept, PATIENCE);
    }

    private CheckRun of(UUID kept, Duration patience) {
        SignedIn by = Objects.requireNonNull(CurrentViewer.now());
        Rolls.Key key = returns.rests(kept);
        CheckRun run = runs.of(key, () -> CurrentViewer.as(by, () -> returns.roll(key)));
        run.await(patience);
        return run;
    }

    /**
     * What the check of a kept return found.
     *
     * @throws Refusal while it is not known
     */
    Stories told(UUID kept) {
        Stories stories = of(kept, LONG_PATIENCE).stories();
        if (stories == null) throw new Refusal("", "returns.check.later");
        return stories;
    }

    /** Begins a check that broke once more. */
    void again(UUID kept) {
        runs.clear(returns.rests(kept));
    }
}
