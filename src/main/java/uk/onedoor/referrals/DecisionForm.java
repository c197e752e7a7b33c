package uk.onedoor.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;
import uk.onedoor.authorities.HubId;
import uk.onedoor.referrals.Decision.NotYet;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.WalkedToSomeoneElse;
import uk.onedoor.referrals.Decision.WithUs;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** The one form of a decision: which of the three, what belongs to it, and what was thought. */
record DecisionForm(
        @NotNull(message = "referrals.decision.missing") @Nullable
        StepKind decision,

        @Nullable UUID hub,
        @Nullable String person,

        @Size(max = 100, message = "referrals.name.long") @Nullable
        String name,

        @Size(max = 100, message = "referrals.name.long") @Nullable
        String someone,

        @Size(max = 200, message = "referrals.organisation.long") @Nullable
        String organisation,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate acceptedOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate checkOn,

        @Size(max = 2000, message = "referrals.what.long") @Nullable
        String what,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @Nullable Integer question,

        @NotBlank(message = "referrals.answer.missing") @Size(max = 2000, message = "referrals.answer.long") @Nullable
        String answer,

        @Nullable UUID owner) {

    /** What the answer chosen needs; what belongs to the other two is left as typed and not looked at. */
    void check(boolean recognised, Errors errors) {
        if (decision == StepKind.WITH_US) {
            need(errors, "hub", hub);
            if (!recognised) {
                need(errors, "person", person);
                if (WhomField.NEW.equals(person)) {
                    need(errors, "name", name);
                }
            }
        } else if (decision == StepKind.WALKED) {
            need(errors, "someone", someone);
            need(errors, "organisation", organisation);
            need(errors, "acceptedOn", acceptedOn);
            need(errors, "checkOn", checkOn);
        } else if (decision == StepKind.NOT_YET) {
            need(errors, "what", what);
            need(errors, "on", on);
        } else if (decision != null) {
            new Refusal("decision", "referrals.decision.missing").addTo(errors);
        }
    }

    private static void need(Errors errors, String field, @Nullable Object value) {
        if (value == null && !errors.hasFieldErrors(field)) {
            String key = "referrals.decision." + field + ".missing";
            new Refusal(field, key).addTo(errors);
        }
    }

    Decision decided(boolean recognised) {
        if (decision == StepKind.WITH_US) {
            return new WithUs(new HubId(Objects.requireNonNull(hub)), recognised ? null : WhomField.read(person, name));
        }
        if (decision == StepKind.WALKED) {
            return new WalkedToSomeoneElse(
                    Objects.requireNonNull(someone),
                    Objects.requireNonNull(organisation),
                    Objects.requireNonNull(acceptedOn),
                    Objects.requireNonNull(checkOn));
        }
        return new NotYet(Objects.requireNonNull(what), Objects.requireNonNull(on));
    }

    Reasons reasons() {
        return new Reasons(
                question, Objects.requireNonNull(answer), owner == null ? null : new WorkerId(owner), null, null);
    }
}
