package uk.onedoor.town;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented councils, their hubs and the staff who work in them, the same for the same seed. */
public record TownPlan(long seed, List<Council> councils) {

    /** The seed of the town that demo, tests and pictures share. */
    public static final long USUAL_SEED = 7;

    public static TownPlan usual() {
        return of(USUAL_SEED);
    }

    public static TownPlan of(long seed) {
        return new TownPlan(seed, StaffList.councils(seed));
    }

    public Council council(String key) {
        return councils.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No council in the plan has the key " + key));
    }

    public Staff staff(String key) {
        return councils.stream()
                .flatMap(each -> each.staff().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No staff member in the plan has the key " + key));
    }

    /** An invented council: its code looks like those of the national statistics office and belongs to nobody. */
    public record Council(String key, String name, String code, List<Hub> hubs, List<Staff> staff) {

        public List<Staff> with(Role role) {
            return staff.stream().filter(each -> each.role() == role).toList();
        }

        List<Staff> of(String hub, Role role) {
            return staff.stream()
                    .filter(each -> each.role() == role && hub.equals(each.hub()))
                    .toList();
        }
    }

    /** A house with short-stay beds and a team; {@code usual} is how many young people it is with at a time. */
    public record Hub(String key, String council, String name, String street, String phone, int usual, int beds) {}

    /** Someone who works there; {@code hub} is absent for those who work across the council. */
    public record Staff(
            String key,
            String name,
            @Nullable String pronouns,
            Role role,
            String phone,
            String hours,
            List<String> interests,
            List<String> languages,
            String council,
            @Nullable String hub) {

        String firstName() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /** What someone does; only a KEY_WORKER is allocated young people. */
    public enum Role {
        HUB_MANAGER,
        DEPUTY_MANAGER,
        KEY_WORKER,
        RESIDENTIAL_WORKER,
        OUTREACH_WORKER,
        LIFE_COACH,
        COMMUNICATION_SUPPORT_WORKER,
        POLICE_LIAISON,
        SOCIAL_WORKER,
        PERFORMANCE_OFFICER,
        DIRECTOR,
        ADMINISTRATOR
    }
}
