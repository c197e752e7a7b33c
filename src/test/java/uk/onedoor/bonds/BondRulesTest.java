package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onedoor.bonds.BondRules.Often;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

class BondRulesTest {

    static final YoungPersonId ROBIN = new YoungPersonId(new UUID(1, 1));
    private static final Instant BEGAN = Instant.parse("2026-01-05T10:00:00Z");
    private static final int LIVES = 200;

    @Test
    void an_encounter_more_never_makes_a_bond_shorter() {
        for (long seed = 0; seed < LIVES; seed++) {
            Random dice = new Random(seed);
            List<Encounter> before = life(dice);
            List<Encounter> after = new ArrayList<>(before);
            after.add(encounter(dice));
            Map<WorkerId, Bond> now = byWorker(BondRules.of(ROBIN, after));
            for (Bond bond : BondRules.of(ROBIN, before)) {
                Bond grown = now.get(bond.worker());
                assertThat(grown.contacts()).isGreaterThanOrEqualTo(bond.contacts());
                assertThat(grown.minutes()).isGreaterThanOrEqualTo(bond.minutes());
                assertThat(grown.knownSince()).isBeforeOrEqualTo(bond.knownSince());
                assertThat(grown.lastContact()).isAfterOrEqualTo(bond.lastContact());
            }
        }
    }

    @Test
    void what_was_known_on_a_day_is_within_what_is_known_on_a_later_day() {
        for (long seed = 0; seed < LIVES; seed++) {
            List<Encounter> life = life(new Random(seed));
            Instant day = BEGAN.plus(Duration.ofDays(100));
            Map<WorkerId, Bond> all = byWorker(BondRules.of(ROBIN, life));
            List<Encounter> earlier =
                    life.stream().filter(one -> one.at().isBefore(day)).toList();
            assertThat(BondRules.of(ROBIN, earlier)).allSatisfy(bond -> {
                assertThat(bond.contacts())
                        .isLessThanOrEqualTo(all.get(bond.worker()).contacts());
                assertThat(bond.knownSince()).isEqualTo(all.get(bond.worker()).knownSince());
            });
        }
    }

    @Test
    void the_order_in_which_notes_were_written_changes_nothing() {
        for (long seed = 0; seed < LIVES; seed++) {
            List<Encounter> life = life(new Random(seed));
            List<Encounter> mixed = new ArrayList<>(life);
            Collections.shuffle(mixed, new Random(-seed));
            assertThat(BondRules.of(ROBIN, mixed)).containsExactlyInAnyOrderElementsOf(BondRules.of(ROBIN, life));
        }
    }

    @Test
    void every_contact_is_counted_once_and_a_silence_is_never_longer_than_the_bond() {
        for (long seed = 0; seed < LIVES; seed++) {
            List<Encounter> life = life(new Random(seed));
            List<Bond> bonds = BondRules.of(ROBIN, life);
            assertThat(bonds.stream().mapToInt(Bond::contacts).sum())
                    .isEqualTo((int) life.stream().filter(Encounter::isContact).count());
            assertThat(bonds).allSatisfy(bond -> {
                assertThat(bond.longestSilence())
                        .isLessThanOrEqualTo(London.daysBetween(bond.knownSince(), bond.lastContact()));
                assertThat(bond.begunKnown()).isLessThanOrEqualTo(bond.contacts());
            });
        }
    }

    @Test
    void who_only_tried_has_no_bond_yet() {
        Encounter tried = encounter(1, BEGAN, ContactMode.ATTEMPTED, null);
        assertThat(BondRules.of(ROBIN, List.of(tried))).isEmpty();
    }

    @Test
    void how_often_is_said_in_words_once_there_is_enough_to_say_it() {
        List<Encounter> weekly = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            weekly.add(encounter(1, BEGAN.plus(Duration.ofDays(7L * week)), ContactMode.CALL, ReachedOut.THEM));
        }
        assertThat(BondRules.often(BondRules.of(ROBIN, weekly.subList(0, 2)).get(0)))
                .isNull();
        assertThat(BondRules.often(BondRules.of(ROBIN, weekly).get(0))).isEqualTo(Often.WEEKLY);
    }

    static List<Encounter> life(Random dice) {
        List<Encounter> life = new ArrayList<>();
        for (int i = dice.nextInt(40); i >= 0; i--) {
            life.add(encounter(dice));
        }
        return life;
    }

    private static Encounter encounter(Random dice) {
        ContactMode[] modes = ContactMode.values();
        ReachedOut[] who = {null, ReachedOut.THEM, ReachedOut.US};
        Instant at = BEGAN.plusSeconds(dice.nextInt(300 * 86_400));
        return encounter(dice.nextInt(4), at, modes[dice.nextInt(modes.length)], who[dice.nextInt(who.length)]);
    }

    static Encounter encounter(int worker, Instant at, ContactMode how, ReachedOut reachedOut) {
        boolean refused = how == ContactMode.ATTEMPTED && at.getEpochSecond() % 2 == 0;
        return new Encounter(
                ROBIN,
                new NoteId(UUID.randomUUID()),
                new WorkerId(new UUID(2, worker)),
                "Worker " + worker,
                at,
                how,
                how == ContactMode.CALL ? 15 : null,
                reachedOut,
                refused);
    }

    private static Map<WorkerId, Bond> byWorker(List<Bond> bonds) {
        return bonds.stream().collect(Collectors.toMap(Bond::worker, Function.identity()));
    }
}
