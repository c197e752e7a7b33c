package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HouseMix;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.placements.Mix;
import uk.onedoor.placements.MixDecision;
import uk.onedoor.placements.PairFacts;
import uk.onedoor.placements.Phrase;
import uk.onedoor.placements.Reason;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownPlan;

/** House mixes of the invented town: weighed before people come, or by the next working day; of one nobody has yet. */
@Component
@ConditionalOnProperty("onedoor.demo")
class MixStory {

    private static final int DAYS_BACK = 27;
    private static final String QUESTION =
            "If each of them were our own child, would we let them all sleep under this roof tonight, and what would we ask first?";
    private static final String WILL_DO =
            "Both know before the first night. One of us is there on the first two evenings and asks each of them alone.";

    private final HouseMix mixes;
    private final PairFacts pairs;
    private final TownHomes homes;
    private final Stays stays;
    private final MixWriting writing;

    MixStory(HouseMix mixes, PairFacts pairs, TownHomes homes, Stays stays, MixWriting writing) {
        this.mixes = mixes;
        this.pairs = pairs;
        this.homes = homes;
        this.stays = stays;
        this.writing = writing;
    }

    /** Weighed and answered with a no: the hub is not for them. */
    void notHere(Cast cast, TownPlan.Hub hub, Someone one, LocalDate day) {
        Home home = homes.hub(hub, cast);
        with(
                one.id(),
                home.id(),
                day,
                Reason.Bearing.WORRY,
                Reason.Topic.ROUTINE,
                "Evenings are hard for both at once",
                "One needs it quiet from eight; the other plays music then, because it is how they calm down.");
        decide(
                one.id(),
                home.id(),
                day.plusDays(12),
                MixDecision.NOT_HERE,
                "Neither would sleep well. They said so themselves before we did.",
                "We asked what each of them needs after eight in the evening, and it does not fit under one roof now.");
    }

    /** Weighed before they come, with something good and something to see to. */
    void beforeTheyCome(Cast cast, Home home, Someone one, LocalDate from) {
        LocalDate day = from.minusDays(7);
        with(
                one.id(),
                home.id(),
                day,
                Reason.Bearing.GOOD,
                Reason.Topic.TIE,
                "They know each other and get on",
                "They were at the same climbing club for a year and still share a lift.");
        with(
                one.id(),
                home.id(),
                day,
                Reason.Bearing.WORRY,
                Reason.Topic.ROUTINE,
                "Mornings need thinking about",
                "Both need the bathroom at half past six on school days.");
        decide(
                one.id(),
                home.id(),
                from,
                MixDecision.YES_WITH,
                "Everybody there was asked, and wants it. Mornings are the one thing to plan.",
                "We asked each of them first what would make them want to leave again.");
    }

    /** Whoever came lately was weighed beforehand, or the day after an emergency; but for the last who came in one. */
    void keep(Cast cast, LocalDate today) {
        List<Stay> came = stays.between(today.minusDays(DAYS_BACK), today).stream()
                .filter(stay -> stay.arrival() != null && stay.leaving() == null)
                .filter(stay -> stay.reason().kind() == StayKind.LIVING && writing.isAskedFor(stay.home()))
                .filter(stay -> stay.from().isAfter(today.minusDays(DAYS_BACK)))
                .sorted(java.util.Comparator.comparing(Stay::from).reversed())
                .toList();
        boolean oneIsDue = false;
        for (Stay stay : came) {
            boolean emergency = stay.reason().entry() == Entry.EMERGENCY;
            if (emergency && !oneIsDue) {
                oneIsDue = true;
            } else if (mixes.of(stay.youngPerson()).isEmpty()) {
                LocalDate day =
                        emergency ? stay.from().plusDays(1) : stay.from().minusDays(1);
                writing.as(
                        cast,
                        stay.home(),
                        day.isAfter(today) ? today : day,
                        () -> decide(
                                stay.youngPerson(),
                                stay.home(),
                                stay.from(),
                                MixDecision.YES_WITH,
                                "Everybody who lives there was asked, and the evenings are planned.",
                                "We asked first who would lie awake tonight, and see to it that somebody sits with them."));
            }
        }
    }

    private void decide(
            YoungPersonId who, HomeId home, LocalDate from, MixDecision decision, String because, String answer) {
        Mix mix = mixes.weigh(who, home, from);
        Map<String, String> willDo = new HashMap<>();
        mix.worries().forEach(worry -> willDo.put(HouseMix.key(worry), WILL_DO));
        mixes.decide(
                id("mix " + who + home + from),
                new Proposal(who, home, from),
                new Verdict(decision, because, "How the first weekend will be", QUESTION, answer),
                willDo,
                writing::inWords);
    }

    /** Something known of them beside the first who lives there. */
    private void with(
            YoungPersonId who,
            HomeId home,
            LocalDate day,
            Reason.Bearing bearing,
            Reason.Topic topic,
            String told,
            String words) {
        mixes.weigh(who, home, day).beside().stream()
                .map(one -> one.pair().beside(who))
                .findFirst()
                .ifPresent(other -> pairs.note(
                        id("pair " + who + other + told),
                        who,
                        other,
                        new Reason(
                                bearing,
                                Phrase.written(told),
                                new Reason.Why(
                                        topic,
                                        null,
                                        Phrase.written(words),
                                        Phrase.written("Both told their key workers"),
                                        day,
                                        "MIX",
                                        null))));
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("house mix " + text).getBytes(StandardCharsets.UTF_8));
    }
}
