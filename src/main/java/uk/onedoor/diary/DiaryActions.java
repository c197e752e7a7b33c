package uk.onedoor.diary;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;

/** Offers who does what, the diary and what is waited for, to those whose role reads plans. */
@Component
class DiaryActions implements ActionSource {

    private final CurrentViewer viewer;

    DiaryActions(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        // A page that would not open is not offered; the database decides all the same.
        if (viewer.get().roles().stream().allMatch(role -> role == Role.RETURN_INTERVIEWER || role == Role.DIRECTOR)) {
            return List.of();
        }
        String at = "/young-people/" + glance.youngPerson();
        return List.of(
                new Action(About.TEAM, "diary.promise.open", at + "/who-does-what", null),
                new Action(About.TEAM, "diary.appointment.open", at + "/diary", null),
                new Action(About.TEAM, "diary.wait.open", at + "/waits", null));
    }
}
