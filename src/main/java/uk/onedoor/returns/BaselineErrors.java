package uk.onedoor.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.returns.baseline.TouchingErrors;

/** What the check of a kept return found, for its baseline; nothing yet while the check is under way. */
@Component
class BaselineErrors {

    @Nullable
    TouchingErrors of(UUID kept) {
        return null;
    }
}
