package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.family.CrisisPlan.Practice;
import uk.onedoor.family.CrisisPlan.RingKind;
import uk.onedoor.family.CrisisPlan.Says;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.family.CrisisPlans;
import uk.onedoor.family.FamilyMeeting;
import uk.onedoor.family.FamilyMeeting.Answered;
import uk.onedoor.family.FamilyMeeting.Deed;
import uk.onedoor.family.FamilyMeeting.Held;
import uk.onedoor.family.FamilyMeeting.Offer;
import uk.onedoor.family.FamilyMeeting.Reviewed;
import uk.onedoor.family.FamilyMeetings;
import uk.onedoor.family.GivenHow;
import uk.onedoor.family.MeetingAnswer;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;

/** What an invented family does, step by step: a meeting declined and then held, a plan for hard times, and who is found. */
@Component
@ConditionalOnProperty("onedoor.demo")
class FamilyStory {

    /** Of whom a step is told, on which day. */
    record About(YoungPersonId who, HubId hub, LocalDate day, String key) {

        /** One of several, the same for one young person each time. */
        String pick(String... words) {
            return words[Math.floorMod(key.hashCode(), words.length)];
        }
    }

    private enum Step {
        OFFER,
        SAY_NO,
        SAY_YES,
        MEET,
        DEED_DONE,
        LOOK_AGAIN,
        PLAN,
        GIVE,
        PRACTISE,
        HARD_TIME,
        LOOK_FOR,
        TRY,
        FIND,
        NEED,
        SERVICE
    }

    private static final List<List<Step>> STORIES = List.of(
            List.of(Step.OFFER, Step.SAY_NO, Step.NEED, Step.OFFER, Step.SAY_YES, Step.MEET, Step.DEED_DONE),
            List.of(Step.OFFER, Step.PLAN, Step.SAY_YES, Step.GIVE, Step.PRACTISE, Step.HARD_TIME, Step.MEET),
            List.of(Step.OFFER, Step.LOOK_FOR, Step.TRY, Step.SAY_YES, Step.FIND, Step.MEET, Step.LOOK_AGAIN),
            List.of(Step.OFFER, Step.NEED, Step.SERVICE, Step.SAY_YES, Step.MEET, Step.PLAN, Step.PRACTISE),
            List.of(Step.OFFER, Step.PLAN, Step.LOOK_FOR, Step.TRY, Step.GIVE, Step.SAY_NO));

    private final FamilyMeetings meetings;
    private final CrisisPlans plans;
    private final FamilyAround around;
    private final Network network;

    FamilyStory(FamilyMeetings meetings, CrisisPlans plans, FamilyAround around, Network network) {
        this.meetings = meetings;
        this.plans = plans;
        this.around = around;
        this.network = network;
    }

    /** How many steps the story of this young person has. */
    static int steps(String key) {
        return story(key).size();
    }

    private static List<Step> story(String key) {
        return STORIES.get(Math.floorMod(key.hashCode() / 7, STORIES.size()));
    }

    void tell(int step, About about) {
        switch (story(about.key()).get(step)) {
            case OFFER -> offer(about);
            case SAY_NO ->
                answer(about, MeetingAnswer.NOT_NOW, "Not while we are moving. Ask us again when we are in.");
            case SAY_YES -> answer(about, MeetingAnswer.YES, null);
            case MEET -> meet(about);
            case DEED_DONE -> deedDone(about);
            case LOOK_AGAIN -> lookAgain(about);
            case PLAN -> plan(about);
            case GIVE -> give(about);
            case PRACTISE -> practise(about);
            case HARD_TIME -> around.hardTime(about, family(about));
            case LOOK_FOR -> around.lookFor(about);
            case TRY -> around.tryAgain(about, false);
            case FIND -> around.tryAgain(about, true);
            case NEED -> around.need(about, family(about));
            case SERVICE -> around.service(about);
        }
    }

    /** Answers and holds what was offered meanwhile, looks again at what is due to be looked at, and practises it. */
    void keepUp(About about) {
        answer(about, MeetingAnswer.YES, null);
        meet(about);
        meetings.of(about.who()).stream()
                .filter(meeting -> meeting.reviewed() == null && isDue(meeting.held(), about.day()))
                .findFirst()
                .ifPresent(due -> lookAgain(about));
        plans.find(about.who()).ifPresent(written -> {
            var keyWorker = written.keyWorker();
            boolean handedOver = keyWorker != null && keyWorker.cameLater();
            if (handedOver || !written.says().reviewOn().isAfter(about.day().plusWeeks(2))) {
                plan(about);
            }
            practise(about);
        });
    }

