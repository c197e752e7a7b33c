package uk.onedoor.deadlines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Limits;
import uk.onedoor.platform.signin.OwnCalendar;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.TooLate;

/**
 * A calendar of what is somebody's to see to, read by a programme with a secret of its own; and the page on which its owner
 * makes that secret and takes it away. The secret stands behind the question mark, which is written in no log of ours.
 */
@Controller
@OpenTo(Opens.ALONGSIDE)
class CalendarController {

    private static final String FEED = "/calendar.ics";
    private static final int LONGEST = 100;

    private final OwnCalendar calendars;
    private final CalendarFeed feed;
    private final Limits limits;
    private final Forms forms;

    CalendarController(OwnCalendar calendars, CalendarFeed feed, Limits limits, Forms forms) {
        this.calendars = calendars;
        this.feed = feed;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/my-calendar")
    String show(HttpServletRequest request, Model model) {
        Object secret = model.getAttribute("secret");
        model.addAttribute("standing", calendars.now().orElse(null));
        model.addAttribute("address", secret == null ? null : at(request, FEED) + "?key=" + secret);
        return "deadlines/calendar";
    }

    /**
     * Makes an address instead of the one that stood on the page, by the moment it was made; empty when none stood there.
     *
     * @throws TooLate when another was made since: whoever set that up would lose it unsaid
     */
    @PostMapping("/my-calendar")
    String make(@RequestParam(required = false) @Nullable String insteadOf, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            String standing = calendars.now().map(now -> now.made().toString()).orElse(null);
            if (!Objects.equals(insteadOf, standing)) {
                throw new TooLate();
            }
            return Saved.to("/my-calendar").with("secret", calendars.make()).saying(page.t("deadlines.calendar.made"));
        });
    }

    @PostMapping("/my-calendar/taken-away")
    String end(@ModelAttribute("page") Page page) {
        return forms.save(() -> {
            calendars.end();
            return Saved.to("/my-calendar").saying(page.t("deadlines.calendar.ended"));
        });
    }

    /** @throws NotFound when the secret is nobody's, whoever asks and however often */
    @GetMapping(FEED)
    @OpenTo(Opens.PUBLIC)
    void read(
            @RequestParam(required = false) @Nullable String key,
            @ModelAttribute("page") Page page,
            WebRequest asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] text = text(key, page, request).getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (asked.checkNotModified(DigestUtils.md5DigestAsHex(text))) {
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private String text(@Nullable String key, Page page, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        Optional<String> text = key != null && key.length() <= LONGEST && limits.isOpen(Limits.Of.CALENDAR, from)
                ? calendars.reading(key, FEED, () -> feed.of(page, at(request, "/deadlines")))
                : Optional.empty();
        return text.orElseThrow(() -> {
            limits.allows(Limits.Of.CALENDAR, from);
            return new NotFound("a calendar");
        });
    }

    private static String at(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    }
}
