package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.time.ProductClock;

/** Writes what happened over hours or days step by step, each at its moment, as far as it has come; a later start goes on with it. */
@Component
@ConditionalOnProperty("onedoor.demo")
class StoryTeller {

    private final ProductClock clock;

    StoryTeller(ProductClock clock) {
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param by the key of whoever writes it down
     * @param name which step it is, once in a story
     */
    record Step(Instant at, String by, String name, Runnable work) {}

    /** Writes those steps of a story whose moment has come and that are not written yet. */
    void tell(Cast cast, Written written, String story, List<Step> steps) {
        for (Step step : steps) {
            String key = story + "/" + step.name();
            if (!written.has(key) && !step.at().isAfter(clock.really())) {
                clock.at(step.at(), () -> cast.as(step.by(), step.work()));
                written.put(key, id(story, step.name()));
            }
        }
    }

    /** The id of what a step writes. */
    static UUID id(String story, String step) {
        return UUID.nameUUIDFromBytes((story + " " + step).getBytes(StandardCharsets.UTF_8));
    }
}
