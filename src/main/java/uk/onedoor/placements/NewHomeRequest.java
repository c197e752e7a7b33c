package uk.onedoor.placements;

import java.util.List;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.staff.WorkerId;

/** What is told when a home is asked for, under an id made before, so that sending the form twice asks once. */
public record NewHomeRequest(
        HomeRequestId id,
        YoungPersonId youngPerson,
        Wish wish,
        Needs needs,
        Aim aim,
        Asked asked,
        WorkerId owner,
        List<Near> near) {

    public NewHomeRequest {
        near = List.copyOf(near);
    }
}
