package uk.onedoor.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.StoryTeller.Step;
import uk.onedoor.patterns.Handling;
import uk.onedoor.patterns.WhereaboutKind;
import uk.onedoor.patterns.Whereabouts;
import uk.onedoor.patterns.Whereabouts.Told;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.Beginning;
import uk.onedoor.safety.Interview;
import uk.onedoor.safety.InterviewKind;
import uk.onedoor.safety.Interviews;
import uk.onedoor.safety.MissingEpisodes;
import uk.onedoor.safety.MissingFact;
import uk.onedoor.safety.MissingGrade;
import uk.onedoor.safety.Tried;

/** Writes a missing night down, from the first call to the talk after it. */
@Component
@ConditionalOnProperty("onedoor.demo")
class MissingStory {

    private static final int FORTNIGHT = 14;
    private static final String INTERVIEWER = "Ira Sandholm, Listening Post";
    private static final List<String> SEEN = List.of(
            "At the bus stop by the school, after the last lesson",
            "In the kitchen, putting on their shoes to go to the shop",
            "At Nan's front door, saying they would walk back",
            "By the river with two friends",
            "On the 17.42 to town");
    private static final List<String> WEARING = List.of(
            "Black puffer jacket, grey joggers, white trainers",
            "School coat and a green rucksack",
            "",
            "Denim jacket over a yellow hoodie; no coat");
    private static final List<String> HARM = List.of(
            "It is near freezing and they have a thin jacket on.",
            "They were upset by a call in the afternoon, and their inhaler is here.",
            "Their phone is off, which it never is, and they carry no money.",
            "Somebody older has been waiting for them outside school this week.");
    private static final List<String> BACK = List.of(
            "came by themselves", "Nan rang, and we fetched them", "the police, at the station", "a friend's mother");
    private static final List<String> HOW = List.of(
            "Cold and hungry. Had toast and a bath, and went to bed.",
            "Quiet, glad to be back. Wants to be left alone tonight.",
            "Cheerful, and sorry that we worried.",
            "A scraped knee, cleaned. Tired. We said how good it is that they are here.");
    private static final List<String> WHY = List.of(
            "A quarrel about the phone.",
            "Wanted to see Nan, and thought nobody would drive there.",
            "Friends asked; nobody had asked for a long time.");
    private static final List<String> HELP = List.of(
            "Sundays at Nan's, planned and kept.",
            "A phone that is not taken away at ten.",
            "Being asked in the afternoon what they want to do with the evening.");

    private static final List<String> PEOPLE =
            List.of("Dez from the skate park", "Keely's cousin", "Dez from the skate park", "Two girls from school");
    private static final List<String> PLACES =
            List.of("The bus station", "The skate park", "The flats behind the market", "The bus station", "Nan's");
    private static final List<String> WAYS = List.of("The 17.42 to town", "A lift in a silver car", "On foot");

    private final MissingEpisodes episodes;
    private final Interviews interviews;
    private final Whereabouts whereabouts;
    private final StoryTeller teller;

    MissingStory(MissingEpisodes episodes, Interviews interviews, Whereabouts whereabouts, StoryTeller teller) {
        this.whereabouts = whereabouts;
        this.episodes = episodes;
        this.interviews = interviews;
        this.teller = teller;
    }

    void tell(Cast cast, Written written, MissingNight night) {
        teller.tell(cast, written, night.key(), steps(night));
    }

