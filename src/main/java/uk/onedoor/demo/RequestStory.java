package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.TownHomes.Sleeps;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.HomeDecisions;
import uk.onedoor.placements.HomeRequest;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.placements.HomeRequests;
import uk.onedoor.placements.NewDecision;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.placements.NewHomeRequest;
import uk.onedoor.placements.Urgency;
import uk.onedoor.placements.WishBy;
import uk.onedoor.stays.Purpose;
import uk.onedoor.town.TownPlan;

/** What is said when a home is asked for in the invented town, and what is decided. */
@Component
@ConditionalOnProperty("onedoor.demo")
class RequestStory {

    private static final String CHILD = "If this were your own child, which of these would you choose?";
    private static final String WHOM = "Whom have we not asked yet, because we think we know the answer?";
    private static final String PERSON = "Is it a bed that is missing, or a person who stays?";

    private final HomeRequests requests;
    private final HomeDecisions decisions;
    private final TownHomes homes;

    RequestStory(HomeRequests requests, HomeDecisions decisions, TownHomes homes) {
        this.requests = requests;
        this.decisions = decisions;
        this.homes = homes;
    }

    void tonight(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "tonight",
                new Wish(
                        WishBy.THEMSELVES,
                        "Somewhere I can shut the door and sleep. And my own school tomorrow.",
                        null,
                        null,
                        "Not the whole night on a sofa with people talking over me"),
                new Needs(Set.of(Feature.QUIET), null),
                new Aim(
                        Purpose.SAFE_TONIGHT,
                        "Shouting at home since the afternoon; both sides want one night apart.",
                        day,
                        2,
                        "Home on the day after, with one of us there for breakfast and for the evening",
                        Urgency.TONIGHT),
                new Asked(
                        "That one of us is in the house until everybody sleeps",
                        PERSON,
                        "A person. Nan would come too."));
    }

    void quarrel(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "quarrel",
                new Wish(WishBy.THEMSELVES, "My own bed, if they stop shouting.", null, null, null),
                new Needs(Set.of(), null),
                new Aim(
                        Purpose.SAFE_TONIGHT,
                        "A row about a phone that went on for hours.",
                        day,
                        1,
                        "Home in the morning",
                        Urgency.TONIGHT),
                new Asked(
                        "That somebody calm sits in the kitchen until midnight",
                        WHOM,
                        "The aunt next door. She came."));
    }

    void stayedAtHome(Someone one, LocalDate day) {
        decisions.close(
                RequestIds.decision(
                        one,
                        day,
                        "quarrel",
                        "Their own bed was what they asked for. Two of us stayed until everybody slept, and came back for breakfast."),
                What.OUTREACH_AT_HOME);
    }

    /** What was open for tonight before today ends at home. */
    void atHomeInTheEnd(Urgency urgency, LocalDate today) {
        for (HomeRequest open : requests.open()) {
            if (open.aim().urgency() == urgency && open.aim().from().isBefore(today)) {
                decisions.close(
                        new NewDecision(
                                RequestIds.id("home in the end " + open.id()),
                                open.id(),
                                "They slept at home. One of us was in the house until late, and came back for breakfast.",
                                "The hub manager, with the family"),
                        What.OUTREACH_AT_HOME);
            }
        }
    }

    void theseDays(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "these days",
                new Wish(
                        WishBy.SOMEBODY_FOR_THEM,
                        "Their grandmother: near enough to walk to her on Sundays, and no bunk beds.",
                        HomeOption.COMMUNITY_FOSTER_FAMILY,
                        null,
                        null),
                new Needs(Set.of(Feature.NEAR_A_BUS), "Somebody who is up at six for the school bus"),
                new Aim(
                        Purpose.BREATHING_SPACE,
                        "Mum goes into hospital; the neighbours can help for some days.",
                        day.plusDays(4),
                        21,
                        "Home when Mum is, with visits every day at first",
                        Urgency.THESE_DAYS),
                new Asked(
                        "That somebody sleeps there while Mum is away", WHOM, "Mum's brother. He answers on Friday."));
    }

    void notAskedYet(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "not asked",
                new Wish(
                        WishBy.NOBODY_ASKED,
                        "They are with an aunt by the sea without a phone. Their key worker drives there on Thursday to ask.",
                        null,
                        null,
                        null),
                new Needs(Set.of(), null),
                new Aim(
                        Purpose.TIME_TO_UNDERSTAND,
                        "Nobody knows yet what would help; the family asked us to think with them.",
                        day.plusDays(14),
                        28,
                        null,
                        Urgency.PLANNED),
                new Asked("We do not know: we ask on Thursday", WHOM, "Them."));
    }

    void wishedHome(Cast cast, TownPlan.Hub hub, Someone one, LocalDate day) {
        Home home = homes.community(hub, cast, 0);
        ask(
                cast,
                one,
                day,
                "wished",
                new Wish(
                        WishBy.THEMSELVES,
                        home.name()
                                + ". I was there for tea twice and they have the dog, and nobody asked me a hundred questions.",
                        home.option(),
                        home.id(),
                        "Not another place where I have to start again"),
                new Needs(Set.of(Feature.ANIMALS), null),
                new Aim(
                        Purpose.STEP_TO_FAMILY,
                        "Weekends there first, then longer, while home gets calmer.",
                        day.plusDays(24),
                        90,
                        "Home, with weekends at theirs for as long as both want",
                        Urgency.PLANNED),
                new Asked("That there is room to be away now and then", CHILD, "The one they chose themselves."));
    }

    void quiet(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "quiet",
                new Wish(
                        WishBy.THEMSELVES,
                        "Quiet. Not lots of people. Somebody who cooks.",
                        HomeOption.COMMUNITY_FOSTER_FAMILY,
                        null,
                        "Not the hub, it is too loud for me at night"),
                new Needs(Set.of(Feature.QUIET), "Headphones at meals are fine"),
                new Aim(
                        Purpose.TIME_TO_UNDERSTAND,
                        "Six weeks of calm, to find out together what makes the evenings so hard.",
                        day.plusDays(16),
                        42,
                        "Home, with what we learned",
                        Urgency.PLANNED),
                new Asked(
                        "That the flat is quiet after eight; the little ones share the room",
                        CHILD,
                        "A family, not us."));
    }

    void ruleOut(Cast cast, TownPlan.Hub hub, Someone one, LocalDate asked) {
        ruleOut(one, asked, homes.hub(hub, cast), "They said it is too loud for them at night, and they are right.");
        ruleOut(
                one,
                asked,
                homes.community(hub, cast, 1),
                "Three dogs and a baby. A lovely house, and not a quiet one.");
    }

    private void ruleOut(Someone one, LocalDate asked, Home home, String because) {
        decisions.ruleOut(
                new NewDecision(
                        RequestIds.id("not here " + one.person().key() + home.id()),
                        RequestIds.request(one, asked, "quiet"),
                        because,
                        "The hub manager, with them and their key worker"),
                home.id());
    }

    void toAFamily(Cast cast, Someone one, LocalDate day) {
        ask(
                cast,
                one,
                day,
                "family",
                new Wish(
                        WishBy.THEMSELVES,
                        "A family where somebody is home after school. I do not want to change my school.",
                        HomeOption.COMMUNITY_FOSTER_FAMILY,
                        null,
                        null),
                new Needs(Set.of(Feature.NO_SMOKING), null),
                new Aim(
                        Purpose.STEP_TO_FAMILY,
                        "The months until the summer, while Dad finds a flat with a second bedroom.",
                        day.plusDays(16),
                        150,
                        "To Dad, with the same key worker",
                        Urgency.PLANNED),
                new Asked(
                        "A second bedroom; the council has him on the list",
                        CHILD,
                        "The family with the open kitchen."));
    }

    /** A family with a bed free for them; one where somebody lives already, where there is one. */
    Sleeps family(Cast cast, TownPlan.Hub hub, LocalDate today) {
        return homes.withABed(hub, cast, today.plusDays(4));
    }

    void chooseFamily(Sleeps free, Someone one, LocalDate today) {
        LocalDate from = today.plusDays(4);
        decisions.choose(
                RequestIds.decision(
                        one,
                        today.minusDays(12),
                        "family",
                        "It is what they asked for, ten minutes from school, and they have been there for tea."),
                new Chosen(
                        free.home().id(),
                        Objects.requireNonNull(free.bed()).id(),
                        from,
                        from.plusDays(150),
                        null,
                        null));
    }

    private void ask(
            Cast cast, Someone one, LocalDate day, String which, Wish wish, Needs needs, Aim aim, Asked asked) {
        requests.ask(new NewHomeRequest(
                RequestIds.request(one, day, which),
                one.id(),
                wish,
                needs,
                aim,
                asked,
                cast.worker(one.keyWorker().key()),
                List.of(RequestIds.home(one, day, which))));
    }
}
