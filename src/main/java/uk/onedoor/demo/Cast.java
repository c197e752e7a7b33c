package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Council;

/** Who plays in one council of the town: makes them once, and lets each act as themselves. */
final class Cast {

    private static final int CASELOAD = 6;

    private final CastMeans means;
    private final TownHistory history;
    private final Council council;
    private final Written written;
    private final Map<UUID, SignedIn> signedIn = new HashMap<>();

    Cast(CastMeans means, TownHistory history, Council council, Written written) {
        this.means = means;
        this.history = history;
        this.council = council;
        this.written = written;
    }

    /** Makes the council, its hubs and its staff, where they are not there yet. */
    void settle() {
        if (!written.has(council.key())) {
            means.authorities().make(council.code(), council.name(), true);
            written.put(
                    council.key(),
                    UUID.nameUUIDFromBytes(council.code().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        for (TownPlan.Hub hub : council.hubs()) {
            if (!written.has(hub.key())) {
                written.put(
                        hub.key(),
                        means.authorities()
                                .open(council.code(), hub.name(), hub.phone(), LocalDate.of(2024, 4, 1))
                                .id()
                                .value());
            }
        }
        council.staff().stream().filter(each -> !written.has(each.key())).forEach(this::join);
    }

    private void join(TownPlan.Staff joiner) {
        Role role = Role.valueOf(joiner.role().name());
        HubId hub = joiner.hub() == null ? null : hub(joiner.hub());
        String username = joiner.key().replace('/', '.');
        WorkerId worker = means.staff()
                .join(new NewWorker(
                        joiner.name(),
                        username,
                        null,
                        role,
                        hub,
                        joiner.phone(),
                        joiner.hours(),
                        joiner.interests(),
                        joiner.languages(),
                        role == Role.KEY_WORKER ? CASELOAD : 0,
                        true));
        written.put(joiner.key(), worker.value());
        if (role == Role.HUB_MANAGER && hub != null) {
            means.staff().nameDoorOwner(hub, worker);
        }
    }

    /** The nine-character code of the council. */
    String authority() {
        return council.code();
    }

    /** Somebody who works there, as planned. */
    TownPlan.Staff planned(WorkerId worker) {
        return council.staff().stream()
                .filter(one -> worker(one.key()).equals(worker))
                .findFirst()
                .orElseThrow();
    }

    /** The young person of that key, where somebody has asked about them. */
    Optional<YoungPersonId> idOf(String key) {
        return Optional.ofNullable(written.find(key)).map(YoungPersonId::new);
    }

    /** The hub with this key, as planned. */
    TownPlan.Hub planned(String key) {
        return council.hubs().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    HubId hub(String key) {
        return new HubId(written.get(key));
    }

    /** Every hub of the council. */
    List<HubId> hubs() {
        return council.hubs().stream().map(hub -> hub(hub.key())).toList();
    }

    WorkerId worker(String key) {
        return new WorkerId(written.get(key));
    }

    YoungPersonId youngPerson(String key) {
        return new YoungPersonId(written.get(key));
    }

    /** Those of the council's staff who do this, in the order of the plan. */
    List<TownPlan.Staff> with(TownPlan.Role role) {
        return council.with(role);
    }

    /** Everybody of the plan who works in the council's hubs, by hub. */
    Map<String, List<TownPlan.Staff>> teams() {
        Map<String, List<TownPlan.Staff>> teams = new LinkedHashMap<>();
        for (TownPlan.Staff one : council.staff()) {
            if (one.hub() != null) {
                teams.computeIfAbsent(one.hub(), any -> new ArrayList<>()).add(one);
            }
        }
        return teams;
    }

    TownHistory history() {
        return history;
    }

    /** Lets a member of staff do something, under their own rights. */
    void as(String staff, Runnable work) {
        UUID account = written.get(staff);
        switchTo(signedIn.computeIfAbsent(account, means.signIns()::as), work);
    }

    /** Lets a young person do something on their own page; they are given a code first where they have none. */
    void asYoungPerson(String key, Runnable work) {
        switchTo(
                signedIn.computeIfAbsent(
                        written.get(key), id -> means.signIns().as(means.accountOf(new YoungPersonId(id)))),
                work);
    }

    private void switchTo(SignedIn who, Runnable work) {
        means.signIns().transactions().switchTo(who, work);
    }
}
