package uk.onedoor.diary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.DiaryShown.Around;
import uk.onedoor.diary.Presence.Here;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.Voices;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Who of the team can a young person turn to, and who of them is here now? */
@Component
@Transactional(readOnly = true)
class WhoIsAround {

    private final Allocations allocations;
    private final Voices voices;
    private final Staff staff;
    private final Presence presence;

    WhoIsAround(Allocations allocations, Voices voices, Staff staff, Presence presence) {
        this.allocations = allocations;
        this.voices = voices;
        this.staff = staff;
        this.presence = presence;
    }

    /** Each of the team once, the nearest first; whoever answers for them where nobody is in it. */
    List<Around> of(YoungPersonId youngPerson) {
        Map<WorkerId, Around> all = new LinkedHashMap<>();
        for (Allocation part : allocations.team(youngPerson)) {
            all.putIfAbsent(
                    part.worker(), new Around(part.worker(), part.workerName(), part.phone(), part.part(), null));
        }
        for (WorkerId meanwhile : allocations.standingIn(youngPerson)) {
            staff.find(meanwhile)
                    .ifPresent(one -> all.putIfAbsent(
                            meanwhile, new Around(meanwhile, one.name(), one.phone(), TeamPart.BACK_UP, null)));
        }
        if (all.isEmpty()) {
            WorkerId answers = voices.whoAnswers(youngPerson);
            staff.find(answers)
                    .ifPresent(one -> all.put(answers, new Around(answers, one.name(), one.phone(), null, null)));
        }
        Map<WorkerId, Here> here = presence.now(all.keySet());
        List<Around> around = new ArrayList<>();
        all.values()
                .forEach(one -> around.add(
                        new Around(one.worker(), one.name(), one.phone(), one.part(), here.get(one.worker()))));
        return around;
    }
}
