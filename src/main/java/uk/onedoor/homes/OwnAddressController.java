package uk.onedoor.homes;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.homes.AddressPages.Opened;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** The address of the home a young person lives in, for them alone. */
@Controller
@OpenTo(Opens.OWN)
class OwnAddressController {

    private final Addresses addresses;
    private final CurrentViewer viewer;
    private final Audit audit;

    OwnAddressController(Addresses addresses, CurrentViewer viewer, Audit audit) {
        this.addresses = addresses;
        this.viewer = viewer;
        this.audit = audit;
    }

    @GetMapping("/me/address")
    String mine(@ModelAttribute("page") Page page, Model model) {
        UUID me = viewer.get().youngPerson();
        if (me == null) {
            throw new NotFound("a young person's own page");
        }
        return audit.page(() -> {
            audit.shown(me);
            List<Opened> opened = addresses.mayOpen().stream()
                    .map(home -> Opened.of(addresses.open(home, AddressPurpose.MY_OWN_HOME)))
                    .toList();
            model.addAttribute("opened", opened);
            return "homes/own-address";
        });
    }
}
