package uk.onedoor.sweeps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.TestDatabase;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.Notes;
import uk.onedoor.outcomes.Answer;
import uk.onedoor.outcomes.Baselines;
import uk.onedoor.outcomes.HappeningKind;
import uk.onedoor.outcomes.HappeningSource;
import uk.onedoor.outcomes.Happenings;
import uk.onedoor.outcomes.MeasureCode;
import uk.onedoor.outcomes.Measurement;
import uk.onedoor.outcomes.Measurements;
import uk.onedoor.outcomes.NewBaseline;
import uk.onedoor.outcomes.NewHappening;
import uk.onedoor.outcomes.NewMeasurement;
import uk.onedoor.outcomes.Question;
import uk.onedoor.outcomes.SchoolOrWork;
import uk.onedoor.people.AboutMe;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Network;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.Voices;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Drafts;
import uk.onedoor.referrals.AskId;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.referrals.Received;
import uk.onedoor.shared.Ids;
import uk.onedoor.sweeps.Canaries.Planter;

/** One young person's record, every text of it a canary, written by whoever is signed in. */
final class CanaryRecord {

    static final LocalDate BEGAN = LocalDate.of(2026, 11, 16);

    private final BeanFactory product;
    private final Planter planter;
    private final HubId hub;
    private final YoungPersonId person;
    private final List<Voices.SaidId> said = new ArrayList<>();

    CanaryRecord(BeanFactory product, Planter planter, HubId hub, YoungPersonId person) {
        this.product = product;
        this.planter = planter;
        this.hub = hub;
        this.person = person;
    }

    /** Somebody asks at the door, is met, and is with us; others are walked elsewhere, told when, or still wait. */
    static YoungPersonId meet(BeanFactory product, Planter planter, HubId hub, List<String> receipts) {
        Planter ask = planter.of("ASK");
        Asks asks = product.getBean(Asks.class);
        AskId withUs = asked(asks, ask, hub, receipts);
        NewPerson who = new NewPerson(
                planter.word("name used"),
                planter.word("first name"),
                planter.word("last name"),
                planter.word("pronouns"),
                LocalDate.of(2011, 5, 5),
                "teal",
                "plain");
        asks.decide(withUs, new Decision.WithUs(hub, Decision.Whom.met(who)), reasons(ask));
        asks.decide(
                asked(asks, ask, hub, receipts),
                new Decision.WalkedToSomeoneElse(
                        ask.name("who said yes"), ask.word("their organisation"), BEGAN, BEGAN.plusDays(7)),
                reasons(ask));
        asks.decide(
                asked(asks, ask, hub, receipts),
                new Decision.NotYet(ask.text("what happens next"), BEGAN.plusDays(3)),
                reasons(ask));
        asked(asks, ask, hub, receipts);
        return java.util.Objects.requireNonNull(asks.get(withUs).person());
    }

    private static Decision.Reasons reasons(Planter ask) {
        return Decision.Reasons.of(ask.text("answer of the huddle"), null);
    }

    private static AskId asked(Asks asks, Planter ask, HubId hub, List<String> receipts) {
        Received received = asks.receive(new NewAsk(
                Ids.next(),
                CameBy.CALL,
                new NewAsk.Worry(
                        false, ask.name("who it is about"), ask.text("worry"), HowSoon.THIS_WEEK, ask.text("hope")),
                new NewAsk.AskedBy(Asker.TEACHER, ask.name("who asked"), ask.phone("how to reach them")),
                hub,
                null,
                null));
        receipts.add(received.receipt());
        return received.id();
    }

    void write() {
        aboutMe();
        around();
        homes();
        notes();
        happened();
        scores();
        CanaryPlan.write(product, planter, person);
        CanaryDiary.write(product, planter, person);
    }

    private void aboutMe() {
        Planter own = planter.of("OWN_VOICE");
        for (AboutMe.Section section : AboutMe.Section.values()) {
            product.getBean(AboutMe.class).say(person, section, own.texts("about me"), AboutMe.SaidBy.WITH_WORKER);
        }
        product.getBean(AboutMe.class)
                .say(person, AboutMe.Section.WORRIES, own.text("about me, said anew"), AboutMe.SaidBy.WORKER);
    }

    private void around() {
        Planter near = planter.of("NETWORK");
        Network network = product.getBean(Network.class);
        for (Network.Circle circle : Network.Circle.values()) {
            Network.MemberId id = network.add(person, around(circle, near));
            network.revise(id, around(circle, near));
        }
    }

    private static Network.Around around(Network.Circle circle, Planter near) {
        return new Network.Around(
                circle,
                near.name("name of somebody around"),
                near.word("what they are"),
                near.phone("their number"),
                1,
                near.texts("what they may know"),
                false,
                null,
                null);
    }

