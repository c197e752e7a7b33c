package uk.onedoor.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import uk.onedoor.shared.Refusal;

/** Between the answers of a form, as typed, and answers. */
final class AnswersAsked {

    private AnswersAsked() {}

    /** Reads every question; each that cannot be read is put to the field it stands in. */
    static List<Answer> read(
            @Nullable Map<String, String> typed, @Nullable Map<String, String> unknown, Errors errors) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : Question.values()) {
            try {
                answers.add(Answer.read(question, in(typed, question), in(unknown, question)));
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        return answers;
    }

    static Map<String, String> typed(Collection<Answer> answers) {
        Map<String, String> typed = new HashMap<>();
        for (Answer answer : answers) {
            String key = answer.question().name();
            if (answer.number() != null) {
                typed.put(key, String.valueOf(answer.number()));
            } else if (answer.choice() != null) {
                typed.put(key, answer.choice());
            } else if (answer.words() != null) {
                typed.put(key, answer.words());
            }
        }
        return typed;
    }

    static Map<String, String> unknown(Collection<Answer> answers) {
        Map<String, String> unknown = new HashMap<>();
        answers.forEach(answer -> {
            if (answer.whoWouldKnow() != null) {
                unknown.put(answer.question().name(), answer.whoWouldKnow());
            }
        });
        return unknown;
    }

    private static @Nullable String in(@Nullable Map<String, String> typed, Question question) {
        String found = typed == null ? null : typed.get(question.name());
        return found == null || found.isBlank() ? null : found.strip();
    }
}
