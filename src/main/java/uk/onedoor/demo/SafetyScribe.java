package uk.onedoor.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.StoryTeller.Step;
import uk.onedoor.demo.WithUs.Someone;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.Incident;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Said;
import uk.onedoor.safety.Incidents;
import uk.onedoor.safety.Intervention.Began;
import uk.onedoor.safety.Intervention.Contents;
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.safety.Interventions;
import uk.onedoor.safety.NewIncidentStep;
import uk.onedoor.safety.NewStep;
import uk.onedoor.safety.PackTopic;
import uk.onedoor.safety.Packs;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * For every third of those with the first hub of a council, what the police would need to know is written down before; and every
 * four weeks something happened and a physical intervention was used twelve days ago, of which all is done, and again last night,
 * of which only what was seen and heard is written yet.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class SafetyScribe implements Scribe {

    private static final int EVERY = 3;
    private static final int PACK_DAYS = 9;
    private static final int DONE_DAYS = 12;
    private static final int LATELY_DAYS = 27;

    private static final Map<PackTopic, String> PACK = Map.of(
            PackTopic.DESCRIPTION,
                    "Slight, brown hair to the shoulders, a scar through the left eyebrow. Mostly a black hoodie.",
            PackTopic.TALKING, "First name only, and say why you are there. Do not stand between them and the door.",
            PackTopic.HEALTH, "An inhaler, blue, in the jacket or at home. Nothing else.",
            PackTopic.PLACES, "Nan's in Weir Street; the skate ramps; the top deck of the 12 until it ends.",
            PackTopic.PEOPLE, "Ask their key worker for the numbers of two friends who ring back.");

    private static final Contents RECORD = new Contents(
            "A call from home was cut off. They shouted, and ran for the road without shoes as a lorry came.",
            "Held by both arms from behind, walking backwards to the step. Let go as soon as the lorry was past.",
            1,
            "Walked beside them and talked; said that the call can be made again from the office.",
            "",
            "They sat on the step and cried. We made the call together twenty minutes later.",
            "Nobody was hurt. Both arms were looked at with them; no mark.");

    private static final String WITH_STAFF =
            "We went through it minute by minute. It was the lorry; there was nothing else to be done in those seconds.";
    private static final String WITH_THEM = "I did not see the lorry. Next time say what is coming before you grab me.";

    private static final String HAPPENED =
            "A call from home ended after two minutes. They shouted in the hall, threw the phone at the wall and ran out to the"
                    + " road. The wall is marked; the phone is broken. Nobody was hurt. Nobody rang the police.";
    private static final Said DECIDED = new Said(
            Answer.REPAIRED_AMONG_THEM,
            "",
            "",
            "To them, if the broken phone became a charge. There is none to us.",
            "They and the colleague whose phone it was talk on Thursday; they have offered to paint the wall together.");

    private final Packs packs;
    private final Incidents incidents;
    private final Interventions interventions;
    private final StoryTeller teller;
    private final WithUs withUs;

    SafetyScribe(Packs packs, Incidents incidents, Interventions interventions, StoryTeller teller, WithUs withUs) {
        this.packs = packs;
        this.incidents = incidents;
        this.interventions = interventions;
        this.teller = teller;
        this.withUs = withUs;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        List<Someone> people = withUs.of(cast, cast.planned(Objects.requireNonNull(lead.hub())), today);
        for (int place = 0; place < people.size(); place += EVERY) {
            pack(cast, written, people.get(place), today);
        }
        begin(cast, written, people, today);
        for (LocalDate day = today.minusDays(LATELY_DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            UUID who = written.find(key(cast, day));
            Optional<Someone> found =
                    people.stream().filter(one -> one.id().value().equals(who)).findFirst();
            if (found.isPresent()) {
                teller.tell(cast, written, key(cast, day), used(found.get(), lead, key(cast, day), day));
            }
        }
    }

    /** Says with whom the two are told, when none was for four weeks. */
    private static void begin(Cast cast, Written written, List<Someone> people, LocalDate today) {
        boolean lately = LongStream.rangeClosed(0, LATELY_DAYS)
                .mapToObj(today::minusDays)
                .anyMatch(day -> written.has(key(cast, day)));
        if (!lately && people.size() > 1) {
            written.put(
                    key(cast, today.minusDays(DONE_DAYS)), people.get(0).id().value());
            written.put(key(cast, today), people.get(people.size() - 1).id().value());
        }
    }

    private static String key(Cast cast, LocalDate day) {
        return "intervention/" + cast.authority() + "/" + day;
    }

    private void pack(Cast cast, Written written, Someone one, LocalDate today) {
        String story = "pack/" + one.id();
        Instant at = London.startOf(today.minusDays(PACK_DAYS)).plus(Duration.ofHours(15));
        if (!written.has(story + "/" + PackTopic.DESCRIPTION)) {
            List<Step> lines = PACK.entrySet().stream()
                    .map(line -> new Step(
                            at,
                            one.keyWorker().key(),
                            line.getKey().name(),
                            () -> packs.say(
                                    one.id(),
                                    StoryTeller.id(story, line.getKey().name()),
                                    line.getKey(),
                                    line.getValue(),
                                    null)))
                    .toList();
            teller.tell(cast, written, story, lines);
        }
    }

    /** What was used in the evening before a day, and what follows in the two days after it. */
    private List<Step> used(Someone who, TownPlan.Staff lead, String story, LocalDate day) {
        String by = who.keyWorker().key();
        Instant at = London.startOf(day).minus(Duration.ofMinutes(140));
        Began began = new Began(at, "The drive in front of the house", "Whoever was on");
        return List.of(
                new Step(
                        at.plus(Duration.ofMinutes(25)),
                        by,
                        "used",
                        () -> interventions.begin(who.id(), StoryTeller.id(story, "used"), began)),
                step(who, by, story, at.plus(Duration.ofMinutes(80)), Kind.RECORDED, ""),
                new Step(
                        at.plus(Duration.ofMinutes(95)),
                        by,
                        "happened",
                        () -> incidents.begin(
                                who.id(),
                                StoryTeller.id(story, "happened"),
                                new Incident.Began(at, "The drive in front of the house", true, HAPPENED))),
                new Step(
                        at.plus(Duration.ofHours(13)),
                        lead.key(),
                        "decided",
                        () -> incidents.add(
                                who.id(),
                                StoryTeller.id(story, "happened"),
                                new NewIncidentStep(
                                        StoryTeller.id(story, "decided"),
                                        Incident.Kind.DECIDED,
                                        at.plus(Duration.ofHours(13)),
                                        DECIDED))),
                step(who, lead.key(), story, at.plus(Duration.ofHours(37)), Kind.STAFF_SPOKEN_TO, WITH_STAFF),
                step(who, by, story, at.plus(Duration.ofHours(42)), Kind.CHILD_SPOKEN_TO, WITH_THEM));
    }

    private Step step(Someone who, String by, String story, Instant at, Kind kind, String words) {
        NewStep said =
                new NewStep(StoryTeller.id(story, kind.name()), kind, at, kind == Kind.RECORDED ? RECORD : null, words);
        return new Step(at, by, kind.name(), () -> interventions.add(who.id(), StoryTeller.id(story, "used"), said));
    }
}
