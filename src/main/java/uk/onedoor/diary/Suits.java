package uk.onedoor.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import uk.onedoor.platform.time.London;

/** When a call suits a young person, and so until when they may count on it. */
public enum Suits {
    SOON,
    THIS_EVENING,
    TOMORROW,
    THIS_WEEK;

    private static final Duration SOON_IS = Duration.ofHours(1);
    private static final LocalTime EVENING_ENDS = LocalTime.of(21, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);
    private static final int DAYS_OF_A_WEEK = 6;

    /** Until when, asked at this moment; an evening that is over means soon. */
    public Instant dueAt(Instant asked) {
        LocalDate today = London.day(asked);
        Instant soon = asked.plus(SOON_IS);
        return switch (this) {
            case SOON -> soon;
            case THIS_EVENING -> later(soon, at(today, EVENING_ENDS));
            case TOMORROW -> at(today.plusDays(1), DAY_ENDS);
            case THIS_WEEK -> at(today.plusDays(DAYS_OF_A_WEEK), DAY_ENDS);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(London.ZONE).toInstant();
    }
}
