package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestDatabase;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.NewPerson;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.referrals.Decision.NotYet;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.WalkedToSomeoneElse;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.Decision.WithUs;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;

/** Ten thousand people ask in ten thousand ways, and the huddle decides as it likes: nobody is left without a name and a date. */
@OneDoorTest
@Tag("sweep")
class TenThousandDoorsTest {

    private static final int MANY = 10_000;
    private static final int CROWDS = 2;
    private static final int AT_ONCE = 1_000;
    private static final int[] LETTERS = "aé ł😀'\"<%;\\\n\u202e漢".codePoints().toArray();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Asks asks;

    @Autowired
    Staff staff;

    @Autowired
    Actors actors;

    @Autowired
    Database database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void of_ten_thousand_asks_and_all_their_decisions_none_is_without_a_next_owner_and_date() throws Exception {
        Council council = councils.make();
        HubId east = council.opensHub("East");
        council.asSystem(() -> {
            staff.nameDoorOwner(east, council.keyWorker);
            return east;
        });
        ExecutorService together = Executors.newFixedThreadPool(CROWDS);
        try {
            List<Callable<Integer>> crowds = new ArrayList<>();
            for (int crowd = 0; crowd < CROWDS; crowd++) {
                Crowd next = new Crowd(council, List.of(council.hub, east), new Random(20261116 + crowd));
                crowds.add(() -> next.ask(MANY / CROWDS));
            }
            int decided = 0;
            for (Future<Integer> crowd : together.invokeAll(crowds)) {
                decided += crowd.get();
            }
            assertThat(decided).isGreaterThan(MANY / 4);
        } finally {
            together.shutdownNow();
        }
        assertThat(count("select count(*) from referrals.ask where authority_id = ?", council))
                .isEqualTo(MANY);
        assertThat(count(
                        "select count(distinct kind) from referrals.step where superseded_at is null and authority_id = ?",
                        council))
                .isEqualTo(StepKind.values().length);
        assertThat(count(WITHOUT, council)).isZero();
    }

    /** Those without exactly one open step of an existing account and a date. */
    private static final String WITHOUT = """
            select count(*) from referrals.ask a where a.authority_id = ? and 1 <> (
              select count(*) from referrals.step s
                join platform.account w on w.authority_id = s.authority_id and w.id = s.owner_id and w.closed_at is null
               where s.authority_id = a.authority_id and s.ask_id = a.id and s.superseded_at is null
                 and s.next_on >= a.asked_at::date)""";

    @Test
    void what_is_refused_leaves_the_step_before_it_open() {
        Council council = councils.make();
        AskId id = council.as(council.keyWorker, () -> asks.receive(Asking.about("Robin")))
                .id();
        council.does(council.keyWorker, () -> {
            try {
                asks.decide(id, new NotYet("We call", TODAY.minusYears(1)), Reasons.of("x", null));
            } catch (Refusal expected) {
                assertThat(expected.field()).isEqualTo("on");
            }
            assertThat(asks.get(id).now().kind()).isEqualTo(StepKind.RECEIVED);
        });
    }

    private int count(String sql, Council council) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, council.code);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** One of the crowds that ask at once, each with dice of its own, and where each of its asks stands. */
    private final class Crowd {

        private final Council council;
        private final List<HubId> hubs;
        private final Random random;

        Crowd(Council council, List<HubId> hubs, Random random) {
            this.council = council;
            this.hubs = hubs;
            this.random = random;
        }

        /** How many decisions were taken about so many asks, half of them by the public door. */
        int ask(int many) {
            int decided = 0;
            for (int done = 0; done < many; done += AT_ONCE) {
                List<AskId> ids = new ArrayList<>();
                actors.asDoor(
                        council.code,
                        () -> together(() -> {
                            for (int i = 0; i < AT_ONCE / 2; i++) {
                                ids.add(asks.receive(any(CameBy.DOOR)).id());
                            }
                            return ids.size();
                        }));
                council.as(
                        council.keyWorker,
                        () -> together(() -> {
                            for (int i = 0; i < AT_ONCE / 2; i++) {
                                ids.add(asks.receive(any(CameBy.values()[1 + random.nextInt(4)]))
                                        .id());
                            }
                            return ids.size();
                        }));
                decided += council.asSystem(() -> together(() -> decide(ids)));
            }
            return decided;
        }

        private int together(Supplier<Integer> work) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }

        private NewAsk any(CameBy by) {
            boolean self = random.nextInt(4) == 0;
            Worry worry = new Worry(
                    self,
                    self && random.nextBoolean() ? null : text(200),
                    text(5_000),
                    HowSoon.values()[random.nextInt(3)],
                    random.nextBoolean() ? null : text(2_000));
            AskedBy asker = new AskedBy(
                    random.nextBoolean() ? null : Asker.values()[random.nextInt(7)],
                    random.nextBoolean() ? null : text(100),
                    random.nextBoolean() ? null : text(200));
            Instant at = TestDatabase.NOW.minusSeconds(random.nextInt(90 * 86_400));
            return new NewAsk(UUID.randomUUID(), by, worry, asker, random.nextBoolean() ? hub() : null, at, null);
        }

        private HubId hub() {
            return hubs.get(random.nextInt(hubs.size()));
        }

        private String text(int longest) {
            int length = 1 + random.nextInt(random.nextInt(20) == 0 ? longest : 30);
            StringBuilder text = new StringBuilder("x");
            while (text.length() < length) {
                text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
            }
            return text.length() > length ? text.substring(0, text.offsetByCodePoints(0, 1)) : text.toString();
        }

        private int decide(List<AskId> ids) {
            int decided = 0;
            for (AskId id : ids) {
                StepKind now = StepKind.RECEIVED;
                for (int times = Math.max(0, random.nextInt(6) - 3); times > 0 && now.open(); times--) {
                    now = decide(id, now);
                    decided++;
                }
            }
            return decided;
        }

        /** Anything at all that can be done with an ask that stands so, and where it stands then. */
        private StepKind decide(AskId id, StepKind now) {
            if (now == StepKind.WALKED && random.nextBoolean()) {
                asks.met(id);
                return StepKind.MET;
            }
            if (random.nextInt(5) == 0) {
                asks.handOn(id, random.nextBoolean() ? council.manager : council.keyWorker);
                return now;
            }
            Integer question = random.nextBoolean() ? null : 1 + random.nextInt(5);
            Reasons reasons = new Reasons(question, text(500), null, null, null);
            int which = random.nextInt(7);
            if (which == 0) {
                asks.decide(id, new WithUs(hub(), Whom.met(NewPerson.named("Robin Vale", null))), reasons);
                return StepKind.WITH_US;
            }
            LocalDate on = TODAY.plusDays(random.nextInt(60));
            if (which < 3) {
                asks.decide(id, new WalkedToSomeoneElse("Jo", "School", TODAY, on), reasons);
                return StepKind.WALKED;
            }
            asks.decide(id, new NotYet(text(500), on), reasons);
            return StepKind.NOT_YET;
        }
    }
}
