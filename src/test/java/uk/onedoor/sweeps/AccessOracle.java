package uk.onedoor.sweeps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.onedoor.platform.access.Role;

/**
 * Who may see what, computed apart from the rules: from a table written by hand after what practitioners agreed, and from
 * what each relationship is. It reads nothing of the database's own table of rights.
 */
final class AccessOracle {

    /** What somebody is to a young person. */
    enum Relation {
        OWN,
        SAME_HUB,
        OTHER_HUB,
        OTHER_COUNCIL,
        ENDED,
        NOT_YET_BEGUN,
        KEPT_OUT,
        ONLY_OTHERS,
        ONLY_THEM_AMONG_OTHERS,
        EMERGENCY,
        EMERGENCY_KEPT_OUT,
        EMERGENCY_OVER,
        EMERGENCY_ONLY_OTHERS,
        KEPT_OUT_NO_MORE
    }

    /** What became of what was written about a young person, or of their record. */
    enum State {
        ORDINARY,
        HELD_BACK,
        WITHDRAWN,
        SUPERSEDED,
        JOINED,
        SUPPORT_ENDED,
        NOT_EXISTING
    }

    /** What is picked in each emergency of the matrix. */
    static final Set<String> PICKED = Set.of("CORE", "HOME", "NOTES");

    static final List<String> SECTIONS = List.of(
            "CORE",
            "OWN_VOICE",
            "NETWORK",
            "HOME",
            "NOTES",
            "LIFE",
            "HEALTH",
            "POLICE",
            "RETURN",
            "SAID",
            "TRACE",
            "PLAN",
            "ADDRESS",
            "MIX",
            "MISSING",
            "INCIDENT",
            "MEETING",
            "RISK");

    /** One line a role, one word a section in the order above: R reads, W writes, B both, E reads in an emergency alone, - neither. */
    private static final String AGREED = """
            HUB_MANAGER                  B B B B B B B B R B R B B B B B B B
            DEPUTY_MANAGER               B B B B B B B B R B R B B B B B B B
            KEY_WORKER                   B B B B B B B B R B R B R B B B B B
            RESIDENTIAL_WORKER           R B R B B B B W - B - B R R B B B B
            OUTREACH_WORKER              R B B B B B W W - B - B R - B B B B
            LIFE_COACH                   R B R - B B B - R B - B - - R R B B
            COMMUNICATION_SUPPORT_WORKER R B - - B B - - - B - B - - R - B B
            POLICE_LIAISON               R R - - - R - B - - - R - - B - B B
            PORTFOLIO_LEAD               R B B B B B B W - B - B R R B B B B
            SOCIAL_WORKER                B R B B B B B R R R - B B R B R B B
            PERSONAL_ADVISER             R B B B B B R - - R - B R - R - R R
            RETURN_INTERVIEWER           R R R - - B - - - - - - - - B - R R
            ADVOCATE                     R R - - - - - - - R - R - - - - - -
            REG44_VISITOR                R R - - R R - - - - - R - - R R R R
            PERFORMANCE_OFFICER          - - - - - - - - - - - - - - - - - -
            DIRECTOR                     E - E E - E - - - - - - E - - - - -
            ADMINISTRATOR                - - - - - - - - - - - - - - - - - -
            YOUNG_PERSON                 R B R R R R R - - B R B R - - - - R
            POLICE_CONTACT               R R R - - - - - - - - - - - R - - -
            """;

