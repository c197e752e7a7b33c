package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import uk.onedoor.TestDatabase;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Things to write down in tests of this room. */
final class Facts {

    static final LocalDate TODAY = London.day(TestDatabase.NOW);

    private Facts() {}

    static NewHappening today(YoungPersonId who, HappeningKind kind) {
        return NewHappening.tapped(who, kind, TODAY, HappeningSource.SEEN);
    }

    /** A whole set of answers: missing 6 times, arrested twice, the rest plain. */
    static List<Answer> answers() {
        return List.of(
                Answer.words(Question.WANTS, "Less shouting at home"),
                Answer.chosen(Question.LIVING, LivingPlace.FAMILY),
                Answer.chosen(Question.AREA, LivingArea.IN_OUR_AREA),
                Answer.number(Question.MOVES, 3),
                Answer.chosen(Question.SCHOOL_OR_WORK, SchoolOrWork.ON_A_ROLL_NOT_GOING),
                Answer.number(Question.DAYS_MISSED, 12),
                Answer.number(Question.MISSING_TIMES, 6),
                Answer.number(Question.ARRESTS, 2),
                Answer.number(Question.AE_ATTENDANCES, 1),
                Answer.number(Question.HOSPITAL_ADMISSIONS, 0),
                Answer.notKnown(Question.SUBSTANCE_USE, "Youth worker Dee"));
    }

    static List<Answer> answersWith(Answer other) {
        List<Answer> all = new ArrayList<>(answers());
        all.replaceAll(answer -> answer.question() == other.question() ? other : answer);
        return all;
    }

    static NewBaseline baseline(YoungPersonId who, LocalDate beganOn, LocalDate takenOn) {
        return new NewBaseline(who, beganOn, takenOn, null, HappeningSource.TOLD_BY_YOUNG_PERSON, answers());
    }

    /** The answers as a form sends them. */
    static Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        AnswersAsked.typed(answers()).forEach((question, text) -> typed.put("answers[" + question + "]", text));
        AnswersAsked.unknown(answers()).forEach((question, text) -> typed.put("unknown[" + question + "]", text));
        return typed;
    }

    /** Supports as another room would tell them. */
    static Supports supports(People people, Support... supports) {
        SupportSource source = new SupportSource() {
            @Override
            public Optional<Support> current(Glance glance) {
                return Arrays.stream(supports)
                        .filter(support -> support.youngPerson().equals(glance.youngPerson()))
                        .findFirst();
            }

            @Override
            public List<Support> all(@Nullable HubId hub) {
                return Arrays.stream(supports)
                        .filter(support -> hub == null || support.hub().equals(hub))
                        .toList();
            }
        };
        ObjectProvider<SupportSource> only = new ObjectProvider<>() {
            @Override
            public Stream<SupportSource> stream() {
                return Stream.of(source);
            }
        };
        return new Supports(only, people);
    }
}
