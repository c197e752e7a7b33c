package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.people.WhoMaySee.Listed;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** A young person whose list names one manager only, who leaves: somebody who runs the hub goes on seeing them. */
@OneDoorTest
class LastManagerTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    People people;

    @Autowired
    WhoMaySee whoMaySee;

    @Autowired
    Staff staff;

    Council council;
    YoungPersonId robin;
    WorkerId sue;

    @BeforeEach
    void only_the_manager_sees_them() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sue = council.joins("Sue Second", Role.HUB_MANAGER, council.hub);
        council.does(
                council.manager,
                () -> whoMaySee.name(robin, ListKind.ONLY, List.of(council.manager), "Asked for by Robin"));
        assertThat(sees(sue)).isFalse();
    }

    @Test
    void who_runs_the_hub_next_takes_their_place_on_the_list_and_nobody_else() {
        leaves(council.manager, sue);
        assertThat(sees(sue)).isTrue();
        assertThat(sees(council.keyWorker)).isFalse();
        assertThat(council.as(sue, () -> whoMaySee.of(robin)))
                .filteredOn(line -> line.worker().equals(sue.value()))
                .extracting(Listed::because)
                .containsExactly("In place of the last who ran the hub and was named here");
    }

    @Test
    void a_manager_who_moves_to_other_work_is_followed_too() {
        council.asSystem(() -> {
            staff.takeRoles(council.manager);
            staff.give(council.manager, Role.KEY_WORKER, council.hub);
            return null;
        });
        assertThat(sees(sue)).isTrue();
    }

    @Test
    void while_somebody_named_still_runs_the_hub_nobody_is_named_anew() {
        WorkerId third = council.joins("Tia Third", Role.HUB_MANAGER, council.hub);
        council.does(council.manager, () -> whoMaySee.name(robin, ListKind.ONLY, List.of(third), "Knows them well"));
        leaves(council.manager, sue);
        assertThat(sees(third)).isTrue();
        assertThat(sees(sue)).isFalse();
    }

    @Test
    void who_may_never_see_them_is_passed_over_and_the_next_manager_is_named() {
        council.does(council.manager, () -> whoMaySee.name(robin, ListKind.NEVER, List.of(sue), "They are cousins"));
        leaves(council.manager, sue);
        assertThat(sees(sue)).isFalse();
        WorkerId next = council.joins("Nia New", Role.HUB_MANAGER, council.hub);
        assertThat(sees(next)).isTrue();
        WorkerId later = council.joins("Lea Later", Role.HUB_MANAGER, council.hub);
        assertThat(sees(later)).isFalse();
    }

    private void leaves(WorkerId who, WorkerId doorOwner) {
        council.asSystem(() -> {
            staff.nameDoorOwner(council.hub, doorOwner);
            staff.leave(who);
            return null;
        });
    }

    private boolean sees(WorkerId who) {
        return council.as(who, () -> people.find(robin)).isPresent();
    }
}
