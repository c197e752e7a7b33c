package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Absences.Kind;
import uk.onedoor.staff.Contracts.Terms;

/** Contracts and absences: who may say them, and who may know what. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    Absences absences;

    @Autowired
    Contracts contracts;

    private Council council;
    private WorkerId colleague;
    private WorkerId otherManager;
    private WorkerId administrator;
    private WorkerId deputy;

    @BeforeAll
    void settle() {
        council = councils.make();
        colleague = council.joins("Col League", Role.KEY_WORKER, council.hub);
        deputy = council.joins("Dee Puty", Role.DEPUTY_MANAGER, council.hub);
        otherManager = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("The other hub"));
        administrator = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
    }

    @Test
    void colleagues_know_that_somebody_is_away_and_not_why() {
        Away sick = away(council.keyWorker, DAY, DAY.plusDays(3), "a broken wrist");
        council.does(council.manager, () -> absences.keep(sick, Kind.SICK));
        assertThat(seen(colleague, DAY)).contains(new Away(sick.id(), sick.worker(), null, DAY, DAY.plusDays(3), null));
        assertThat(reason(council.manager, sick)).isEqualTo(Kind.SICK);
        assertThat(reason(deputy, sick)).isEqualTo(Kind.SICK);
        assertThat(reason(council.keyWorker, sick)).isEqualTo(Kind.SICK);
        assertThat(reason(otherManager, sick)).isNull();
        assertThat(reason(administrator, sick)).isNull();
        assertThat(seen(colleague, DAY.plusDays(3))).noneMatch(one -> one.id().equals(sick.id()));
    }

    @Test
    void a_deputy_does_not_read_why_whoever_runs_the_hub_is_away() {
        Away leave = away(council.manager, DAY, null, "a holiday at last");
        council.does(council.manager, () -> absences.keep(leave, Kind.LEAVE));
        assertThat(reason(deputy, leave)).isNull();
        assertThat(reason(council.manager, leave)).isEqualTo(Kind.LEAVE);
    }

    @Test
    void nobody_is_away_twice_at_a_time_and_somebody_else_does_not_say_it() {
        Away first = away(colleague, DAY, DAY.plusDays(7), null);
        council.does(colleague, () -> absences.keep(first, Kind.LEAVE));
        Away second = away(colleague, DAY.plusDays(6), null, null);
        assertThatThrownBy(() -> council.does(colleague, () -> absences.keep(second, Kind.SICK)))
                .isInstanceOf(Refusal.class);
        council.does(council.manager, () -> absences.back(colleague, first.id(), DAY.plusDays(6)));
        council.does(colleague, () -> absences.keep(second, Kind.SICK));
        assertThatThrownBy(() -> council.does(colleague, () -> absences.back(colleague, first.id(), null)))
                .isInstanceOf(Refusal.class);
        Away strange = away(council.keyWorker, DAY.plusYears(1), null, null);
        assertThatThrownBy(() -> council.does(colleague, () -> absences.keep(strange, Kind.OTHER)))
                .isInstanceOf(DataAccessException.class);
        council.does(colleague, () -> absences.withdraw(colleague, second.id()));
        assertThat(seen(council.manager, DAY.plusDays(6)))
                .noneMatch(one -> one.id().equals(second.id()));
    }

    @Test
    void a_contract_is_read_by_its_owner_whoever_runs_the_hub_and_an_administrator() {
        Terms terms = new Terms(Contracts.Kind.FIXED_TERM, DAY, DAY.plusMonths(6), BigDecimal.valueOf(22.5), "Grant");
        UUID id = Ids.next();
        council.does(council.manager, () -> contracts.agree(id, council.keyWorker, terms));
        for (WorkerId who : List.of(council.keyWorker, council.manager, deputy, administrator)) {
            assertThat(agreed(who)).as(who.toString()).isNotNull();
        }
        assertThat(agreed(colleague)).isNull();
        assertThat(agreed(otherManager)).isNull();
        assertThatThrownBy(() ->
                        council.does(council.keyWorker, () -> contracts.agree(Ids.next(), council.keyWorker, terms)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> council.does(otherManager, () -> contracts.agree(Ids.next(), council.keyWorker, terms)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_written_down_wrongly_is_replaced_once_and_stays_to_be_read() {
        Terms terms = new Terms(Contracts.Kind.PERMANENT, DAY, null, BigDecimal.valueOf(37), null);
        UUID wrong = Ids.next();
        council.does(administrator, () -> contracts.agree(wrong, colleague, terms));
        council.does(council.manager, () -> contracts.replace(Ids.next(), colleague, wrong, terms));
        assertThatThrownBy(() ->
                        council.does(council.manager, () -> contracts.replace(Ids.next(), colleague, wrong, terms)))
                .isInstanceOf(Refusal.class);
        assertThat(council.as(colleague, () -> contracts.of(colleague))).hasSize(2);
        assertThat(council.as(colleague, () -> contracts.of(colleague, DAY))
                        .orElseThrow()
                        .contract()
                        .replaces())
                .isEqualTo(wrong);
    }

    private List<Away> seen(WorkerId who, LocalDate day) {
        return council.as(who, () -> absences.on(day));
    }

    private @Nullable Kind reason(WorkerId who, Away of) {
        return seen(who, DAY).stream()
                .filter(one -> one.id().equals(of.id()))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private @Nullable Tenure agreed(WorkerId who) {
        return Objects.requireNonNull(council.as(who, () -> contracts.on(DAY))).get(council.keyWorker);
    }

    private static Away away(WorkerId worker, LocalDate from, @Nullable LocalDate until, @Nullable String words) {
        return new Away(Ids.next(), worker, null, from, until, words);
    }
}
