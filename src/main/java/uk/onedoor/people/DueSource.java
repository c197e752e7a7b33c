package uk.onedoor.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room says is due for the viewer's young people: shown on Today and on the young person's page. */
public interface DueSource {

    /** One thing that is due: for whom (null: for the hub), what, by when, and where it is done. */
    record Due(@Nullable YoungPersonId youngPerson, String titleKey, Object[] titlePlaces, LocalDate by, String link) {}

    /** What is due up to a day for the young people the viewer may see; for one of them when {@code only} is given. */
    List<Due> until(LocalDate day, @Nullable YoungPersonId only);
}
