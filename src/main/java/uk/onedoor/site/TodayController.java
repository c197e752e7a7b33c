package uk.onedoor.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;

/** Today, for whoever is looking. */
@Controller
@OpenTo(Opens.STAFF)
class TodayController {

    @GetMapping("/today")
    String today() {
        return "site/today";
    }
}
