package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Home;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Bookings;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.LeftBecause;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * Comings that are no move: weekends with another family, a hold that stands and one that ran out, somebody who did not come,
 * somebody who stayed at home in the end; and who was expected has come.
 */
@Component
@Order(2)
@ConditionalOnProperty("onedoor.demo")
class ComingsScribe implements Scribe {

    private final Stays stays;
    private final Bookings bookings;
    private final TownHomes homes;
    private final WithUs withUs;
    private final ProductClock clock;

    ComingsScribe(Stays stays, Bookings bookings, TownHomes homes, WithUs withUs, ProductClock clock) {
        this.stays = stays;
        this.bookings = bookings;
        this.homes = homes;
        this.withUs = withUs;
        this.clock = clock;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        expectedHaveCome(today);
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        TownPlan.Hub hub = cast.planned(Objects.requireNonNull(lead.hub()));
        String key = "comings/" + hub.key();
        if (!written.has(key)) {
            written.put(key, Ids.next());
            Turn turn = new Turn(cast, lead, hub, today);
            turn.didNotCome();
            turn.stayedAtHome();
            turn.ranOut();
            turn.held();
        }
        LocalDate last = today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        for (LocalDate friday : List.of(last.minusWeeks(1), last)) {
            if (!written.has(key + "/" + friday)) {
                written.put(key + "/" + friday, Ids.next());
                new Turn(cast, lead, hub, today).weekends(friday);
            }
        }
    }

