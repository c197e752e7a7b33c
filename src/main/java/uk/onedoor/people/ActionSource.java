package uk.onedoor.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room lets the viewer do for this young person here, and why not when not. */
public interface ActionSource {

    /** One thing to do: its words, where; {@code whyNot} is a key of words when it cannot be done, else null. */
    record Action(String titleKey, String link, @Nullable String whyNot) {}

    List<Action> forPerson(Glance glance);

    /** What it offers beside the list of young people, where whoever is looked for by these words is not on it. */
    default List<Action> forSomebodyElse(String words) {
        return List.of();
    }
}
