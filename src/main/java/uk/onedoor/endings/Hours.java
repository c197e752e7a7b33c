package uk.onedoor.endings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import uk.onedoor.platform.web.Page;

/** Minutes told as hours, as people say them. */
final class Hours {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Hours() {}

    /** "2.5", "0.25", "8". */
    static String plain(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    /** The same to the nearest half hour, where minutes are added up that nobody counted so exactly. */
    static String about(int minutes) {
        return plain(Math.round(minutes / 30f) * 30);
    }

    /** "2.5 hours a week". */
    static String aWeek(Page page, int minutes) {
        return page.t(minutes == 60 ? "endings.hour.a.week" : "endings.hours.a.week", plain(minutes));
    }

    /** "face to face 2, phone 0.5": what is none is left out. */
    static String each(Page page, Map<SupportKind, Integer> minutes) {
        return minutes.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> page.t("endings.kind.hours", page.name(kind.getKey()), plain(kind.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Hours as they are typed, in minutes. */
    static int minutes(@org.jspecify.annotations.Nullable BigDecimal hours) {
        return hours == null
                ? 0
                : hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
