package uk.onedoor.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.returns.reading.UnreadableCell;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** For which council and as whom a command reads a return; a council nobody knows yet is made with it, or not at all. */
@Component
class ReturnCouncil {

    private static final Set<Role> READERS = EnumSet.of(Role.PERFORMANCE_OFFICER, Role.HUB_MANAGER, Role.ADMINISTRATOR);
    private static final String CODE = "[A-Z][0-9]{8}";
    private static final int LONGEST_NAME = 60;
    private static final int REPORTED = 200;

    private final Authorities authorities;
    private final Staff staff;
    private final SignIns signIns;
    private final Actors actors;
    private final Returns returns;

    ReturnCouncil(Authorities authorities, Staff staff, SignIns signIns, Actors actors, Returns returns) {
        this.authorities = authorities;
        this.staff = staff;
        this.signIns = signIns;
        this.actors = actors;
        this.returns = returns;
    }

    /** As whom it is read, and what was made for it when the council is new. */
    final class ReadFor implements ReturnDesk.Reader {

        private final LocalReturns.Asked asked;
        private final @Nullable UUID known;
        private @Nullable String setUpCode;

        private ReadFor(LocalReturns.Asked asked, @Nullable UUID known) {
            this.asked = asked;
            this.known = known;
        }

        @Override
        public UUID account() {
            return known == null ? makeCouncil() : known;
        }

        private UUID makeCouncil() {
            String name = asked.name() == null ? "Council " + asked.authority() : asked.name();
            try {
                authorities.make(asked.authority(), name, false);
            } catch (DataIntegrityViolationException taken) {
                throw new Refusal("", "returns.command.name.wrong", name, LONGEST_NAME);
            }
            WorkerId first = staff.join(new NewWorker(
                    asked.username(),
                    asked.username(),
                    null,
                    Role.ADMINISTRATOR,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    false));
            staff.give(first, Role.PERFORMANCE_OFFICER, null);
            setUpCode = staff.issueSetUpCode(first);
            return first.value();
        }

        /** With which whoever was made for a new council chooses a password; null for a council that was there. */
        @Nullable
        String setUpCode() {
            return setUpCode;
        }

        LocalReturns.Asked asked() {
            return asked;
        }
    }

    /**
     * Who is to read it.
     *
     * @throws Refusal when that is nobody who may, or the council's code or name is not one
     */
    ReadFor find(LocalReturns.Asked asked) {
        if (!asked.authority().matches(CODE)) {
            throw new Refusal("", "authorities.code.wrong");
        }
        boolean there = authorities.find(asked.authority()).isPresent();
        if (!there && asked.name() != null && !asked.name().matches(".{1," + LONGEST_NAME + "}")) {
            throw new Refusal("", "returns.command.name.wrong", asked.name(), LONGEST_NAME);
        }
        if (!asked.username().matches("\\S{1,60}")) {
            throw new Refusal("", "returns.command.user.wrong");
        }
        return new ReadFor(asked, there ? reader(asked) : null);
    }

    private UUID reader(LocalReturns.Asked asked) {
        return signIns.named(asked.username())
                .flatMap(account -> actors.asSystem(
                        asked.authority(), "who reads the return", () -> staff.find(new WorkerId(account))))
                .filter(worker -> !worker.gone() && worker.roles().stream().anyMatch(READERS::contains))
                .map(Worker::id)
                .map(WorkerId::value)
                .orElseThrow(() -> new Refusal("", "returns.command.user.unknown", asked.username()));
    }

    /** What of a reading could not be read, as much as a screen holds. */
    List<UnreadableCell> unreadable(String authority, Reading reading) {
        return actors.asSystem(authority, "report of a reading", () -> returns.unreadable(reading.id(), REPORTED));
    }
}
