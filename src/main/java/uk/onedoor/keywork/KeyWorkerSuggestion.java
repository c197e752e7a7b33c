package uk.onedoor.keywork;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.Worker;

/**
 * A worker who could be the key worker, with what speaks for them in plain lines; {@code whyNot} stands where they are
 * not to be chosen. There is no score: a person decides.
 */
public record KeyWorkerSuggestion(
        Worker worker, List<Reason> reasons, @Nullable Reason whyNot) {}
