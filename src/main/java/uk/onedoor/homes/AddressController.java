package uk.onedoor.homes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.AddressPages.Opened;
import uk.onedoor.homes.Addresses.Opening;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** The one page on which the address of a home stands; whoever is not cleared for it finds nothing there. */
@Controller
@OpenTo(Opens.RECORDS)
class AddressController {

    private final OurHomes homes;
    private final Addresses addresses;
    private final KeptFrom keptFrom;
    private final Audit audit;

    AddressController(OurHomes homes, Addresses addresses, KeptFrom keptFrom, Audit audit) {
        this.homes = homes;
        this.addresses = addresses;
        this.keptFrom = keptFrom;
        this.audit = audit;
    }

    /** Says first what it is opened for: no link leads straight to an address. */
    @GetMapping("/homes/{home}/address")
    String show(
            @PathVariable HomeId home,
            @RequestParam(name = "for", required = false) @Nullable AddressPurpose why,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            List<Opening> before = addresses.openings(home);
            audit.shown(List.of());
            AddressPages.around(page, model, homes.get(home), before);
            model.addAttribute("never", keptFrom.of(home));
            model.addAttribute("newNever", keptFrom.linkToNew(home));
            model.addAttribute("keeps", addresses.mayKeep(home));
            model.addAttribute("opens", addresses.mayOpen().contains(home));
            model.addAttribute("careOf", addresses.careOf().get(home));
            model.addAttribute("opened", why == null ? null : Opened.of(addresses.open(home, why)));
            return "homes/address";
        });
    }
}
