package uk.onedoor.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.outcomes.Answer;
import uk.onedoor.outcomes.Question;
import uk.onedoor.outcomes.SchoolOrWork;
import uk.onedoor.outcomes.SubstanceUse;
import uk.onedoor.town.LifeLately;

/** The town's counts as answers to the questions asked on arrival; what the town does not know, is not known. */
final class DemoAnswers {

    private static final int MOST = 365;

    private DemoAnswers() {}

    static List<Answer> of(LifeLately lately, @Nullable String ownWords) {
        return List.of(
                ownWords == null || ownWords.isBlank()
                        ? Answer.notKnown(Question.WANTS, "Ask again when they want to say")
                        : Answer.words(Question.WANTS, ownWords),
                Answer.notKnown(Question.LIVING, "The social worker"),
                Answer.notKnown(Question.AREA, "The social worker"),
                Answer.notKnown(Question.MOVES, "The social worker"),
                Answer.chosen(Question.SCHOOL_OR_WORK, school(lately.schooling())),
                Answer.notKnown(Question.DAYS_MISSED, "The school"),
                Answer.number(Question.MISSING_TIMES, Math.min(MOST, lately.daysMissing())),
                Answer.number(Question.ARRESTS, Math.min(MOST, lately.arrests())),
                Answer.number(Question.AE_ATTENDANCES, Math.min(MOST, lately.aeAttendances())),
                Answer.number(Question.HOSPITAL_ADMISSIONS, Math.min(MOST, lately.admissions())),
                substances(lately.substances()));
    }

    private static SchoolOrWork school(LifeLately.Schooling schooling) {
        return switch (schooling) {
            case ATTENDING, PART_TIMETABLE -> SchoolOrWork.IN_SCHOOL;
            case NOT_ATTENDING -> SchoolOrWork.ON_A_ROLL_NOT_GOING;
            case COLLEGE_OR_TRAINING -> SchoolOrWork.IN_COLLEGE;
            case WORKING -> SchoolOrWork.IN_WORK;
            case LOOKING -> SchoolOrWork.NOT_IN_ANY;
        };
    }

    private static Answer substances(LifeLately.Substances substances) {
        return switch (substances) {
            case NONE -> Answer.chosen(Question.SUBSTANCE_USE, SubstanceUse.NONE);
            case NOW_AND_THEN -> Answer.chosen(Question.SUBSTANCE_USE, SubstanceUse.NOW_AND_THEN);
            case MOST_WEEKS -> Answer.chosen(Question.SUBSTANCE_USE, SubstanceUse.MOST_WEEKS);
            case NOT_SAID -> Answer.notKnown(Question.SUBSTANCE_USE, "They would rather not say yet");
        };
    }
}
