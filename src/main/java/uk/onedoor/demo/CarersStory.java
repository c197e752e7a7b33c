package uk.onedoor.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.carers.SuitabilityCheck;
import uk.onedoor.demo.TownFamilies.Family;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.town.TownPlan;

/**
 * Families and hosts of one council who are at different places on their way, each at the time it happened: three who are
 * coming, one approved lately, a host, one who rests, one who stopped, a check that runs out and a review that is due.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class CarersStory {

    private final TownFamilies families;
    private final TownHomes homes;
    private final ProductClock clock;

    CarersStory(TownFamilies families, TownHomes homes, ProductClock clock) {
        this.families = families;
        this.homes = homes;
        this.clock = clock;
    }

    void tell(Cast cast, TownPlan.Staff lead, TownPlan.Hub hub, LocalDate today) {
        Telling telling = new Telling(cast, lead, hub, today);
        waiting(telling);
        atTheChecks(telling);
        almostThere(telling);
        newlyApproved(telling);
        aHost(telling);
        reviewDue(telling);
        resting(telling);
        ended(telling);
    }

    /** Whose town it is told in, and as of when. */
    private record Telling(Cast cast, TownPlan.Staff lead, TownPlan.Hub hub, LocalDate today) {

        LocalDate ago(int days) {
            return today.minusDays(days);
        }

        Family family(String name, HomeOption option) {
            return TownFamilies.family(hub.key() + name, name, option, id(), null);
        }

        HubId id() {
            return cast.hub(hub.key());
        }

        WorkerId with() {
            return cast.worker(lead.key());
        }
    }

    /** At eleven in the morning of that day, as who runs the hub. */
    private void on(Telling telling, LocalDate day, Runnable work) {
        clock.at(
                day.atTime(11, 0).atZone(London.ZONE).toInstant(),
                () -> telling.cast().as(telling.lead().key(), work));
    }

    /** They asked six weeks ago, and nobody has been to see them. */
    private void waiting(Telling telling) {
        Family family = telling.family("Corbett", HomeOption.COMMUNITY_FOSTER_FAMILY);
        LocalDate day = telling.ago(46);
        on(
                telling,
                day,
                () -> families.enquires(
                        family,
                        day,
                        new Told(
                                "They saw our poster in the library. Two grown-up children, a spare room, a garden.",
                                null,
                                "Ring after six, and offer a first visit",
                                telling.with())));
    }

    /** Visited; what was asked has come back in part. */
    private void atTheChecks(Telling telling) {
        Family family = telling.family("Danso", HomeOption.COMMUNITY_FOSTER_FAMILY);
        on(
                telling,
                telling.ago(38),
                () -> families.enquires(
                        family, telling.ago(38), TownFamilies.told("A friend of theirs fosters and said: ask them.")));
        on(
                telling,
                telling.ago(30),
                () -> families.takes(
                        family,
                        Kind.VISIT,
                        telling.ago(30),
                        new Told(
                                "A warm, busy house near the school. They would like somebody over twelve.",
                                null,
                                "See to it that the references come back",
                                telling.with())));
        on(
                telling,
                telling.ago(24),
                () -> family.carers().forEach(human -> {
                    families.check(family, human, SuitabilityCheck.Kind.DBS, telling.ago(24), null, null);
                    families.check(family, human, SuitabilityCheck.Kind.REFERENCES, telling.ago(24), null, null);
                }));
    }

    /** A host whose assessment is written; what is left is to say yes. */
    private void almostThere(Telling telling) {
        Family host = telling.family("Merriden", HomeOption.SUPPORTED_LODGINGS);
        on(
                telling,
                telling.ago(95),
                () -> families.enquires(
                        host, telling.ago(95), TownFamilies.told("Her own host took her in at seventeen.")));
        on(
                telling,
                telling.ago(88),
                () -> families.takes(
                        host, Kind.VISIT, telling.ago(88), TownFamilies.told("A room of its own, on the bus line.")));
        on(telling, telling.ago(50), () -> families.checked(host, telling.ago(80), telling.ago(50), null));
        on(
                telling,
                telling.ago(12),
                () -> families.takes(
                        host,
                        Kind.ASSESSMENT,
                        telling.ago(12),
                        new Told(
                                "Calm, clear about house rules, and knows what it is to begin on one's own.",
                                null,
                                "Agree the terms, and decide",
                                telling.with())));
    }

    private void newlyApproved(Telling telling) {
        Home home =
                homes.open(telling.hub(), telling.id(), HomeOption.COMMUNITY_FOSTER_FAMILY, "Abara", telling.cast());
        Family family = TownFamilies.family(
                home.id().toString(), "Abara", HomeOption.COMMUNITY_FOSTER_FAMILY, telling.id(), home);
        on(telling, telling.ago(6), () -> families.approved(family, telling.ago(6)));
    }

    /** A host with a room free, one of whose checks runs out in three weeks. */
    private void aHost(Telling telling) {
        Home home = homes.open(telling.hub(), telling.id(), HomeOption.SUPPORTED_LODGINGS, "Pym", telling.cast());
        Family host =
                TownFamilies.family(home.id().toString(), "Pym", HomeOption.SUPPORTED_LODGINGS, telling.id(), home);
        on(
                telling,
                telling.ago(250),
                () -> families.approved(host, telling.ago(250), telling.today().plusDays(20)));
    }

    private void reviewDue(Telling telling) {
        Family family = telling.family("Kettleby", HomeOption.COMMUNITY_FOSTER_FAMILY);
        LocalDate day = telling.today().minusYears(1).plusDays(9);
        on(telling, day, () -> families.approved(family, day));
    }

    private void resting(Telling telling) {
        Home home =
                homes.open(telling.hub(), telling.id(), HomeOption.COMMUNITY_FOSTER_FAMILY, "Hanbury", telling.cast());
        Family family = TownFamilies.family(
                home.id().toString(), "Hanbury", HomeOption.COMMUNITY_FOSTER_FAMILY, telling.id(), home);
        on(telling, telling.ago(300), () -> families.approved(family, telling.ago(300)));
        on(
                telling,
                telling.ago(21),
                () -> families.takes(
                        family,
                        Kind.BREAK,
                        telling.ago(21),
                        telling.today().plusDays(35),
                        TownFamilies.told("Their daughter has had a baby, and they are with her until the new year.")));
    }

    private void ended(Telling telling) {
        Family family = telling.family("Sorley", HomeOption.COMMUNITY_FOSTER_FAMILY);
        on(telling, telling.ago(330), () -> families.approved(family, telling.ago(330)));
        on(
                telling,
                telling.ago(60),
                () -> families.takes(
                        family,
                        Kind.ENDED,
                        telling.ago(60),
                        new Told(
                                "They have moved north to be near their parents, who need them now.",
                                "They would have stayed on for weekends. We asked about money first and about them last.",
                                null,
                                null)));
    }
}
