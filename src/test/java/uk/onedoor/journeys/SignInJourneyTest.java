package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInJourneyTest extends Browsers {

    @Test
    void the_sign_in_page_opens_on_a_phone_and_anybody_can_use_it() {
        var passerBy = passerBy().open("/sign-in");
        assertThat(passerBy.page().locator("h1")).isVisible();
        passerBy.isAccessible().picture("sign-in-phone");
    }
}
