package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.keywork.BeforeSteppingAway.Warning;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.Refusal;

/** What the rooms above say before somebody steps away, and what is answered. */
@Component
class Forethought {

    private final ObjectProvider<BeforeSteppingAway> rooms; // there may be none

    private final TransactionTemplate reading;

    Forethought(ObjectProvider<BeforeSteppingAway> rooms, PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.reading = new TransactionTemplate(transactions);
    }

    /** What there is to say today, in words. */
    List<String> said(Page page, YoungPersonId who) {
        return reading.execute(status -> of(who, page.today())).stream()
                .map(warning -> page.t(
                        warning.key(),
                        Arrays.stream(warning.places())
                                .map(place -> place instanceof LocalDate day ? page.date(day) : place)
                                .toArray()))
                .toList();
    }

    private List<Warning> of(YoungPersonId who, LocalDate on) {
        return rooms.stream().flatMap(room -> room.of(who, on).stream()).toList();
    }

    /**
     * Keeps what was answered.
     *
     * @throws Refusal by {@code despite} when something is asked about and nothing was answered
     */
    void keep(YoungPersonId who, LocalDate on, HowEnded how, @Nullable String despite) {
        if (despite != null) {
            rooms.forEach(room -> room.answered(who, on, despite));
        } else if (of(who, on).stream().anyMatch(warning -> isAsked(warning, how))) {
            throw new Refusal("despite", "keywork.stepping.despite.missing");
        }
    }

    /** Nobody is asked why somebody died; a wish and a move are not asked about for being sudden. */
    private static boolean isAsked(Warning warning, HowEnded how) {
        return switch (how) {
            case DIED -> false;
            case THEIR_WISH, MOVED_AWAY -> warning.always();
            default -> true;
        };
    }
}
