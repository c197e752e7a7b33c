package uk.onedoor.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.InEmergency;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;

/**
 * What every page knows: its words, who is looking (null before sign-in), the token its forms carry, the address it
 * was asked for, what was just done, whether this is the demo, (sealed) how far it saw the records, the address with its question, which stays when a form on it is shown
 * again, and the nonce its scripts carry. Dates are in Europe/London.
 */
public record Page(
        Words words,
        @Nullable Viewer viewer,
        String csrfName,
        String csrfToken,
        String path,
        @Nullable String done,
        boolean demo,
        Clock clock,
        Supplier<@Nullable String> seen,
        String from,
        String nonce) {

    private record Form(String pattern, Language language) {}

    private static final Map<Form, DateTimeFormatter> FORMS = new ConcurrentHashMap<>();

    private static final int TEN = 10;
    private static final Pattern YOUNG_PERSON = Pattern.compile("/young-people/[0-9a-f-]{36}");

    /** The field in which every form carries a key of its own, so that it is saved once. */
    public static final String ONCE = "_once";

    /** The field in which every form carries how far its page had seen the records. */
    public static final String SEEN = "_seen";

    /** The field in which a form that changes words carries prints of the words it showed. */
    public static final String VERSION = "_version";

    /** The field in which every form carries the address of the page it stands on. */
    public static final String FROM = "_from";

    /** The field in which a form names its fields where words about somebody else may be marked. */
    public static final String OTHERS = "_others";

    /** True when whoever is looking works here; false for young people and passers-by. */
    public boolean isForStaff() {
        return viewer != null && viewer.youngPerson() == null;
    }

    /** A key for one form of this page. */
    public UUID once() {
        return Ids.next();
    }

    /** The words for a key, its places filled. */
    public String t(String key, @Nullable Object... places) {
        return words.say(key, places);
    }

    /** The words for a number of things. */
    public String n(String key, long number, @Nullable Object... places) {
        return words.count(key, number, places);
    }

    /** The same said to whoever looks: to a young person the words under the key with {@code .own} behind it, if there are any. */
    public String said(String key, @Nullable Object... places) {
        return t(!isForStaff() && words.has(key + ".own") ? key + ".own" : key, places);
    }

    /** The name of an enum constant as people say it: key is the enum's simple name and the constant. */
    public String name(Enum<?> constant) {
        return t(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A number of people told in tens, so that nobody can be made out: fewer than 10, 10 to 19. */
    public String tens(long people) {
        long from = people / TEN * TEN;
        return from == 0 ? t("layout.tens.few", TEN) : t("layout.tens", from, from + TEN - 1);
    }

    public LocalDate today() {
        return London.today(clock);
    }

    /** "Tuesday 3 March", with the year when it is not this one. */
    public String date(LocalDate on) {
        boolean thisYear = on.getYear() == today().getYear();
        return on.format(form(thisYear ? "EEEE d MMMM" : "d MMMM yyyy"));
    }

    /** "March 2026". */
    public String month(YearMonth month) {
        return month.format(form("MMMM yyyy"));
    }

    /** "Tuesday 3 March, 10:40". */
    public String moment(Instant at) {
        return date(day(at)) + ", " + time(at);
    }

    /** "14:32", until when somebody on this page is seen by an emergency; null when nobody is. */
    public @Nullable String inEmergencyUntil() {
        return InEmergency.until().map(this::time).orElse(null);
    }

    private String time(Instant at) {
        return at.atZone(London.ZONE).format(form("HH:mm"));
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

    /** How days and times are written; each form is worked out once, because a page writes the same often. */
    private DateTimeFormatter form(String pattern) {
        return FORMS.computeIfAbsent(
                new Form(pattern, words.language()),
                form -> DateTimeFormatter.ofPattern(
                        form.pattern(), form.language().locale()));
    }

    public LocalDate day(Instant at) {
        return London.day(at);
    }

    /** A day or a moment always with its year: "1 March 2026" or "1 March 2026, 14:00". */
    public String moment(Instant at, boolean wholeDay) {
        String form = wholeDay ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm";
        return at.atZone(London.ZONE).format(form(form));
    }

    /** The moment in the past this page is about; null when it is about now. */
    public @Nullable String knownOn() {
        return KnownOn.find().map(at -> moment(at, KnownOn.isEndOfDay(at))).orElse(null);
    }

    /** Where it is told what was recorded later about this moment; null on a page that is not under one young person. */
    public @Nullable String recordedLater() {
        var person = YOUNG_PERSON.matcher(path);
        return person.lookingAt()
                ? KnownOn.find()
                        .map(at -> person.group() + "/recorded-later?since=" + KnownOn.write(at))
                        .orElse(null)
                : null;
    }

    /** The day of the calendar on the wall, also on a page about the past: when it is printed. */
    public LocalDate printedOn() {
        return London.day(clock instanceof ProductClock product ? product.really() : clock.instant());
    }

    /** The address of this page as it is now. */
    public String now() {
        return PastPages.now(from);
    }
}
