package uk.onedoor.platform.access;

import static uk.onedoor.platform.access.Role.ADMINISTRATOR;
import static uk.onedoor.platform.access.Role.ADVOCATE;
import static uk.onedoor.platform.access.Role.COMMUNICATION_SUPPORT_WORKER;
import static uk.onedoor.platform.access.Role.DEPUTY_MANAGER;
import static uk.onedoor.platform.access.Role.DIRECTOR;
import static uk.onedoor.platform.access.Role.HUB_MANAGER;
import static uk.onedoor.platform.access.Role.KEY_WORKER;
import static uk.onedoor.platform.access.Role.LIFE_COACH;
import static uk.onedoor.platform.access.Role.OUTREACH_WORKER;
import static uk.onedoor.platform.access.Role.PERFORMANCE_OFFICER;
import static uk.onedoor.platform.access.Role.PERSONAL_ADVISER;
import static uk.onedoor.platform.access.Role.POLICE_CONTACT;
import static uk.onedoor.platform.access.Role.POLICE_LIAISON;
import static uk.onedoor.platform.access.Role.PORTFOLIO_LEAD;
import static uk.onedoor.platform.access.Role.REG44_VISITOR;
import static uk.onedoor.platform.access.Role.RESIDENTIAL_WORKER;
import static uk.onedoor.platform.access.Role.RETURN_INTERVIEWER;
import static uk.onedoor.platform.access.Role.SOCIAL_WORKER;
import static uk.onedoor.platform.access.Role.YOUNG_PERSON;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of page there are, and the roles each kind opens to. Which records a page then shows, the database decides. */
public enum Opens {
    /** Anybody, signed in or not. */
    PUBLIC(EnumSet.allOf(Role.class)),
    /** Anybody who has an account of their own. */
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Role.DOOR, Role.SYSTEM, POLICE_CONTACT))),
    /** All staff, whatever they do. */
    STAFF(EnumSet.complementOf(EnumSet.of(Role.DOOR, Role.SYSTEM, YOUNG_PERSON, POLICE_CONTACT))),
    /** Staff who work with young people. */
    ALONGSIDE(EnumSet.of(
            HUB_MANAGER,
            DEPUTY_MANAGER,
            KEY_WORKER,
            RESIDENTIAL_WORKER,
            OUTREACH_WORKER,
            LIFE_COACH,
            COMMUNICATION_SUPPORT_WORKER,
            POLICE_LIAISON,
            PORTFOLIO_LEAD,
            SOCIAL_WORKER,
            PERSONAL_ADVISER,
            RETURN_INTERVIEWER,
            ADVOCATE,
            REG44_VISITOR)),
    /** The records: staff who work with young people, and a director, who sees one in an emergency and else nobody. */
    RECORDS(ALONGSIDE, DIRECTOR),
    /** Homes, beds and who sleeps where: who reads where young people live. */
    HOMES(EnumSet.of(
            HUB_MANAGER,
            DEPUTY_MANAGER,
            KEY_WORKER,
            RESIDENTIAL_WORKER,
            OUTREACH_WORKER,
            PORTFOLIO_LEAD,
            SOCIAL_WORKER,
            PERSONAL_ADVISER)),
    /** Families and hosts on their way to us: those who run a hub, and whoever leads a portfolio. */
    CARERS(EnumSet.of(HUB_MANAGER, DEPUTY_MANAGER, PORTFOLIO_LEAD)),
    /** A copy of somebody's whole record: those who may write what is known of them. */
    COPIES(EnumSet.of(HUB_MANAGER, DEPUTY_MANAGER, KEY_WORKER, SOCIAL_WORKER)),
    /** The hub's own team: the door's list and the huddle. */
    TEAM(EnumSet.of(
            HUB_MANAGER,
            DEPUTY_MANAGER,
            KEY_WORKER,
            RESIDENTIAL_WORKER,
            OUTREACH_WORKER,
            LIFE_COACH,
            COMMUNICATION_SUPPORT_WORKER,
            POLICE_LIAISON,
            PORTFOLIO_LEAD)),
    /** Those who run a hub. */
    MANAGERS(EnumSet.of(HUB_MANAGER, DEPUTY_MANAGER)),
    /** Staff accounts: joiners, movers, leavers. */
    ACCOUNTS(EnumSet.of(HUB_MANAGER, ADMINISTRATOR)),
    /** Settings of the council: words, hubs. */
    SETTINGS(EnumSet.of(ADMINISTRATOR)),
    /** The statutory return. */
    RETURNS(EnumSet.of(PERFORMANCE_OFFICER, HUB_MANAGER)),
    /** Counts, never people. */
    COUNTS(EnumSet.of(HUB_MANAGER, DEPUTY_MANAGER, PERFORMANCE_OFFICER, DIRECTOR)),
    /** What times of being missing have in common: those who run a hub, and the police role in the team. */
    PATTERNS(EnumSet.of(HUB_MANAGER, DEPUTY_MANAGER, POLICE_LIAISON)),
    /** A young person's own pages. */
    OWN(EnumSet.of(YOUNG_PERSON)),
    /** What the police are shown of one night. */
    POLICE(EnumSet.of(POLICE_CONTACT));

    private final Set<Role> roles;

    Opens(Set<Role> roles) {
        this.roles = roles;
    }

    /** To whom another kind opens, and one role more. */
    Opens(Opens other, Role more) {
        this.roles = EnumSet.copyOf(other.roles);
        this.roles.add(more);
    }

    boolean to(Role role) {
        return roles.contains(role);
    }
}
