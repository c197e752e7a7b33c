package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Homes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;

/** A manager's morning, at a desk and on a phone: Today, the huddle, its questions; and an administrator's new hub. */
class MorningJourneyTest extends Browsers {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    SupportEpisodes supports;

    @Autowired
    Homes homes;

    @Autowired
    Asks asks;

    @Autowired
    Actors actors;

    private TestCouncil.Council council;

    @BeforeEach
    void aHubWithAMorning() {
        council = councils.make();
        for (String name : List.of(
                "Robin Vale", "Ash Moor", "Wren Hale", "Sky Lund", "Kai Dale", "Bo Firth", "Jo Beck", "Al Rey")) {
            YoungPersonId who = council.meets(name);
            council.does(council.manager, () -> {
                supports.begin(who, council.hub, TODAY.minusDays(40));
                homes.moved(who, Homes.HomeKind.HUB_BED, "a room at the hub", TODAY.minusDays(3));
            });
        }
        actors.asDoor(council.code, () -> {
            ask("Wren");
            ask(
                    "Two brothers from the flats by the harbour, twelve and fourteen, whose mum has worked nights since the summer");
            return ask("x".repeat(120));
        });
    }

    @Test
    void the_morning_reads_well_and_is_accessible_at_a_desk_and_on_a_phone() {
        for (Walk walk : List.of(desk(council.signedIn(council.manager)), phone(council.signedIn(council.manager)))) {
            int width = walk.page().viewportSize().width;
            for (String page : List.of("today", "huddle", "referrals", "provocations", "provocations/2", "more")) {
                walk.open("/" + page).picture("morning-" + page.replace('/', '-') + "-" + width);
                walk.isAccessible();
            }
        }
    }

    @Test
    void at_a_desk_every_row_of_the_huddle_keeps_its_date_beside_its_words() {
        Walk desk = desk(council.signedIn(council.manager)).open("/huddle");
        var beside = desk.page().evaluate("""
                () => [...document.querySelectorAll('.od-lines--two > li')].every(row => {
                  const [words, date] = [...row.children].map(side => side.getBoundingClientRect());
                  return date.left >= words.right && date.top < words.bottom;
                })""");
        assertThat(desk.page().locator(".od-lines--two > li").count()).isEqualTo(3);
        assertThat(beside).isEqualTo(true);
    }

    @Test
    void an_administrator_opens_a_hub_at_a_desk_and_on_a_phone() {
        var ada = council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null));
        for (Walk walk : List.of(desk(ada), phone(ada))) {
            walk.open("/hubs/new")
                    .isAccessible()
                    .picture("hub-new-" + walk.page().viewportSize().width);
        }
    }

    private Object ask(String who) {
        return asks.receive(new NewAsk(
                UUID.randomUUID(),
                CameBy.DOOR,
                new NewAsk.Worry(
                        false, who, "He sleeps at friends' and is out late. ".repeat(8), HowSoon.THIS_WEEK, null),
                new NewAsk.AskedBy(Asker.TEACHER, null, null),
                council.hub,
                null,
                null));
    }
}
