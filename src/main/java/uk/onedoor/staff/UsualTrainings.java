package uk.onedoor.staff;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Words;
import uk.onedoor.staff.Trainings.Training;

/** A list of trainings to begin with, which a council then makes its own. */
@Service
@Transactional
public class UsualTrainings {

    /** What most hubs ask, and for how many months it holds. */
    private enum Usual {
        RESTORATIVE(24),
        TRAUMA(24),
        SAFEGUARDING(24),
        FIRST_AID(36),
        MEDICATION(12),
        FIRE(12),
        EXPLOITATION(24),
        AUTISM(null);

        private final @Nullable Integer months;

        Usual(@Nullable Integer months) {
            this.months = months;
        }
    }

    private final Trainings trainings;
    private final CurrentViewer viewer;

    UsualTrainings(Trainings trainings, CurrentViewer viewer) {
        this.trainings = trainings;
        this.viewer = viewer;
    }

    /** Puts them on an empty list, by their names in these words; on one that was begun, nothing. */
    public void add(Words words) {
        if (!trainings.list().isEmpty()) {
            return;
        }
        for (Usual one : Usual.values()) {
            String key = viewer.get().authority() + "/" + one;
            trainings.add(new Training(
                    UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                    words.say("staff.training.usual." + one),
                    one.months,
                    Set.of(),
                    false));
        }
    }
}