    private void homes() {
        Planter home = planter.of("HOME");
        Homes homes = product.getBean(Homes.class);
        homes.moved(person, Homes.HomeKind.WITH_KIN, home.word("where they stayed"), BEGAN.minusDays(90));
        Homes.HomeId wrong =
                homes.moved(person, Homes.HomeKind.HUB_BED, home.word("where they did not"), BEGAN.minusDays(60));
        homes.withdraw(wrong, home.text("why a move is taken back"));
        homes.moved(person, Homes.HomeKind.HOME_WITH_FAMILY, home.word("where they live"), BEGAN.minusDays(30));
    }

    private void notes() {
        Planter open = planter.of("NOTES");
        Notes notes = product.getBean(Notes.class);
        notes.write(note(open.texts("note"), open.text("own words"), null));
        Planter held = open.heldFromThem();
        notes.write(note(held.text("withheld note"), held.text("own words of it"), held.text("why withheld")));
        var wrong = notes.write(note(held.text("note taken back"), null, null));
        notes.withdraw(wrong.get(0), held.text("why a note is taken back"));
    }

    private NewNote note(
            String words,
            @org.jspecify.annotations.Nullable String own,
            @org.jspecify.annotations.Nullable String held) {
        return new NewNote(
                Ids.next(),
                List.of(person),
                TestDatabase.NOW.minusSeconds(600),
                ContactMode.MEAL,
                30,
                null,
                words,
                own,
                3,
                held);
    }

    private void happened() {
        happens("LIFE", HappeningKind.ACHIEVEMENT, false);
        happens("LIFE", HappeningKind.SCHOOL_OR_WORK_BEGUN, true);
        happens("HEALTH", HappeningKind.HOSPITAL_ADMISSION, false);
        happens("HEALTH", HappeningKind.SUBSTANCE_USE, true);
        happens("POLICE", HappeningKind.POLICE_CALL, false);
        arrest();
        Planter life = planter.of("LIFE").heldFromThem();
        UUID wrong = product.getBean(Happenings.class)
                .record(happening(HappeningKind.EXCLUSION, life.text("what did not happen"), null));
        product.getBean(Happenings.class).withdraw(person, wrong, life.text("why it is taken back"));
    }

    UUID arrest() {
        return happens("POLICE", HappeningKind.ARREST, true);
    }

    private UUID happens(String section, HappeningKind kind, boolean held) {
        Planter words = held ? planter.of(section).heldFromThem() : planter.of(section);
        return product.getBean(Happenings.class)
                .record(happening(kind, words.texts("what happened"), held ? words.text("why held back") : null));
    }

    private NewHappening happening(HappeningKind kind, String words, @org.jspecify.annotations.Nullable String held) {
        return new NewHappening(
                person, kind, BEGAN.minusDays(1), LocalTime.NOON, null, HappeningSource.SEEN, words, held);
    }

    private void scores() {
        Planter health = planter.of("HEALTH");
        product.getBean(Measurements.class)
                .record(new NewMeasurement(
                        person,
                        MeasureCode.GOAL_PROGRESS,
                        BigDecimal.valueOf(4),
                        BEGAN,
                        Measurement.ScoredBy.YOUNG_PERSON,
                        health.word("what a score is about")));
        product.getBean(Baselines.class)
                .take(new NewBaseline(person, BEGAN, BEGAN, null, HappeningSource.TOLD_BY_YOUNG_PERSON, answers()));
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (Question question : Question.values()) {
            switch (question) {
                case WANTS ->
                    answers.add(Answer.words(question, planter.of("LIFE").text("what they want")));
                case SCHOOL_OR_WORK -> answers.add(Answer.chosen(question, SchoolOrWork.IN_SCHOOL));
                case ARRESTS ->
                    answers.add(Answer.notKnown(question, planter.of("POLICE").name("who would know")));
                case AE_ATTENDANCES, HOSPITAL_ADMISSIONS, SUBSTANCE_USE ->
                    answers.add(Answer.notKnown(question, planter.of("HEALTH").name("who would know")));
                default ->
                    answers.add(Answer.notKnown(question, planter.of("LIFE").name("who would know")));
            }
        }
        return answers;
    }

    /** What the young person tells us; they must be signed in themselves. */
    boolean ownWords() {
        Voices voices = product.getBean(Voices.class);
        for (Voices.SaidKind kind : Voices.SaidKind.values()) {
            said.add(voices.say(person, kind, planter.of("SAID").text("what they asked"), null));
        }
        CanaryDiary.ask(product, planter, person);
        return product.getBean(AboutMe.class) != null;
    }

    void answerThem() {
        said.forEach(one ->
                product.getBean(Voices.class).answer(one, planter.of("SAID").texts("our answer")));
    }

    static boolean draft(BeanFactory product, Planter planter, boolean own) {
        product.getBean(Drafts.class)
                .keep(own ? "/me/say" : "/notes/new", Map.of("words", List.of(planter.text("begun and not saved"))));
        return own;
    }
}
