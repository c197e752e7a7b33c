package uk.onedoor.sweeps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Addresses;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.NewAddress;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.sweeps.Canaries.Planter;

/** Homes of one hub that stood at one canary after another, and who lives in the first and comes to the second. */
final class CanaryHomes {

    /** How many addresses each home had, the last of them its own now. */
    static final int EACH = 14;

    private static final int FAMILIES = 4;
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final BeanFactory product;
    private final Planter planter;
    private final Catalogue catalogue;

    CanaryHomes(BeanFactory product, Planter planter, Catalogue catalogue) {
        this.product = product;
        this.planter = planter;
        this.catalogue = catalogue;
    }

    List<HomeId> write(Council council, HubId hub, WorkerId manager, YoungPersonId person) {
        List<HomeId> homes = new ArrayList<>();
        council.does(manager, () -> {
            homes.add(stands(council, hub, planter.of("ADDRESS")));
            homes.add(stands(council, hub, planter.of("ADDRESS").heldFromThem()));
            while (homes.size() < FAMILIES) {
                homes.add(stands(council, hub, planter.of("ADDRESS_OF_THE_HUB")));
            }
            homes.add(stands(council, null, planter.of("ADDRESS_OF_NO_HUB")));
        });
        stays(council, person, homes.get(0), "LIVING", -9, 90, "(now() - interval '9 days')", null);
        stays(council, person, homes.get(1), "VISIT", 5, 7, null, null);
        stays(
                council,
                person,
                homes.get(2),
                "LIVING",
                -30,
                -10,
                "(now() - interval '30 days')",
                "(now() - interval '10 days')");
        movingDay(person);
        return homes;
    }

    /** How the day went they came to where they live: one thing in their words, and who saw to it. */
    private void movingDay(YoungPersonId person) {
        Planter home = planter.of("HOME");
        String of = " from stays.stay s where s.young_person_id = '" + person
                + "' and s.arrived_at is not null and s.left_at is null";
        catalogue.run("""
                insert into stays.moving_wish (authority_id, id, young_person_id, stay_id, ask, said_by, words, recorded_by, recorded_at)
                select s.authority_id, gen_random_uuid(), s.young_person_id, s.id, 'TAKES', 'WITH_WORKER', '%s', s.recorded_by, s.recorded_at""".formatted(home.texts("how their moving day shall go")) + of);
        catalogue.run("""
                insert into stays.moving_deed (authority_id, id, young_person_id, stay_id, ask, who, by_on, recorded_by, recorded_at)
                select s.authority_id, gen_random_uuid(), s.young_person_id, s.id, 'TAKES', '%s', s.expected_from, s.recorded_by, s.recorded_at""".formatted(home.name("who takes them")) + of);
    }

    private HomeId stands(Council council, @Nullable HubId hub, Planter now) {
        HomeId home = new HomeId(Ids.next());
        product.getBean(OurHomes.class)
                .add(new Home(home, "A family", HomeOption.COMMUNITY_FOSTER_FAMILY, hub, council.code, SINCE, null));
        for (int i = 1; i <= EACH; i++) {
            Planter one = i == EACH ? now : planter.of("ADDRESS_BEFORE");
            product.getBean(Addresses.class)
                    .set(
                            home,
                            new NewAddress(
                                    Ids.next(),
                                    i + " " + one.word("street") + "\n" + one.word("town"),
                                    one.postcode("postcode"),
                                    null,
                                    true,
                                    "Care of the hub, 01632 960001",
                                    SINCE));
        }
        return home;
    }

    private void stays(
            Council council,
            YoungPersonId person,
            HomeId home,
            String kind,
            int from,
            int until,
            @Nullable String cameAt,
            @Nullable String went) {
        String came = cameAt == null ? "null::timestamptz" : cameAt;
        String by = cameAt == null ? "null" : "'" + council.manager.value() + "'";
        String left = went == null ? "null, null, null, null, null" : """
                %1$s, (%1$s at time zone 'Europe/London')::date, 'AS_PLANNED', %2$s, %1$s""".formatted(went, by);
        catalogue.run("""
                insert into stays.stay (authority_id, id, young_person_id, home_id, kind, entry, purpose, purpose_words, expected_from,
                  expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by, arrival_recorded_at, left_at, left_on,
                  left_because, left_by, leaving_recorded_at)
                values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'PLANNED', 'BREATHING_SPACE', 'to rest', current_date + %d,
                  current_date + %d, '%s', now(), %s, (%s at time zone 'Europe/London')::date, %s, %s, %s)""".formatted(
                council.code, person, home, kind, from, until, council.manager.value(), came, came, by, came, left));
    }
}
