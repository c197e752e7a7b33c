package uk.onedoor.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one page asks the rooms about one young person. What a room read for it is not read again for the same page, and
 * is forgotten with it: it is made inside the page's one transaction and handed from one question to the next.
 */
public final class Glance {

    /** Something a room reads of a young person; one object is one question. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Glance glance);
    }

    private final YoungPersonId youngPerson;
    private final List<UUID> records;
    private final Map<Reading<?>, @Nullable Object> read = new HashMap<>();

    /** About somebody with every record of theirs: more than one when records were joined. */
    public Glance(YoungPersonId youngPerson, List<UUID> records) {
        this.youngPerson = youngPerson;
        this.records = List.copyOf(records);
    }

    /** About one record. */
    public static Glance about(YoungPersonId youngPerson) {
        return new Glance(youngPerson, List.of(youngPerson.value()));
    }

    public YoungPersonId youngPerson() {
        return youngPerson;
    }

    public List<UUID> records() {
        return records;
    }

    /** The answer to this question, read the first time only. */
    @SuppressWarnings("unchecked") // what is kept under a reading is what that reading gave
    public <T> T once(Reading<T> reading) {
        if (!read.containsKey(reading)) {
            read.put(reading, reading.of(this));
        }
        return (T) read.get(reading);
    }
}
