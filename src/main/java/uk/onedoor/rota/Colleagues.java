package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Who works here, who of them is not here on a day, and whose a night is when nobody was put down for it. */
final class Colleagues {

    private final List<Presence> present;
    private final Map<WorkerId, Presence> byId;
    private final Map<UUID, String> gone;

    /** {@code gone} are the names of those who are on the rota and work here no more. */
    Colleagues(Collection<Presence> present, Map<UUID, String> gone) {
        this.present = List.copyOf(present);
        this.byId =
                present.stream().collect(Collectors.toMap(one -> one.worker().id(), Function.identity()));
        this.gone = Map.copyOf(gone);
    }

    /** Everybody who works here, by name. */
    List<Worker> everybody() {
        return present.stream().map(Presence::worker).toList();
    }

    String name(WorkerId worker) {
        Presence one = byId.get(worker);
        return one == null
                ? gone.getOrDefault(worker.value(), "")
                : one.worker().name();
    }

    @Nullable
    String phone(WorkerId worker) {
        Presence one = byId.get(worker);
        return one == null ? null : one.worker().phone();
    }

    /** Why they are not here on a day, however it was planned; empty when they are. */
    Optional<Missing> missing(WorkerId worker, LocalDate day) {
        Presence one = byId.get(worker);
        return one == null ? Optional.of(Missing.GONE) : one.missing(day, day);
    }

    /**
     * Who runs a hub that night, or when nobody does, who runs the service: those who are there before those who are away.
     * Empty only in a council where nobody works.
     */
    List<Worker> run(@Nullable HubId hub, LocalDate night) {
        List<List<Worker>> inTurn = Stream.<Predicate<Worker>>of(
                        one -> one.roles().contains(Role.HUB_MANAGER) && hub != null && one.in(hub),
                        one -> one.roles().contains(Role.DEPUTY_MANAGER) && hub != null && one.in(hub),
                        one -> one.roles().contains(Role.HUB_MANAGER),
                        one -> one.roles().contains(Role.DEPUTY_MANAGER),
                        one -> one.roles().contains(Role.DIRECTOR),
                        one -> true)
                .map(these ->
                        present.stream().map(Presence::worker).filter(these).toList())
                .filter(these -> !these.isEmpty())
                .toList();
        return inTurn.stream()
                .map(these -> these.stream().filter(one -> isHere(one, night)).toList())
                .filter(these -> !these.isEmpty())
                .findFirst()
                .orElseGet(() -> inTurn.stream().findFirst().orElse(List.of()));
    }

    private boolean isHere(Worker one, LocalDate day) {
        return missing(one.id(), day).isEmpty();
    }
}