    private List<Step> steps(MissingNight night) {
        Instant since = night.since();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(since.plus(minutes(15)), night.by(), "begun", () -> begin(night)));
        steps.add(fact(night, 17, "rang", new MissingFact.Search(Tried.RANG_THEM), "It rings, and nobody answers."));
        steps.add(fact(night, 24, "searched", new MissingFact.Search(Tried.SEARCHED_NEARBY), ""));
        steps.add(fact(night, 31, "family", new MissingFact.Search(Tried.RANG_FAMILY), "Not there; they ring round."));
        steps.add(fact(night, 40, "judged", new MissingFact.Judged(night.grade()), one(night, HARM)));
        if (night.grade() == MissingGrade.MISSING) {
            steps.add(fact(
                    night,
                    52,
                    "police",
                    new MissingFact.Reported(
                            "The police control room",
                            "FM-" + Math.floorMod(night.key().hashCode(), 9000)),
                    "They look at the places on the sheet first, and ring us every two hours."));
        }
        steps.add(fact(night, 250, "update", new MissingFact.Update(), "Nothing new. We ring again on the hour."));
        Instant back = night.back();
        if (back != null) {
            steps.removeIf(step -> !step.at().isBefore(back));
            steps.add(new Step(
                    back.plus(minutes(20)),
                    night.by(),
                    "back",
                    () -> add(night, "back", back, new MissingFact.Returned(one(night, BACK)), one(night, HOW))));
            steps.addAll(after(night, back));
            steps.add(new Step(back.plus(Duration.ofHours(3)), night.by(), "named", () -> name(night)));
        }
        return steps;
    }

    private List<Step> after(MissingNight night, Instant back) {
        return switch (night.after()) {
            case DONE ->
                List.of(
                        talk(night, on(back, 1, 11), InterviewKind.OFFERED, "Asked at breakfast; they want to."),
                        talk(night, on(back, 2, 16), InterviewKind.DONE, "An hour, walking by the river."));
            case DECLINED ->
                List.of(talk(
                        night,
                        on(back, 1, 15),
                        InterviewKind.DECLINED,
                        "They have told their key worker everything and would rather not tell it again."));
            case DECIDED_AGAINST ->
                List.of(talk(
                        night,
                        on(back, 1, 10),
                        InterviewKind.DECIDED_AGAINST,
                        "They were at their aunt's, who rang us within the hour. Their social worker agrees."));
            case LAST_HOURS ->
                List.of(talk(
                        night,
                        back.plus(Duration.ofHours(70)),
                        InterviewKind.OFFERED,
                        "Asked by phone; they think about it."));
            case LATE ->
                List.of(talk(
                        night,
                        on(back, FORTNIGHT, 11),
                        InterviewKind.OFFERED,
                        "Nobody independent was free sooner. We have asked for a second person."));
        };
    }

    private Step talk(MissingNight night, Instant at, InterviewKind kind, String words) {
        Interview.Themes themes = kind == InterviewKind.DONE
                ? new Interview.Themes(one(night, WHY), "With friends, then walking about", "", "", one(night, HELP))
                : Interview.Themes.NONE;
        Interview one = new Interview(
                id(night, kind.name()), kind, at, new Interview.By(null, INTERVIEWER, null), words, themes);
        return new Step(at, night.by(), kind.name(), () -> interviews.add(night.who(), id(night, "begun"), one));
    }

    private Step fact(MissingNight night, int minutes, String name, MissingFact.What what, String words) {
        Instant at = night.since().plus(minutes(minutes));
        return new Step(at, night.by(), name, () -> add(night, name, at, what, words));
    }

    /** Where they were, with whom and how they got about, as far as they told. */
    private void name(MissingNight night) {
        named(night, WhereaboutKind.PERSON, one(night, PEOPLE), Handling.ASK_FIRST, "The police role of the team");
        named(night, WhereaboutKind.PLACE, one(night, PLACES), Handling.MAY_SHARE, "");
        named(night, WhereaboutKind.WAY, one(night, WAYS), Handling.MAY_SHARE, "");
    }

    private void named(MissingNight night, WhereaboutKind kind, String name, Handling handling, String words) {
        whereabouts.add(
                night.who(), id(night, "begun"), new Told(id(night, kind.name()), kind, name, null, handling, words));
    }

    private void begin(MissingNight night) {
        Beginning began = new Beginning(night.since(), one(night, SEEN), "", one(night, WEARING), "Whoever was on");
        episodes.begin(night.who(), id(night, "begun"), began, "");
    }

    private void add(MissingNight night, String name, Instant at, MissingFact.What what, String words) {
        episodes.add(night.who(), id(night, "begun"), new MissingFact(id(night, name), at, what, words));
    }

    /** The hour of a day after they were back. */
    private static Instant on(Instant back, int days, int hour) {
        return London.day(back)
                .plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(London.ZONE)
                .toInstant();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static String one(MissingNight night, List<String> words) {
        return words.get(Math.floorMod(night.key().hashCode(), words.size()));
    }

    private static UUID id(MissingNight night, String step) {
        return StoryTeller.id(night.key(), step);
    }
}
