package uk.onedoor.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;

/**
 * What every page knows: its words, who is looking (null before sign-in), the token its forms carry, the address it
 * was asked for, what was just done, and whether this is the demo. Dates are in Europe/London.
 */
public record Page(
        Words words,
        @Nullable Viewer viewer,
        String csrfName,
        String csrfToken,
        String path,
        @Nullable String done,
        boolean demo,
        Clock clock) {

    /** The words for a key, its places filled. */
    public String t(String key, @Nullable Object... places) {
        return words.say(key, places);
    }

    /** The words for a number of things. */
    public String n(String key, long number, @Nullable Object... places) {
        return words.count(key, number, places);
    }

    /** The name of an enum constant as people say it: key is the enum's simple name and the constant. */
    public String name(Enum<?> constant) {
        return t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public LocalDate today() {
        return London.today(clock);
    }

    /** "Tuesday 3 March", with the year when it is not this one. */
    public String date(LocalDate on) {
        boolean thisYear = on.getYear() == today().getYear();
        return on.format(DateTimeFormatter.ofPattern(thisYear ? "EEEE d MMMM" : "d MMMM yyyy", locale()));
    }

    /** "Tuesday 3 March, 10:40". */
    public String moment(Instant at) {
        return date(day(at)) + ", " + at.atZone(London.ZONE).format(DateTimeFormatter.ofPattern("HH:mm", locale()));
    }

    /** "today", "yesterday", "4 days ago", "in 3 days". */
    public String ago(LocalDate on) {
        long days = ChronoUnit.DAYS.between(on, today());
        if (days == 0) {
            return t("when.today");
        }
        if (days == 1) {
            return t("when.yesterday");
        }
        if (days == -1) {
            return t("when.tomorrow");
        }
        return days > 0 ? n("when.ago", days) : n("when.in", -days);
    }

    public String ago(Instant at) {
        return ago(day(at));
    }

    public LocalDate day(Instant at) {
        return London.day(at);
    }

    private Locale locale() {
        return words.language().locale();
    }
}
