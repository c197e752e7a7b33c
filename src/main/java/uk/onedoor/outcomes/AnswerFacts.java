package uk.onedoor.outcomes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Fact;
import uk.onedoor.platform.web.Page;

/** Tells answers in words, in the order they were asked; those the viewer may not see are not told. */
final class AnswerFacts {

    private AnswerFacts() {}

    static List<Fact> of(Page page, Map<Question, Answer> answers) {
        return answers.values().stream()
                .sorted(Comparator.comparing(Answer::question))
                .map(answer -> fact(page, answer))
                .toList();
    }

    /** What the young person said in their own words; null when they were not asked or it is not known. */
    static @Nullable String ownWords(Map<Question, Answer> answers) {
        Answer wants = answers.get(Question.WANTS);
        return wants == null ? null : wants.words();
    }

    /** The same without their own words, for a page that sets those larger. */
    static List<Fact> ours(Page page, Map<Question, Answer> answers) {
        return answers.values().stream()
                .filter(answer -> answer.words() == null)
                .sorted(Comparator.comparing(Answer::question))
                .map(answer -> fact(page, answer))
                .toList();
    }

    private static Fact fact(Page page, Answer answer) {
        String label = page.t("outcomes.question." + answer.question() + ".short");
        return answer.words() == null ? Fact.words(label, told(page, answer)) : Fact.data(label, answer.words());
    }

    /** The answer in words: how many, what was chosen, or that it is not known and who would know. */
    static String told(Page page, Answer answer) {
        if (answer.number() != null) {
            if (answer.number() == 0) {
                return page.t("outcomes.none");
            }
            String times = answer.question() == Question.DAYS_MISSED ? "outcomes.days" : "outcomes.times";
            return page.n(times, answer.number());
        }
        String choice = answer.choiceKey();
        if (choice != null) {
            return page.t(choice);
        }
        return answer.words() != null ? answer.words() : page.t("outcomes.answer.unknown.told", answer.whoWouldKnow());
    }
}
