package uk.onedoor.outcomes;

import java.util.List;
import java.util.Map;
import uk.onedoor.platform.web.Fact;
import uk.onedoor.platform.web.Page;

/** Tells answers in words, in the order they were asked; those the viewer may not see are not told. */
final class AnswerFacts {

    private AnswerFacts() {}

    static List<Fact> of(Page page, Map<Question, Answer> answers) {
        return answers.values().stream()
                .sorted(java.util.Comparator.comparing(Answer::question))
                .map(answer -> fact(page, answer))
                .toList();
    }

    static Fact fact(Page page, Answer answer) {
        String label = page.t("outcomes.question." + answer.question() + ".short");
        return answer.words() == null ? Fact.words(label, told(page, answer)) : Fact.data(label, answer.words());
    }

    /** The answer in words: how many, what was chosen, or that it is not known and who would know. */
    static String told(Page page, Answer answer) {
        if (answer.number() != null) {
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
