package uk.onedoor.keywork;

import uk.onedoor.people.Relationships.Kind;

/** What somebody is in the team around a young person, and so what they may see; the nearest first. */
public enum TeamPart {
    KEY_WORKER(Kind.KEY_WORKER),
    BACK_UP(Kind.BACK_UP),
    SOCIAL_WORKER(Kind.SOCIAL_WORKER),
    LIFE_COACH(Kind.TEAM),
    COMMUNICATION_SUPPORT_WORKER(Kind.TEAM),
    POLICE_LIAISON(Kind.TEAM),
    PORTFOLIO_LEAD(Kind.TEAM);

    private final Kind relationship;

    TeamPart(Kind relationship) {
        this.relationship = relationship;
    }

    Kind relationship() {
        return relationship;
    }
}
