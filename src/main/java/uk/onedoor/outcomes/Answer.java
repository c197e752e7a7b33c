package uk.onedoor.outcomes;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.shared.Refusal;

/** An answer to one question: a number, a choice or words; or that it is not known, and who would know. */
public record Answer(
        Question question,
        @Nullable Integer number,
        @Nullable String choice,
        @Nullable String words,
        @Nullable String whoWouldKnow) {

    /** Longest own words. */
    static final int LONGEST = 2_000;

    private static final int LONGEST_NAME = 200;

    public static Answer number(Question question, int number) {
        if (number < 0 || number > question.most()) {
            throw new Refusal(field(question), "outcomes.answer.number", question.most());
        }
        return new Answer(question, number, null, null, null);
    }

    public static Answer chosen(Question question, Enum<?> choice) {
        if (!question.choices().contains(choice)) {
            throw new Refusal(field(question), "outcomes.answer.choice");
        }
        return new Answer(question, null, choice.name(), null, null);
    }

    public static Answer words(Question question, String words) {
        String plain = Told.words(field(question), words, LONGEST);
        if (question.numbered() || !question.choices().isEmpty() || plain.isEmpty()) {
            throw missing(question);
        }
        return new Answer(question, null, null, plain, null);
    }

    /** Not known, and who would know: a name, or what they are. */
    public static Answer notKnown(Question question, String whoWouldKnow) {
        String plain = Told.words(unknownField(question), whoWouldKnow, LONGEST_NAME);
        if (plain.isEmpty()) {
            throw new Refusal(unknownField(question), "outcomes.answer.who");
        }
        return new Answer(question, null, null, null, plain);
    }

    /**
     * Reads an answer as typed.
     *
     * @throws Refusal by the field of the question, when it is neither answered nor said to be not known, or both
     */
    static Answer read(Question question, @Nullable String typed, @Nullable String whoWouldKnow) {
        if (typed == null) {
            if (whoWouldKnow == null) {
                throw missing(question);
            }
            return notKnown(question, whoWouldKnow);
        }
        if (whoWouldKnow != null) {
            throw new Refusal(field(question), "outcomes.answer.both");
        }
        if (question.numbered()) {
            return number(question, typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1);
        }
        if (question.choices().isEmpty()) {
            return words(question, typed);
        }
        return question.choices().stream()
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .map(choice -> chosen(question, choice))
                .orElseThrow(() -> new Refusal(field(question), "outcomes.answer.choice"));
    }

    /** Every question answered, once each: a state is whole or it is not kept. */
    static Map<Question, Answer> whole(Collection<Answer> answers) {
        Map<Question, Answer> all = new EnumMap<>(Question.class);
        answers.forEach(answer -> all.put(answer.question(), answer));
        for (Question question : Question.values()) {
            if (!all.containsKey(question)) {
                throw missing(question);
            }
        }
        return all;
    }

    private static Refusal missing(Question question) {
        return new Refusal(field(question), "outcomes.answer.missing." + question);
    }

    /** Where the answer stands in a form. */
    static String field(Question question) {
        return "answers[" + question + "]";
    }

    static String unknownField(Question question) {
        return "unknown[" + question + "]";
    }

    /** The key of the words for a choice; null when nothing was chosen. */
    public @Nullable String choiceKey() {
        return choice == null
                ? null
                : question.choices().get(0).getDeclaringClass().getSimpleName() + "." + choice;
    }
}
