package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be written down after a physical intervention; the id makes writing it twice one step. */
public record NewStep(
        UUID id, Intervention.Kind kind, Instant at, Intervention.@Nullable Contents contents, String words) {}
