package uk.onedoor.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import uk.onedoor.authorities.HubId;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/**
 * What is asked of somebody who asks for help: about whom, what is happening, how soon; all else as they like.
 *
 * <p>{@code website} is a box nobody sees: what stands in it was filled in by a machine. {@code cameBy}, {@code known}
 * and {@code looked} are for staff who take a call or a visit down.
 */
record AskForm(
        @Nullable UUID form,

        @Size(max = 200, message = "referrals.who.long") @Nullable
        String who,

        @Nullable Boolean me,

        @NotBlank(message = "referrals.words.missing") @Size(max = 5000, message = "referrals.words.long") @Nullable
        String words,

        @NotNull(message = "referrals.howSoon.missing") @Nullable
        HowSoon howSoon,

        @Nullable Asker asker,

        @Size(max = 100, message = "referrals.name.long") @Nullable
        String name,

        @Size(max = 200, message = "referrals.contact.long") @Nullable
        String contact,

        @Nullable Boolean rather,

        @Size(max = 2000, message = "referrals.hope.long") @Nullable
        String hope,

        @Nullable UUID hub,
        @Nullable CameBy cameBy,
        @Nullable UUID known,
        @Nullable Boolean looked,
        @Nullable String website) {

    boolean aboutSelf() {
        return Boolean.TRUE.equals(me);
    }

    /** What the single fields cannot say: an ask is about somebody, and was not filled in by a machine. */
    void check(Errors errors) {
        if (!says(who) && !aboutSelf() && !errors.hasFieldErrors("who")) {
            new Refusal("who", "referrals.who.missing").addTo(errors);
        }
        if (!says(words) && !errors.hasFieldErrors("words")) {
            new Refusal("words", "referrals.words.missing").addTo(errors);
        }
        if (website != null) {
            errors.reject("referrals.machine", "referrals.machine");
        }
    }

    /** False for nothing, and for what looks like nothing: spaces of any kind, marks nobody sees. */
    private static boolean says(@Nullable String text) {
        return text != null
                && text.codePoints()
                        .anyMatch(letter -> !Character.isWhitespace(letter)
                                && !Character.isSpaceChar(letter)
                                && Character.getType(letter) != Character.FORMAT);
    }

    UUID formId() {
        return form == null ? Ids.next() : form;
    }

    /** The ask as it is kept. Who would rather not say is not kept, whatever stood in the boxes. */
    NewAsk ask(CameBy by) {
        Asker relation = asker == null && aboutSelf() ? Asker.YOUNG_PERSON : asker;
        boolean unsaid = Boolean.TRUE.equals(rather);
        return new NewAsk(
                formId(),
                by,
                new Worry(
                        aboutSelf(),
                        unsaid && aboutSelf() ? null : who,
                        Objects.requireNonNull(words),
                        Objects.requireNonNull(howSoon),
                        hope),
                new AskedBy(relation, unsaid ? null : name, unsaid ? null : contact),
                hub == null ? null : new HubId(hub),
                null,
                null);
    }
}
