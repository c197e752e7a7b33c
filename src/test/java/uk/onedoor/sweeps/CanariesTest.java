package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sweep that could not find a word would find no leak. */
class CanariesTest {

    @Test
    void a_word_is_found_in_whatever_writing_it_leaks() {
        Canaries some = new Canaries();
        String name = some.planter("ours").name("name");
        String phone = some.planter("ours").phone("phone");
        String postcode = some.planter("ours").postcode("postcode");
        for (String leak : List.of(
                name.toUpperCase(java.util.Locale.UK),
                name.replace("a", "&#97;").replace("x", "&#x78;"),
                "%" + Integer.toHexString(name.charAt(0)) + name.substring(1),
                name.substring(0, 4) + "<wbr>\n" + name.substring(4),
                "\"" + name + "\",2",
                Base64.getEncoder().encodeToString(("token " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                phone,
                postcode,
                postcode.toUpperCase(java.util.Locale.UK).replace(" ", ""),
                postcode.substring(0, 4) + "<br>\n" + postcode.substring(4).strip(),
                "+44" + phone.substring(1).replace(" ", "-"))) {
            assertThat(some.in("before " + leak + " after")).as(leak).hasSize(1);
        }
        assertThat(some.in("nothing of the kind")).isEmpty();
    }
}
