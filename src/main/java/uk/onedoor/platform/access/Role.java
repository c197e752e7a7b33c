package uk.onedoor.platform.access;

/** What somebody is here for. The rights of each role are data: table {@code platform.section_right}. */
public enum Role {
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
    REG44_VISITOR,
    PERFORMANCE_OFFICER,
    DIRECTOR,
    ADMINISTRATOR,
    YOUNG_PERSON,
    /** Somebody of the police who is shown one night while somebody is not back, and nothing else. */
    POLICE_CONTACT,
    /** The public door: may hand in a worry, sees nothing. */
    DOOR,
    /** The product itself at work for one council: nightly jobs, imports, the demo town. */
    SYSTEM
}