    /** Whoever was expected to come to live with us on a day before today has come, unless they live elsewhere meanwhile. */
    private void expectedHaveCome(LocalDate today) {
        for (Stay stay : stays.between(today.minusDays(30), today)) {
            boolean expected = stay.arrival() == null && stay.heldUntil() == null;
            if (expected && stay.expected().from().isBefore(today)) {
                if (stays.livesIn(stay.youngPerson()).isPresent()) {
                    bookings.callOff(
                            stay.id(), Off.CANCELLED, "They live with another family now, and want to stay there.");
                } else {
                    stays.arrive(stay.id(), at(stay.expected().from(), 17));
                }
            }
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(London.ZONE).toInstant();
    }

    /** What is told of one hub. */
    private final class Turn {

        private final Cast cast;
        private final TownPlan.Staff lead;
        private final TownPlan.Hub hub;
        private final LocalDate today;

        private Turn(Cast cast, TownPlan.Staff lead, TownPlan.Hub hub, LocalDate today) {
            this.cast = cast;
            this.lead = lead;
            this.hub = hub;
            this.today = today;
        }

        private void on(LocalDate day, int hour, Runnable work) {
            clock.at(at(day, hour), () -> cast.as(lead.key(), work));
        }

        private Optional<Someone> someone(int turn) {
            List<Someone> people = withUs.elsewhere(cast, hub, today);
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(people.get((people.size() - 1 - turn % people.size())));
        }

        private void didNotCome() {
            LocalDate day = today.minusDays(7);
            someone(0).ifPresent(one -> {
                Stay stay = toLive(one, day, 3, null, "A night apart after a hard day at home.");
                on(day.minusDays(1), 15, () -> stays.book(stay));
                on(
                        day,
                        23,
                        () -> bookings.callOff(
                                stay.id(),
                                Off.NOT_ARRIVED,
                                "At a friend's for the night, safe; the friend's mum rang at ten. We go there for breakfast."));
            });
        }

        private void stayedAtHome() {
            LocalDate day = today.minusDays(3);
            someone(1).ifPresent(one -> {
                Stay stay = toLive(one, day, 5, null, "Some days of calm before the new school.");
                on(day.minusDays(4), 14, () -> stays.book(stay));
                on(
                        day.minusDays(1),
                        18,
                        () -> bookings.callOff(
                                stay.id(),
                                Off.CANCELLED,
                                "They and Dad talked until late and want to try it at home, with us there in the evenings."));
            });
        }

        private void ranOut() {
            LocalDate day = today.minusDays(4);
            someone(2).ifPresent(one -> {
                Stay stay = toLive(one, day, 4, at(day, 12), "Kept until noon while the aunt made up her mind.");
                on(day.minusDays(1), 16, () -> stays.book(stay));
            });
        }

        private void held() {
            LocalDate day = today.plusDays(2);
            someone(3).ifPresent(one -> {
                Stay stay = toLive(one, day, 10, at(day, 12), "Kept until they have seen it; tea there tomorrow.");
                cast.as(lead.key(), () -> stays.book(stay));
            });
        }

        /** A weekend with another family of the constellation; what came of the last was told two days late. */
        private void weekends(LocalDate friday) {
            List<Stay> known = new ArrayList<>();
            cast.as(lead.key(), () -> known.addAll(stays.between(friday, today))); // not who is kept from them
            List<Stay> here = known.stream()
                    .filter(stay -> stay.reason().kind() == StayKind.LIVING && stay.leaving() == null)
                    .filter(stay -> stay.arrival() != null && stay.from().isBefore(friday.minusDays(2)))
                    .filter(stay -> homes.isCommunityOf(hub, cast, stay.home()) || homes.isHub(hub, cast, stay.home()))
                    .sorted(java.util.Comparator.comparing(Stay::id, java.util.Comparator.comparing(StayId::value)))
                    .limit(4)
                    .toList();
            for (int i = 0; i < here.size(); i++) {
                Stay home = here.get(i);
                Home to = homes.community(hub, cast, i);
                if (!to.id().equals(home.home())) {
                    boolean late = i % 2 == 0;
                    visit(home, to, friday, late);
                }
            }
            here.stream().findFirst().ifPresent(home -> {
                Stay next = visiting(home, homes.community(hub, cast, 5), friday.plusDays(7));
                if (next.expected().from().isAfter(today)) {
                    cast.as(lead.key(), () -> stays.book(next));
                }
            });
        }

        private void visit(Stay home, Home to, LocalDate friday, boolean late) {
            Stay visit = visiting(home, to, friday);
            on(friday.minusDays(3), 16, () -> stays.book(visit));
            on(friday, 18, () -> stays.arrive(visit.id(), at(friday, 17)));
            LocalDate sunday = friday.plusDays(2);
            LocalDate told = late ? sunday.plusDays(2) : sunday;
            if (!sunday.isBefore(today)) {
                return;
            }
            LocalDate day = told.isBefore(today) ? told : today.minusDays(1);
            on(day, 19, () -> stays.leave(visit.id(), at(sunday, 17), LeftBecause.AS_PLANNED, "A good weekend.", null));
        }

        private Stay visiting(Stay home, Home to, LocalDate friday) {
            return stay(
                    "visit " + home.id() + friday,
                    home.youngPerson(),
                    to,
                    null,
                    new Reason(
                            StayKind.VISIT,
                            Entry.PLANNED,
                            Purpose.TIME_TOGETHER,
                            "A weekend with the family they get on with.",
                            "Back on Sunday for tea",
                            null),
                    new Expected(friday, friday.plusDays(2)),
                    null);
        }

        private Stay toLive(Someone one, LocalDate from, int nights, @Nullable Instant heldUntil, String words) {
            TownHomes.Sleeps free = homes.withABed(hub, cast, from);
            return stay(
                    "coming " + one.person().key() + from,
                    one.id(),
                    free.home(),
                    free.bed(),
                    new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, words, "Home again", null),
                    new Expected(from, from.plusDays(nights)),
                    heldUntil);
        }
    }

    private static Stay stay(
            String key,
            uk.onedoor.people.YoungPersonId who,
            Home home,
            @Nullable Bed bed,
            Reason reason,
            Expected expected,
            @Nullable Instant heldUntil) {
        return new Stay(
                new StayId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                who,
                home.id(),
                bed == null ? null : bed.id(),
                reason,
                expected,
                heldUntil,
                null,
                null,
                null);
    }
}
