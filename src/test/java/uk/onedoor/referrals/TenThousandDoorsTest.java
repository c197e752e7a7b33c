package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
class TenThousandDoorsTest {

    private static final int MANY = 10_000;
    private static final int AT_ONCE = 1_000;
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

    private final Random random = new Random(20261116);

    @Test
    void of_ten_thousand_asks_and_all_their_decisions_none_is_without_a_next_owner_and_date() throws SQLException {
        Council council = councils.make();
        HubId east = council.opensHub("East");
        council.asSystem(() -> {
            staff.nameDoorOwner(east, council.keyWorker);
            return east;
        });
        for (int done = 0; done < MANY; done += AT_ONCE) {
            List<AskId> ids = ask(council, east);
            council.asSystem(() -> transaction.execute(status -> decide(council, ids)));
        }
        assertThat(count("select count(*) from referrals.ask where authority_id = ?", council))
                .isEqualTo(MANY);
        assertThat(count(
                        "select count(distinct kind) from referrals.step where superseded_at is null and authority_id = ?",
                        council))
                .isEqualTo(5);
        assertThat(count(WITHOUT, council)).isZero();
    }

    /** Those without exactly one open step of an existing account and a date. */
    private static final String WITHOUT = """
            select count(*) from referrals.ask a where a.authority_id = ? and 1 <> (
              select count(*) from referrals.step s
                join platform.account w on w.authority_id = s.authority_id and w.id = s.owner_id and w.closed_at is null
               where s.authority_id = a.authority_id and s.ask_id = a.id and s.superseded_at is null
                 and s.next_on >= a.asked_at::date)""";

    private List<AskId> ask(Council council, HubId east) {
        List<AskId> ids = new ArrayList<>();
        actors.asDoor(
                council.code,
                () -> transaction.execute(status -> {
                    for (int i = 0; i < AT_ONCE / 2; i++) {
                        ids.add(asks.receive(any(CameBy.DOOR, council, east)).id());
                    }
                    return ids;
                }));
        council.as(
                council.keyWorker,
                () -> transaction.execute(status -> {
                    for (int i = 0; i < AT_ONCE / 2; i++) {
                        CameBy by = CameBy.values()[1 + random.nextInt(4)];
                        ids.add(asks.receive(any(by, council, east)).id());
                    }
                    return ids;
                }));
        return ids;
    }

    private NewAsk any(CameBy by, Council council, HubId east) {
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
        HubId hub = List.of(council.hub, east).get(random.nextInt(2));
        Instant at = TestDatabase.NOW.minusSeconds(random.nextInt(90 * 86_400));
        return new NewAsk(UUID.randomUUID(), by, worry, asker, random.nextBoolean() ? hub : null, at, null);
    }

    private String text(int longest) {
        int length = 1 + random.nextInt(random.nextInt(20) == 0 ? longest : 30);
        StringBuilder text = new StringBuilder("x");
        while (text.length() < length) {
            text.appendCodePoint("aé ł😀'\"<%;\\\n\u202e漢".codePoints().toArray()[random.nextInt(14)]);
        }
        return text.length() > length ? text.substring(0, text.offsetByCodePoints(0, 1)) : text.toString();
    }

    private int decide(Council council, List<AskId> ids) {
        int decided = 0;
        for (AskId id : ids) {
            for (int times = Math.max(0, random.nextInt(6) - 3); times > 0; times--) {
                decided += decide(council, id) ? 1 : 0;
            }
        }
        return decided;
    }

    /** Anything at all, possible or not: what is refused leaves everything as it was. */
    private boolean decide(Council council, AskId id) {
        Ask ask = asks.get(id);
        Decision decision = switch (random.nextInt(7)) {
            case 0 -> new WithUs(ask.hub(), Whom.met(NewPerson.named("Robin Vale", null)));
            case 1, 2 -> new WalkedToSomeoneElse("Jo", "School", TODAY, TODAY.plusDays(random.nextInt(30)));
            default -> new NotYet(text(500), TODAY.plusDays(random.nextInt(60)));
        };
        if (!ask.now().kind().open()) {
            return false;
        }
        if (ask.now().kind() == StepKind.WALKED && random.nextBoolean()) {
            asks.met(id);
        } else if (random.nextInt(5) == 0) {
            asks.handOn(id, random.nextBoolean() ? council.manager : council.keyWorker);
        } else {
            asks.decide(id, decision, Reasons.of(text(500), null));
        }
        return true;
    }

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
}
