package uk.onedoor.stays;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moving day as a page tells it.
 *
 * @param keyWorker the name of the key worker, who stays; null when they have none
 * @param open whether it can still be written about
 * @param prepared whether they were asked, and somebody sees to everything
 */
public record MovingDayShown(
        String stay,
        String day,
        String planned,
        @Nullable String keyWorker,
        boolean open,
        boolean prepared,
        List<MovingLine> lines) {}
