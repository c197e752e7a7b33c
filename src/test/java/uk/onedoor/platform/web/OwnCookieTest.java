package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnCookieTest {

    private final OwnCookie cookie = new OwnCookie("onedoor");
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void at_a_secure_address_no_other_host_and_no_insecure_page_can_have_set_it() {
        request.setSecure(true);
        assertThat(given())
                .startsWith("__Host-onedoor=token;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        request.setCookies(new Cookie("onedoor", "planted"));
        assertThat(cookie.read(request)).isEmpty();
        request.setCookies(new Cookie("onedoor", "planted"), new Cookie("__Host-onedoor", "ours"));
        assertThat(cookie.read(request)).contains("ours");
    }

    @Test
    void where_there_is_no_tls_it_has_its_plain_name() {
        assertThat(given()).startsWith("onedoor=token;").doesNotContain("Secure");
        request.setCookies(new Cookie("onedoor", "ours"));
        assertThat(cookie.read(request)).contains("ours");
    }

    private String given() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookie.give(request, response, "token", Duration.ofHours(1));
        return java.util.Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }
}
