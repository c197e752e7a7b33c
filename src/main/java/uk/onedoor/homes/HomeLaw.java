package uk.onedoor.homes;

import static uk.onedoor.homes.LawRule.BESPOKE_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.CHILDRENS_HOME_AT_18;
import static uk.onedoor.homes.LawRule.CHILDRENS_HOME_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.FOSTER_USUAL_LIMIT;
import static uk.onedoor.homes.LawRule.HUB_AGES;
import static uk.onedoor.homes.LawRule.KIN_APPROVED_WHEN_LOOKED_AFTER;
import static uk.onedoor.homes.LawRule.REGISTERED_AGES;
import static uk.onedoor.homes.LawRule.REGISTERED_AGES_LATER;
import static uk.onedoor.homes.LawRule.REGISTERED_PLACES;
import static uk.onedoor.homes.LawRule.SUPPORTED_ACCOMMODATION_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.TENANCY_UNDER_18;
import static uk.onedoor.homes.LawRule.UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.Hub;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.shared.Refusal;

/** May this person, of this age, come to this kind of home? The rules of law, England, each with its source. */
public final class HomeLaw {

    private static final int SIXTEEN = 16;
    private static final int EIGHTEEN = 18;

    /** Foster children in one home, unless they are brothers and sisters or the council exempts the family. */
    private static final int USUAL_FOSTERING_LIMIT = 3;

    private HomeLaw() {}

    /**
     * Says no where the law does.
     *
     * @param registration as it stands on the first night; null or without terms: none
     * @return what whoever decides should read first
     * @throws Refusal on the field {@code home}, naming the regulation
     */
    public static List<LawSays> check(HomeOption option, @Nullable Registration registration, Coming coming) {
        List<LawSays> says = of(option, registration, coming);
        says.stream().filter(LawSays::refuses).findFirst().ifPresent(no -> {
            throw new Refusal("home", no.key(), no.filling());
        });
        return says;
    }

    /** Everything the law says, what refuses first. */
    public static List<LawSays> of(HomeOption option, @Nullable Registration registration, Coming coming) {
        Terms terms = registration == null ? null : registration.terms();
        List<LawSays> says = new ArrayList<>();
        ofTheKind(says, option, terms, coming.age());
        if (terms != null) {
            if (option.isAChildrensHome() || coming.age() < EIGHTEEN) {
                ofTheAges(says, terms, coming);
            }
            if (coming.others() + 1 > terms.places()) {
                says.add(new LawSays(REGISTERED_PLACES, terms.places()));
            }
        }
        if (option.isFostering() && coming.others() + 1 > USUAL_FOSTERING_LIMIT && !coming.siblings()) {
            says.add(new LawSays(FOSTER_USUAL_LIMIT, coming.others() + 1));
        }
        return says.stream().sorted(Comparator.comparing(one -> !one.refuses())).toList();
    }

    /** Warns where somebody is younger or older than a hub works with: the council's own setting, no law. */
    static Optional<LawSays> ofTheHub(Hub hub, Coming coming) {
        int age = coming.age();
        return age < hub.minAge() || age > hub.maxAge()
                ? Optional.of(new LawSays(HUB_AGES, hub.minAge(), hub.maxAge(), age))
                : Optional.empty();
    }

    private static void ofTheKind(List<LawSays> says, HomeOption option, @Nullable Terms terms, int age) {
        boolean registered = terms != null;
        switch (option) {
            case HUB, CHILDRENS_HOME_ELSEWHERE -> ofAChildrensHome(says, registered, age);
            case SUPPORTED_LODGINGS, SUPPORTED_ACCOMMODATION -> ofSupport(says, registered, age);
            case BESPOKE -> ofAPackage(says, terms, age);
            case OWN_TENANCY -> {
                under16(says, age);
                if (age >= SIXTEEN && age < EIGHTEEN) {
                    says.add(new LawSays(TENANCY_UNDER_18));
                }
            }
            case KIN -> {
                if (age < EIGHTEEN) {
                    says.add(new LawSays(KIN_APPROVED_WHEN_LOOKED_AFTER));
                }
            }
            case COMMUNITY_FOSTER_FAMILY, FOSTER_FAMILY_ELSEWHERE -> {
                // Ages and numbers are the carers' terms of approval.
            }
        }
    }

    private static void ofAChildrensHome(List<LawSays> says, boolean registered, int age) {
        if (!registered) {
            says.add(new LawSays(CHILDRENS_HOME_IS_REGISTERED));
        }
        if (age >= EIGHTEEN) {
            says.add(new LawSays(CHILDRENS_HOME_AT_18));
        }
    }

    private static void ofSupport(List<LawSays> says, boolean registered, int age) {
        under16(says, age);
        if (age >= SIXTEEN && age < EIGHTEEN && !registered) {
            says.add(new LawSays(SUPPORTED_ACCOMMODATION_IS_REGISTERED));
        }
    }

    /** A package with a registration of its own, and no category of supported accommodation, is a children's home. */
    private static void ofAPackage(List<LawSays> says, @Nullable Terms terms, int age) {
        if (terms == null || terms.category() != null) {
            under16(says, age);
        }
        if (terms == null && age >= SIXTEEN && age < EIGHTEEN) {
            says.add(new LawSays(BESPOKE_IS_REGISTERED));
        }
    }

    private static void under16(List<LawSays> says, int age) {
        if (age < SIXTEEN) {
            says.add(new LawSays(UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME, age));
        }
    }

    private static void ofTheAges(List<LawSays> says, Terms terms, Coming coming) {
        int age = coming.age();
        if (age < terms.youngest() || age > terms.oldest()) {
            says.add(new LawSays(REGISTERED_AGES, terms.youngest(), terms.oldest(), age));
        } else if (coming.ageAtTheEnd() > terms.oldest()) {
            says.add(new LawSays(REGISTERED_AGES_LATER, terms.oldest()));
        }
    }
}
