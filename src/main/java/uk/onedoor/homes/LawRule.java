package uk.onedoor.homes;

import java.util.Locale;

/**
 * The rules of law about who may come to which home, England. A rule refuses where the law leaves no choice and its source
 * was read; it warns where somebody may decide otherwise, or where its source was not confirmed.
 */
public enum LawRule {
    /** Care Planning, Placement and Case Review (England) Regulations 2010 reg 27A, inserted by SI 2021/161. */
    UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME(true, true),
    /** Care Standards Act 2000 s11: nobody runs a children's home unless it is registered. */
    CHILDRENS_HOME_IS_REGISTERED(true, true),
    /** Supported Accommodation (England) Regulations 2023 (SI 2023/416), for 16 and 17 from 28 October 2023. */
    SUPPORTED_ACCOMMODATION_IS_REGISTERED(true, true),
    /** Care Standards Act 2000 s24: the conditions of the registration are kept. */
    REGISTERED_AGES(true, true),
    /** Care Standards Act 2000 s24, as above. */
    REGISTERED_PLACES(true, true),
    /** They grow older than the registration allows before they are expected to leave. */
    REGISTERED_AGES_LATER(false, true),
    /** The model: the ages this hub works with, a setting of the council. */
    HUB_AGES(false, true),
    /** Children Act 1989 Sch 7: the usual fostering limit of three; brothers and sisters, or an exemption, may go past it. */
    FOSTER_USUAL_LIMIT(false, true),
    /** A package for one young person under 18 with care is a children's home and needs its registration. */
    BESPOKE_IS_REGISTERED(false, false),
    /** Law of Property Act 1925 s1(6): nobody under 18 holds a tenancy in law; somebody holds it for them. */
    TENANCY_UNDER_18(false, false),
    /** A children's home is wholly or mainly for children: who is 18 needs another plan. */
    CHILDRENS_HOME_AT_18(false, false),
    /** Care Planning, Placement and Case Review (England) Regulations 2010 reg 24: kin of a looked-after child are approved. */
    KIN_APPROVED_WHEN_LOOKED_AFTER(false, false);

    private final boolean refuses;
    private final boolean confirmed;

    LawRule(boolean refuses, boolean confirmed) {
        this.refuses = refuses;
        this.confirmed = confirmed;
    }

    /** True when nobody may come against it; else whoever decides reads it and decides. */
    public boolean refuses() {
        return refuses;
    }

    /** False where the source has not been confirmed: the words say so, and the rule never refuses. */
    public boolean isConfirmed() {
        return confirmed;
    }

    String key() {
        return "homes.law." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