    private static boolean isDue(@Nullable Held held, LocalDate day) {
        return held != null && !held.reviewOn().isAfter(day);
    }

    private List<Member> family(About about) {
        return network.of(about.who()).stream()
                .filter(member -> member.around().circle() == Circle.FAMILY
                        && member.around().until() == null)
                .toList();
    }

    void offer(About about) {
        String to = family(about).stream()
                .limit(2)
                .map(member -> member.around().name())
                .collect(Collectors.joining(" and "));
        meetings.offer(
                Ids.next(),
                about.who(),
                new Offer(about.day(), to.isEmpty() ? "The family" : to, "What the next months could look like"));
    }

    private void answer(About about, MeetingAnswer answer, @Nullable String words) {
        meetings.of(about.who()).stream()
                .filter(FamilyMeeting::waits)
                .findFirst()
                .ifPresent(meeting ->
                        meetings.answer(meeting.id(), about.who(), new Answered(answer, about.day(), words)));
    }

    private void meet(About about) {
        meetings.of(about.who()).stream()
                .filter(FamilyMeeting::isToBeHeld)
                .findFirst()
                .ifPresent(meeting -> meet(about, meeting.id(), family(about)));
    }

    private void meet(About about, UUID meeting, List<Member> family) {
        Set<UUID> came =
                family.stream().limit(3).map(member -> member.id().value()).collect(Collectors.toSet());
        Held held = new Held(
                about.day(),
                about.pick("The front room at home", "The community centre", "The hub's kitchen"),
                about.pick("Farah from the family team", "Glen, who chairs meetings for the council"),
                null,
                about.pick(
                        "We want Sundays together again. Whoever is tired says so, and somebody else takes over.",
                        "Nobody goes to bed on a row. If it gets loud we stop, have a brew and start again.",
                        "One of us rings every night at eight. School is for weekdays, not for tea time."),
                true,
                "We bring the food for the next one",
                about.day().plusWeeks(6));
        meetings.held(meeting, about.who(), held, came);
        String who = family.isEmpty()
                ? "Somebody in the family"
                : family.get(0).around().name();
        meetings.add(
                meeting,
                about.who(),
                new Deed(
                        Ids.next(),
                        who,
                        "rings every night at eight",
                        about.day().plusWeeks(1),
                        null));
        meetings.add(
                meeting,
                about.who(),
                new Deed(
                        Ids.next(),
                        "Everybody",
                        "Sunday dinner together",
                        about.day().plusWeeks(2),
                        null));
    }

    private void deedDone(About about) {
        meetings.of(about.who()).stream()
                .filter(meeting -> meeting.held() != null)
                .findFirst()
                .ifPresent(meeting -> meetings.deeds(meeting.id(), about.who())
                        .forEach(deed -> meetings.done(meeting.id(), about.who(), deed.id(), about.day())));
    }

    private void lookAgain(About about) {
        meetings.of(about.who()).stream()
                .filter(meeting -> meeting.held() != null && meeting.reviewed() == null)
                .findFirst()
                .ifPresent(meeting -> meetings.review(
                        meeting.id(),
                        about.who(),
                        new Reviewed(about.day(), "The calls held. Sundays did not yet; they try Saturdays now.")));
    }

    private void plan(About about) {
        List<Who> rings = new ArrayList<>();
        family(about).stream()
                .filter(member -> member.around().phone() != null)
                .limit(2)
                .forEach(
                        member -> rings.add(new Who(RingKind.MEMBER, member.id().value())));
        rings.add(new Who(RingKind.HUB, about.hub().value()));
        Says says = new Says(
                about.pick(
                        "When people talk about me like I'm not there", "Shouting. Or nobody telling me what's next"),
                about.pick("My headphones and the back step", "Being left alone for ten minutes, then a brew"),
                about.pick("Being followed. Being touched", "Being told to calm down"),
                "One of us stays near. The others go into the kitchen.",
                "The back door code is with whoever is on shift",
                about.day().plusWeeks(12));
        plans.write(Ids.next(), about.who(), says, rings);
    }

    private void give(About about) {
        family(about).stream()
                .findFirst()
                .ifPresent(member -> plans.given(
                        Ids.next(), about.who(), member.around().name(), about.day(), GivenHow.READ_TOGETHER));
    }

    private void practise(About about) {
        String with = family(about).stream()
                .findFirst()
                .map(member -> member.around().name())
                .orElse("The night worker");
        plans.practised(
                about.who(),
                new Practice(
                        Ids.next(),
                        about.day(),
                        with,
                        "Rang at nine at night. They picked up, and knew what to say.",
                        "It was weird but ok"));
    }
}
