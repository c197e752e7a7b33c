package uk.onedoor.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room lets the viewer do for this young person here, and why not when not. */
public interface ActionSource {

    /** What a thing to do is about: those of one kind stand together, in this order. */
    enum About {
        /** What is done every day: it stands first, under no heading. */
        DAY,
        PLAN,
        PEOPLE,
        TEAM,
        MOVING_ON,
        RECORD
    }

    /** One thing to do: its words, where; {@code whyNot} is a key of words when it cannot be done, else null. */
    record Action(
            About about,
            String titleKey,
            String link,
            @Nullable String whyNot) {

        public Action(String titleKey, String link, @Nullable String whyNot) {
            this(About.DAY, titleKey, link, whyNot);
        }
    }

    List<Action> forPerson(Glance glance);

    /** What it offers beside the list of young people, where whoever is looked for by these words is not on it. */
    default List<Action> forSomebodyElse(String words) {
        return List.of();
    }
}
