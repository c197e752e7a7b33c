package uk.onedoor.homes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import uk.onedoor.homes.Addresses.Opening;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** Shows an address: the one place where it is taken out of what nothing prints. */
public final class AddressPages {

    private AddressPages() {}

    /** An address as its page prints it. */
    public record Opened(List<String> lines, String postcode, LocalDate since) {

        static Opened of(RestrictedAddress address) {
            return new Opened(address.lines(), address.postcode(), address.since());
        }

        @Override
        public String toString() {
            return RestrictedAddress.KEPT_BACK;
        }
    }

    /** Who opened it, when, and what for in words. */
    public record OpenedBy(Instant at, String who, String why) {}

    /** What surrounds an address on its page, whether or not it was opened yet. */
    static void around(Page page, Model model, Home home, List<Opening> openings) {
        model.addAttribute("home", home.name());
        model.addAttribute("here", "/homes/" + home.id() + "/address");
        model.addAttribute("purposes", Choice.of(page, purposes()));
        model.addAttribute(
                "openings",
                openings.stream()
                        .map(one -> new OpenedBy(one.at(), one.who(), page.name(one.why())))
                        .toList());
    }

    private static List<AddressPurpose> purposes() {
        return Arrays.stream(AddressPurpose.values())
                .filter(purpose -> purpose != AddressPurpose.MY_OWN_HOME)
                .toList();
    }
}