    /** Which section each table of one section belongs to. */
    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("people.young_person", "CORE"),
            Map.entry("people.identity", "CORE"),
            Map.entry("people.about_me", "OWN_VOICE"),
            Map.entry("people.network_member", "NETWORK"),
            Map.entry("people.home", "HOME"),
            Map.entry("people.said", "SAID"),
            Map.entry("people.answer", "SAID"),
            Map.entry("keywork.support_episode", "CORE"),
            Map.entry("keywork.allocation", "CORE"),
            Map.entry("keywork.handover", "CORE"),
            Map.entry("keywork.intensity", "CORE"),
            Map.entry("keywork.repair", "CORE"),
            Map.entry("keywork.cover", "CORE"),
            Map.entry("keywork.wish", "SAID"),
            Map.entry("keywork.note", "NOTES"),
            Map.entry("people.own_closeness", "NETWORK"),
            Map.entry("family.crisis", "HEALTH"),
            Map.entry("diary.promise", "PLAN"),
            Map.entry("diary.promise_move", "PLAN"),
            Map.entry("diary.call", "PLAN"),
            Map.entry("diary.call_try", "PLAN"),
            Map.entry("diary.appointment", "PLAN"), // planted as a visit
            Map.entry("diary.wait", "PLAN"), // planted as a place to live
            Map.entry("placements.home_request", "HOME"),
            Map.entry("placements.near", "ADDRESS"),
            Map.entry("placements.decision", "HOME"),
            Map.entry("placements.way_back", "HOME"),
            Map.entry("family.meeting", "NETWORK"),
            Map.entry("family.meeting_came", "NETWORK"),
            Map.entry("family.deed", "NETWORK"),
            Map.entry("family.crisis_plan", "NETWORK"),
            Map.entry("family.crisis_ring", "NETWORK"),
            Map.entry("family.crisis_practice", "NETWORK"),
            Map.entry("family.crisis_given", "NETWORK"),
            Map.entry("endings.taper_step", "PLAN"),
            Map.entry("endings.pace", "PLAN"),
            Map.entry("safety.missing_episode", "MISSING"),
            Map.entry("safety.missing_fact", "MISSING"),
            Map.entry("safety.return_interview", "MISSING"),
            Map.entry("safety.incident", "INCIDENT"),
            Map.entry("safety.incident_step", "INCIDENT"),
            Map.entry("safety.intervention", "INCIDENT"),
            Map.entry("safety.intervention_step", "INCIDENT"),
            Map.entry("safety.pack_line", "MISSING"),
            Map.entry("safety.pack_check", "MISSING"),
            Map.entry("officers.showing", "MISSING"),
            Map.entry("patterns.whereabout", "MISSING"),
            Map.entry("medicines.medicine", "HEALTH"),
            Map.entry("medicines.handling", "HEALTH"),
            Map.entry("medicines.witnessed", "HEALTH"),
            Map.entry("risks.raise", "RISK"),
            Map.entry("risks.evaluation", "RISK"),
            Map.entry("risks.feeling", "RISK"),
            Map.entry("risks.decision_card", "RISK"),
            Map.entry("risks.learning", "RISK"),
            Map.entry("house.entry", "NOTES"),
            Map.entry("meetings.minute", "MEETING"),
            Map.entry("deadlines.happening", "PLAN"),
            Map.entry("deadlines.reason", "PLAN"),
            Map.entry("plans.aspiration", "PLAN"),
            Map.entry("plans.goal", "PLAN"),
            Map.entry("plans.route", "PLAN"),
            Map.entry("plans.step", "PLAN"),
            Map.entry("plans.rating", "PLAN"),
            Map.entry("plans.opportunity", "PLAN"),
            Map.entry("plans.review", "PLAN"),
            Map.entry("plans.statutory_plan", "PLAN"), // planted as a care plan
            Map.entry("endings.cliff", "PLAN"),
            Map.entry("endings.keeping", "PLAN"),
            Map.entry("endings.wish", "PLAN"),
            Map.entry("endings.alarm_answer", "PLAN"),
            Map.entry("outcomes.happened", "POLICE"), // planted as an arrest
            Map.entry("outcomes.baseline", "LIFE"),
            Map.entry("outcomes.follow_up", "LIFE"),
            Map.entry("outcomes.answer", "LIFE"), // planted as what they want
            Map.entry("outcomes.measurement", "HEALTH"),
            Map.entry("stays.stay", "HOME"),
            Map.entry("stays.still_here", "HOME"),
            Map.entry("stays.past_the_end", "HOME"),
            Map.entry("stays.arrival_item", "HOME"),
            Map.entry("stays.moving_wish", "HOME"),
            Map.entry("stays.moving_deed", "HOME"),
            Map.entry("nights.run", "HOME"),
            Map.entry("nights.distance", "ADDRESS"), // planted of a home everybody may find
            Map.entry("returns.child", "RETURN"),
            Map.entry("returns.fact", "RETURN"));

    /** Where somebody has a relationship of their own; the lists are of the staff, and an emergency is theirs. */
    private static final Set<Relation> BY_A_LINK = Set.of(
            Relation.OWN,
            Relation.KEPT_OUT,
            Relation.KEPT_OUT_NO_MORE,
            Relation.ONLY_OTHERS,
            Relation.ONLY_THEM_AMONG_OTHERS);

    private static final Set<Role> OF_THE_WHOLE_COUNCIL = Set.of(
            Role.SOCIAL_WORKER,
            Role.PERSONAL_ADVISER,
            Role.RETURN_INTERVIEWER,
            Role.ADVOCATE,
            Role.PERFORMANCE_OFFICER,
            Role.DIRECTOR,
            Role.ADMINISTRATOR,
            Role.POLICE_CONTACT);

    /** Of these the police read what belongs to a night they are shown: nobody here shows them any. */
    private static final Set<String> OF_ONE_NIGHT = Set.of(
            "safety.missing_episode",
            "safety.missing_fact",
            "safety.return_interview",
            "officers.showing",
            "patterns.whereabout");

    private final Map<Role, Map<String, String>> agreed = new TreeMap<>();

    AccessOracle() {
        for (String line : AGREED.split("\n")) {
            List<String> words = Arrays.asList(line.trim().split("\\s+"));
            Map<String, String> rights = new TreeMap<>();
            for (int i = 0; i < SECTIONS.size(); i++) {
                rights.put(SECTIONS.get(i), words.get(i + 1));
            }
            agreed.put(Role.valueOf(words.get(0)), rights);
        }
    }

    Set<Role> roles() {
        return agreed.keySet();
    }

    boolean ofTheWholeCouncil(Role role) {
        return OF_THE_WHOLE_COUNCIL.contains(role);
    }

    /** True when somebody of this role may read (or else write) the section of somebody they are this to. */
    boolean may(Role role, Relation relation, String section, boolean read) {
        String given = agreed.getOrDefault(role, Map.of()).getOrDefault(section, "-");
        if (given.equals("E")) {
            return read
                    && (relation == Relation.EMERGENCY || relation == Relation.EMERGENCY_ONLY_OTHERS)
                    && PICKED.contains(section);
        }
        return (given.equals("B") || given.equals(read ? "R" : "W")) && reaches(role, relation, section, read);
    }

    /** True when the role reads (or else writes) the section of anybody at all, if only in an emergency. */
    boolean ever(Role role, String section, boolean read) {
        return may(role, Relation.OWN, section, read)
                || read
                        && agreed.getOrDefault(role, Map.of())
                                .getOrDefault(section, "-")
                                .equals("E");
    }

    /** The same of what is in one table; from a young person something can be held back, and what was put right is gone. */
    boolean mayFind(Role role, Relation relation, State state, String table) {
        boolean kept = role == Role.YOUNG_PERSON
                && (state == State.HELD_BACK
                                && Set.of("keywork.note", "outcomes.happened").contains(table)
                        || state == State.WITHDRAWN && table.equals("keywork.note"));
        kept |= role == Role.POLICE_CONTACT && OF_ONE_NIGHT.contains(table);
        String section = TABLES.get(table);
        return section != null && !kept && may(role, relation, section, true);
    }

    /** True when somebody of this role reads what came to their hub about somebody they are this to. */
    boolean mayReadAsk(Role role, Relation relation) {
        boolean inTeam = !ofTheWholeCouncil(role) && role != Role.YOUNG_PERSON && role != Role.REG44_VISITOR;
        return inTeam
                && switch (relation) {
                    case OWN, SAME_HUB, ENDED, NOT_YET_BEGUN, ONLY_THEM_AMONG_OTHERS, KEPT_OUT_NO_MORE -> true;
                    default -> false;
                };
    }

    /** True when whoever runs a hub finds somebody by name who was with it before, to say welcome back. */
    boolean wereWithTheirHub(Role role, Relation relation) {
        return (role == Role.HUB_MANAGER || role == Role.DEPUTY_MANAGER)
                && (relation == Relation.ENDED || relation == Relation.NOT_YET_BEGUN);
    }

    private boolean reaches(Role role, Relation relation, String section, boolean read) {
        if (role == Role.YOUNG_PERSON) {
            return relation == Relation.OWN;
        }
        if (role == Role.POLICE_CONTACT) {
            return BY_A_LINK.contains(relation);
        }
        return switch (relation) {
            case OWN, ONLY_THEM_AMONG_OTHERS, KEPT_OUT_NO_MORE -> true;
            case SAME_HUB -> !ofTheWholeCouncil(role);
            case EMERGENCY, EMERGENCY_ONLY_OTHERS -> read && PICKED.contains(section);
            default -> false;
        };
    }

    /** The relations in which the role reads a section at all. */
    Set<Relation> reading(Role role, String section) {
        return Arrays.stream(Relation.values())
                .filter(relation -> may(role, relation, section, true))
                .collect(Collectors.toSet());
    }
}
