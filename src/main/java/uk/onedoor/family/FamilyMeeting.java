package uk.onedoor.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * One offer of a family meeting and what became of it: what the family said, what they planned when they met, and how it
 * went since.
 */
public record FamilyMeeting(
        UUID id,
        YoungPersonId youngPerson,
        Offer offer,
        UUID offeredBy,
        @Nullable Answered answered,
        @Nullable Held held,
        @Nullable Reviewed reviewed) {

    /** To whom a meeting was offered, when and what for. */
    public record Offer(LocalDate on, String to, @Nullable String about) {}

    /** What the family said; other than yes it comes with their words. */
    public record Answered(
            MeetingAnswer answer, LocalDate on, @Nullable String words) {}

    /**
     * The meeting itself: the plan in the family's own words, and whether we go along with it.
     *
     * @param others who came that is nobody of the network
     * @param agreedWords why not, or what we agreed to
     */
    public record Held(
            LocalDate on,
            String where,
            String facilitator,
            @Nullable String others,
            String ownPlan,
            boolean agreed,
            @Nullable String agreedWords,
            LocalDate reviewOn) {}

    /** How their plan went, looked at together. */
    public record Reviewed(LocalDate on, String words) {}

    /** One line of their plan: who does what, by when. */
    public record Deed(
            UUID id,
            String who,
            String what,
            LocalDate by,
            @Nullable LocalDate doneOn) {}

    /** The meeting with who came and who does what. */
    public record Whole(FamilyMeeting meeting, List<String> came, List<Deed> deeds) {

        public Whole {
            came = List.copyOf(came);
            deeds = List.copyOf(deeds);
        }
    }

    /** True while nobody wrote down what the family said. */
    public boolean waits() {
        return answered == null;
    }

    /** True when the family said yes and has not met yet. */
    public boolean isToBeHeld() {
        return held == null && answered != null && answered.answer() == MeetingAnswer.YES;
    }
}
