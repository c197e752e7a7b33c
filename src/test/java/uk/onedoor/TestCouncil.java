package uk.onedoor;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Makes a small council for one test: {@code var council = councils.make();}. */
@TestComponent
public class TestCouncil {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    /** The password of everybody in a test council. */
    public static final String PASSWORD = "a long password for tests";

    private final Authorities authorities;
    private final Staff staff;
    private final People people;
    private final Actors actors;
    private final SignIns signIns;
    private final String passwordHash;
    private final Limits limits;

    TestCouncil(
            Authorities authorities,
            Staff staff,
            People people,
            Actors actors,
            SignIns signIns,
            PasswordSignIn passwords,
            Limits limits) {
        this.limits = limits;
        this.authorities = authorities;
        this.staff = staff;
        this.people = people;
        this.actors = actors;
        this.signIns = signIns;
        this.passwordHash = passwords.hash(PASSWORD);
    }

    /** A council with one hub, its manager Mo, who owns the door, and its key worker Kit. */
    public Council make() {
        // All tests come from one address; each begins as if it came first.
        ((Cache<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(limits, "buckets"))).invalidateAll();
        int number = NEXT.incrementAndGet();
        String code = "X%08d".formatted(number);
        return actors.asSystem(code, "test council", () -> {
            authorities.make(code, "Testshire " + number, false);
            HubId hub = authorities
                    .open(code, "Hub " + number, "01632 960001", LocalDate.of(2025, 1, 1))
                    .id();
            WorkerId manager = join("Mo Manager", "mo" + number, Role.HUB_MANAGER, hub);
            WorkerId keyWorker = join("Kit Keyworker", "kit" + number, Role.KEY_WORKER, hub);
            staff.nameDoorOwner(hub, manager);
            return new Council(code, "testshire-" + number, hub, manager, keyWorker, number);
        });
    }

    private WorkerId join(String name, String username, Role role, @org.jspecify.annotations.Nullable HubId hub) {
        return staff.join(new NewWorker(
                name,
                username,
                passwordHash,
                role,
                hub,
                "07700 900100",
                "Monday to Friday",
                List.of(),
                List.of("English"),
                6,
                false));
    }

    /** What the owner of the database reads or plants, past every rule of it: a statement that returns one column of text. */
    public static List<String> asOwner(Database database, String sql) {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rewrites what stands in rows of a table, as if it had been written so from the beginning: nobody else may. */
    public static void rewrite(Database database, String table, String sql) {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("alter table " + table + " disable trigger never_changes");
            statement.execute(sql);
            statement.execute("alter table " + table + " enable trigger never_changes");
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A council of a test; everything is done as somebody. */
    public final class Council {

        public final String code;
        public final String slug;
        public final HubId hub;
        public final WorkerId manager;
        public final WorkerId keyWorker;
        private final int number;

        private Council(String code, String slug, HubId hub, WorkerId manager, WorkerId keyWorker, int number) {
            this.code = code;
            this.slug = slug;
            this.hub = hub;
            this.manager = manager;
            this.keyWorker = keyWorker;
            this.number = number;
        }

        /** The name a worker of this council signs in with, such as {@code mo101}. */
        public String username(String first) {
            return first + number;
        }

        /** Somebody more who works here. */
        public WorkerId joins(String name, Role role, @org.jspecify.annotations.Nullable HubId where) {
            return asSystem(() ->
                    join(name, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + number, role, where));
        }

        public HubId opensHub(String name) {
            return asSystem(() ->
                    authorities.open(code, name, null, LocalDate.of(2025, 1, 1)).id());
        }

        /** A young person this hub has met. */
        public YoungPersonId meets(String name) {
            return as(
                    manager,
                    () -> people.meet(
                            NewPerson.named(name, LocalDate.of(2011, 5, 5)), hub, People.KnownFrom.DOOR, "test"));
        }

        /** A young person another hub has met, by one of its workers. */
        public YoungPersonId meetsAt(WorkerId worker, HubId where, String name) {
            return as(
                    worker,
                    () -> people.meet(
                            NewPerson.named(name, LocalDate.of(2011, 5, 5)), where, People.KnownFrom.DOOR, "test"));
        }

        public <T extends @org.jspecify.annotations.Nullable Object> T as(WorkerId worker, Supplier<T> work) {
            return CurrentViewer.as(signedIn(worker), work);
        }

        public void does(WorkerId worker, Runnable work) {
            this.<@org.jspecify.annotations.Nullable Void>as(worker, () -> {
                work.run();
                return null;
            });
        }

        public <T extends @org.jspecify.annotations.Nullable Object> T asSystem(Supplier<T> work) {
            return actors.asSystem(code, "test", work);
        }

        /** A fresh sign-in of a worker. */
        public SignedIn signedIn(WorkerId worker) {
            String token = signIns.begin(worker.value(), SignIns.Method.PASSWORD, Duration.ofHours(1));
            return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
        }
    }
}
