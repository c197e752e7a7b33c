package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.TestCouncil;
import uk.onedoor.notices.TellNow;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.shared.Ids;

/** A manager reads what is new, says how to hear of it, and an administrator looks at the post. */
class NoticesJourneyTest extends Browsers {

    @Autowired
    Asks asks;

    @Autowired
    ApplicationContext product;

    @Test
    void what_is_new_and_how_to_hear_of_it_read_well_at_a_desk_and_on_a_phone() {
        TestCouncil.Council council = councils.make();
        for (String name : List.of("Wren Hale", "Sky Lund")) {
            council.as(
                    council.keyWorker,
                    () -> asks.receive(new NewAsk(
                            Ids.next(),
                            CameBy.CALL,
                            new Worry(false, name, "Not home for two nights", HowSoon.TODAY, null),
                            AskedBy.NOBODY_KNOWS,
                            council.hub,
                            null,
                            null)));
        }
        TellNow.in(product, council.code);
        for (Walk walk : List.of(desk(council.signedIn(council.manager)), phone(council.signedIn(council.manager)))) {
            int width = walk.page().viewportSize().width;
            for (String page : List.of("notices", "my-notices", "my-notices/address", "my-notices/code")) {
                walk.open("/" + page).picture("notices-" + page.replace('/', '-') + "-" + width);
                walk.isAccessible();
            }
        }
        Walk phone = phone(council.signedIn(council.manager));
        phone.open("/notices");
        phone.button("I have read these").click();
        assertThat(phone.page().locator("main").innerText()).contains("Nothing new");
        Walk post = desk(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        post.open("/notices/post").picture("notices-post");
        post.isAccessible();
    }
}
