package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.shared.Refusal;

class AnswerTest {

    private static void refused(Question question, @Nullable String typed, @Nullable String who, String key) {
        assertThatThrownBy(() -> Answer.read(question, typed, who))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void a_number_is_read_as_it_is_typed() {
        assertThat(Answer.read(Question.MISSING_TIMES, "6", null).number()).isEqualTo(6);
        assertThat(Answer.read(Question.MISSING_TIMES, "0", null).number()).isZero();
    }

    @Test
    void what_is_no_number_of_times_is_refused() {
        for (String typed : new String[] {"-1", "six", "366", "1.5", "99999999999", "１"}) {
            refused(Question.MISSING_TIMES, typed, null, "outcomes.answer.number");
        }
        refused(Question.DAYS_MISSED, "29", null, "outcomes.answer.number");
    }

    @Test
    void a_choice_is_one_of_those_offered() {
        assertThat(Answer.read(Question.LIVING, "FAMILY", null).choice()).isEqualTo("FAMILY");
        refused(Question.LIVING, "IN_SCHOOL", null, "outcomes.answer.choice");
    }

    @Test
    void not_known_names_who_would_know() {
        assertThat(Answer.read(Question.ARRESTS, null, "Sam Okoro, police").whoWouldKnow())
                .isEqualTo("Sam Okoro, police");
        refused(Question.ARRESTS, null, null, "outcomes.answer.missing.ARRESTS");
        refused(Question.ARRESTS, "2", "somebody", "outcomes.answer.both");
    }

    @Test
    void a_state_with_a_question_left_out_is_not_whole() {
        assertThatThrownBy(() -> Answer.whole(List.of(Answer.number(Question.MOVES, 2))))
                .isInstanceOf(Refusal.class);
    }
}
