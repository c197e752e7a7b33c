package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Feature;

/**
 * What a household offers today: ages in whole years, both included; to how many; whether siblings stay together; whether
 * tonight can be asked for; whether only for short breaks; what the home has; and what they say of themselves.
 * {@code reviewDue} is the day by which their approval is to be looked at again, null before there is one. {@code approved}
 * is whether the approval holds today: who rests is approved, see {@link Carers#approved}.
 */
public record Terms(
        int youngest,
        int oldest,
        int places,
        boolean siblings,
        boolean emergencies,
        boolean shortBreaksOnly,
        Set<Feature> offers,
        @Nullable String words,
        @Nullable LocalDate reviewDue,
        boolean approved) {

    /** True when somebody of this age, in whole years, is one they would welcome. */
    public boolean welcomes(int age) {
        return age >= youngest && age <= oldest;
    }
}
