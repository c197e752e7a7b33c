package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.rota.Shift.Plan;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.WorkerId;

/** A week planned as the one before it. */
final class Weeks {

    private Weeks() {}

    /**
     * What the week needs to be planned as the week before was: a shift for each of {@code before} that is not {@code there}
     * on the same weekday yet. Two alike before need two alike now. Where somebody works here no more by then, nobody has it.
     */
    static List<Shift> copied(
            Collection<Shift> before, Collection<Shift> there, HomeId home, Colleagues colleagues, Plan plan) {
        List<Shift> left = new ArrayList<>(
                there.stream().filter(one -> one.home().equals(home)).toList());
        List<Shift> copies = new ArrayList<>();
        before.stream().filter(one -> one.home().equals(home)).forEach(one -> {
            LocalDate day = one.day().plusWeeks(1);
            Optional<Shift> same = left.stream()
                    .filter(other -> other.day().equals(day)
                            && other.kind() == one.kind()
                            && other.hours().equals(one.hours()))
                    .findFirst();
            same.ifPresentOrElse(
                    left::remove,
                    () -> copies.add(new Shift(
                            new ShiftId(Ids.next()),
                            home,
                            day,
                            one.kind(),
                            one.hours(),
                            stays(one.worker(), day, colleagues),
                            plan)));
        });
        return copies;
    }

    private static @Nullable WorkerId stays(@Nullable WorkerId worker, LocalDate day, Colleagues colleagues) {
        return worker == null
                        || colleagues
                                .missing(worker, day)
                                .filter(Missing::isForGood)
                                .isPresent()
                ? null
                : worker;
    }
}
