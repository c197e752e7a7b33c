package uk.onedoor.returns.rules;

/** Rules on what a legal status allows: how long it may last, and where the child may live. */
final class LegalStatus {

    /** 72 hours. */
    private static final int POLICE_PROTECTION = 3;

    private static final int EMERGENCY_PROTECTION = 21;
    private static final int ASSESSMENT = 7;

    /** The law says no more than a short time; the return draws the line here. */
    private static final int POLICE_CUSTODY = 21;

    private LegalStatus() {}

    static void fill(RuleSheet rules) {
        lasts(rules, "361", "L1", POLICE_PROTECTION);
        lasts(rules, "362", "L2", EMERGENCY_PROTECTION);
        lasts(rules, "363", "L3", ASSESSMENT);
        lasts(rules, "364", "J2", POLICE_CUSTODY);
        rules.episodes(
                "378",
                (child, episode) -> episode.place().equals("P1") && episode.ls().equals("V2"));
    }

    private static void lasts(RuleSheet rules, String code, String status, int most) {
        rules.child(code, Stretches.longerThan(most, episode -> episode.ls().equals(status)));
    }
}
