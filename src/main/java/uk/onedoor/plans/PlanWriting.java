package uk.onedoor.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.PlanRepository.Ending;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What is the same whatever is written in a plan: by whom, when, once, and how it ends. */
@Component
class PlanWriting {

    /** What of a record a plan is. */
    static final String SECTION = "PLAN";

    private final PlanRepository plans;
    private final SectionRights rights;
    private final CurrentViewer viewer;
    private final Clock clock;

    PlanWriting(PlanRepository plans, SectionRights rights, CurrentViewer viewer, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Goes on when the viewer may write in this plan.
     *
     * @throws NotFound when they may not even read it
     * @throws Refusal when they may read and not write it
     */
    void begin(YoungPersonId person) {
        if (rights.mayWrite(SECTION, person)) {
            return;
        }
        if (!rights.mayRead(SECTION, person)) {
            throw new NotFound("plan of " + person);
        }
        throw new Refusal("", "plans.not.yours");
    }

    boolean byTheYoungPerson() {
        return viewer.get().youngPerson() != null;
    }

    Instant now() {
        return clock.instant();
    }

    /** What every row of a plan says: which, about whom, by whom and when. */
    Map<String, @Nullable Object> row(UUID id, YoungPersonId person) {
        Viewer by = viewer.get();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("authority_id", by.authority());
        row.put("id", id);
        row.put("young_person_id", person.value());
        row.put("recorded_by", by.account());
        row.put("recorded_at", clock.instant());
        return row;
    }

    Map<String, @Nullable Object> row(UUID id, YoungPersonId person, @Nullable String words) {
        Map<String, @Nullable Object> row = row(id, person);
        row.put("words", words);
        return row;
    }

    /**
     * Writes a row once, however often it is sent.
     *
     * @throws Refusal when something else stands under its id, or somebody wrote at the same moment
     */
    void insert(String table, Map<String, @Nullable Object> row) {
        try {
            if (!plans.insert(table, row) && !stands(table, row)) {
                throw new Refusal("", "plans.already");
            }
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("", "plans.meanwhile");
        }
    }

    private boolean stands(String table, Map<String, @Nullable Object> row) {
        String column = row.containsKey("words") ? "words" : "held_where";
        return plans.stands(
                table,
                (UUID) Objects.requireNonNull(row.get("id")),
                (UUID) Objects.requireNonNull(row.get("young_person_id")),
                column,
                (String) row.get(column));
    }

    /**
     * A goal or a step comes to its end.
     *
     * @throws Refusal when why is needed and not said, when the day has not come, or when it ended already
     */
    void end(String table, UUID id, Enum<?> how, boolean withWhy, LocalDate on, @Nullable String because) {
        notToCome("on", on);
        if (withWhy && (because == null || because.isBlank())) {
            throw new Refusal("because", "plans.because.missing");
        }
        if (!plans.end(table, id, new Ending(on, how, because, viewer.get().account(), clock.instant()))) {
            throw new Refusal("", "plans.ended.already");
        }
    }

    void notToCome(String field, LocalDate day) {
        if (day.isAfter(London.today(clock))) {
            throw new Refusal(field, "plans.day.to.come");
        }
    }

    /** Words as they are kept; none, or too many, are refused. */
    static String said(String words, int longest) {
        String said = words.strip().replace("\r\n", "\n");
        if (said.isEmpty() || said.length() > longest) {
            throw new Refusal("words", said.isEmpty() ? "plans.words.missing" : "plans.words.long", longest);
        }
        return said;
    }
}
