package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.TestCouncil;
import uk.onedoor.notices.PostOffice;
import uk.onedoor.notices.SendNow;
import uk.onedoor.people.YoungPersonId;

/** Mo tries an address of the police; at night Kit shows the sheet to an officer, who sees it until Robin is back. */
class PolicePageJourneyTest extends Browsers {

    private static final Pattern CODE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");

    @Autowired
    ApplicationContext product;

    @Test
    void an_officer_sees_the_night_as_it_goes_on_and_nothing_once_robin_is_back() {
        TestCouncil.Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        try (PostOffice office = new PostOffice()) {
            Walk mo = desk(council.signedIn(council.manager)).open("/police-contacts/new");
            mo.field("Who they are").fill("Pip Constable");
            mo.field("Police force").fill("Fellshire Police");
            mo.page()
                    .locator("label:has-text('Coordinator for missing people')")
                    .click();
            mo.field("E-mail address").fill("pip@fellshire.example");
            mo.isAccessible().picture("police-contact-desk");
            mo.button("Add, and send the code").click();
            mo.field("The code they tell you").fill(code(SendNow.by(office, product, council)));
            mo.button("This address is theirs").click();
            assertThat(mo.page().textContent("main")).contains("the code came back to us");
            mo.isAccessible().picture("police-contacts-desk");

            Walk kit = phone(council.signedIn(council.keyWorker)).open("/young-people/" + robin + "/missing/new");
            kit.field("Last seen where").fill("The kitchen, about half past nine");
            kit.field("Who noticed").fill("Kit");
            kit.button("Start").first().click();
            String night = kit.page().url().replaceAll("[?#].*", "");
            kit.open(night + "/pack").link("Show the police this sheet").click();
            kit.page().locator("label:has-text('Pip Constable')").click();
            kit.isAccessible().picture("police-show-phone");
            kit.button("Send the code").click();
            assertThat(kit.page().textContent("main")).contains("Not opened yet");

            Walk pip = passerBy().open("/police");
            pip.isAccessible().picture("police-code-phone");
            pip.field("The code").fill(code(SendNow.by(office, product, council)));
            pip.button("Open the page").click();
            assertThat(pip.page().textContent("main")).contains("Robin Vale: for the police", "The kitchen");
            pip.isAccessible().picture("police-page-phone");
            String shown = pip.page().url();

            kit.open(night + "/update").page().locator("#words").fill("A friend saw them at the quay");
            kit.button("Save").first().click();
            pip.open(shown);
            assertThat(pip.page().textContent("main")).contains("at the quay");

            kit.open(night + "/return");
            kit.field("Who found them, or that they came by themselves").fill("They came home by themselves");
            kit.page().locator("#words").fill("At the door at eleven, cold and hungry");
            kit.button("Save").first().click();
            pip.open("/");
            assertThat(pip.page().textContent("main")).contains("What you were shown is over");
            kit.open(night + "/police-page").isAccessible().picture("police-shown-phone");
        }
    }

    /** The code of the last message. */
    private static String code(String sent) {
        Matcher found = CODE.matcher(sent);
        String last = "";
        while (found.find()) {
            last = found.group();
        }
        return last;
    }
}
