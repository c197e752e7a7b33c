package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented young person as the town knows them at the end of their first weeks. */
public record TownYoungPerson(
        String key,
        String council,
        String hub,
        String firstName,
        String lastName,
        String nameUsed,
        Pronouns pronouns,
        LocalDate bornOn,
        String colour,
        String pattern,
        String heritage,
        List<String> languages,
        String phone,
        SupportCategory category,
        HomeKind firstHome,
        @Nullable String school,
        List<String> interests,
        Map<Section, String> aboutMe,
        List<NetworkPerson> network,
        List<Professional> professionals,
        @Nullable String story) {

    /** Someone in their life. Closeness 1 is nearest; {@code until} is set when it has ended. */
    public record NetworkPerson(
            String name,
            String relationship,
            @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate until,
            int closeness,
            String mayKnow,
            boolean comesAtThreeInTheMorning) {}

    /** Someone whose work it is to be in their life. */
    public record Professional(String name, String role, String organisation, String phone, LocalDate from) {}

    /** The eight headings of the first page, told in the young person's own voice. */
    public enum Section {
        WHAT_MATTERS,
        HOW_TO_TALK_WITH_ME,
        STRENGTHS,
        WORRIES,
        WHAT_I_WANT,
        EDUCATION,
        HEALTH_AT_A_GLANCE,
        GOOD_DAY
    }

    /** Why the hub is alongside. */
    public enum SupportCategory {
        EDGING_TO_CARE,
        EDGE_OF_CARE,
        PLACEMENT_SUPPORT,
        IN_HUB,
        STEP_DOWN,
        REUNIFICATION,
        CARE_EXPERIENCED_16_25,
        STAY_CLOSE
    }

    /** The kind of place someone sleeps in. */
    public enum HomeKind {
        FAMILY("at home"),
        KIN("with family or a friend's family"),
        HUB_BED("hub bed"),
        HUB_EMERGENCY("hub bed, at short notice"),
        FOSTER_HUB("foster family of the hub"),
        FOSTER_OTHER("foster family"),
        LODGINGS("supported lodgings"),
        SUPPORTED_ACCOMMODATION("supported accommodation"),
        BESPOKE("a place made for them"),
        OWN_TENANCY("own flat");

        private final String words;

        HomeKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean inHub() {
            return this == HUB_BED || this == HUB_EMERGENCY;
        }
    }

    /** How someone is spoken about. */
    public enum Pronouns {
        SHE("she/her", "she", "her", "her", "was"),
        HE("he/him", "he", "him", "his", "was"),
        THEY("they/them", "they", "them", "their", "were");

        private final String words;
        final String they;
        final String them;
        final String their;
        final String was;

        Pronouns(String words, String they, String them, String their, String was) {
            this.words = words;
            this.they = they;
            this.them = them;
            this.their = their;
            this.was = was;
        }

        public String words() {
            return words;
        }
    }
}
