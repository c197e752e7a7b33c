package uk.onedoor.town;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The young people and the staff that a fact names, read from its record so that no new kind is forgotten. */
record Named(List<String> youngPeople, List<String> staff) {

    private static final Set<String> STAFF =
            Set.of("by", "owner", "keyWorker", "backUp", "from", "to", "takenBy", "withWorker");

    static Named in(TownFact fact) {
        List<String> youngPeople = new ArrayList<>();
        List<String> staff = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = value(fact, component);
            if (value instanceof String text && STAFF.contains(component.getName())) {
                staff.add(text);
            } else if (value instanceof String text && component.getName().equals("youngPerson")) {
                youngPeople.add(text);
            } else if (value instanceof List<?> list) {
                list.forEach(each -> youngPeople.add((String) each));
            }
        }
        return new Named(youngPeople, staff);
    }

    private static Object value(TownFact fact, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
