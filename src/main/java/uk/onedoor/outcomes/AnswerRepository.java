package uk.onedoor.outcomes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores the answers of a baseline or a follow-up, all in one statement. */
@Repository
class AnswerRepository {

    private static final String INSERT = """
            insert into outcomes.answer (authority_id, id, young_person_id, %s, question, number, choice, words,
              who_would_know, recorded_by, recorded_at)
            select :authority, a.id, :person, :taking, a.question, a.number, a.choice, a.words, a.who, :by, :now
              from unnest(:ids, :questions, :numbers, :choices, :words, :who) as a (id, question, number, choice, words, who)""";

    private final JdbcClient db;

    AnswerRepository(JdbcClient db) {
        this.db = db;
    }

    void insertForBaseline(UUID baseline, YoungPersonId person, Collection<Answer> answers, Viewer by, Instant now) {
        insert("baseline_id", baseline, person, answers, by, now);
    }

    void insertForFollowUp(UUID followUp, YoungPersonId person, Collection<Answer> answers, Viewer by, Instant now) {
        insert("follow_up_id", followUp, person, answers, by, now);
    }

    /** The answers the viewer may see, by what they belong to. */
    Map<UUID, Map<Question, Answer>> of(Collection<UUID> people) {
        Map<UUID, Map<Question, Answer>> found = new HashMap<>();
        db.sql("""
                select coalesce(baseline_id, follow_up_id) as taking, question, number, choice, words, who_would_know
                  from outcomes.answer
                 where authority_id = (select platform.authority()) and young_person_id = any (:people)""").param("people", people.toArray(UUID[]::new)).query(rs -> {
            Question question = Question.valueOf(rs.getString("question"));
            Answer answer = new Answer(
                    question,
                    rs.getObject("number", Integer.class),
                    rs.getString("choice"),
                    rs.getString("words"),
                    rs.getString("who_would_know"));
            found.computeIfAbsent(rs.getObject("taking", UUID.class), taking -> new EnumMap<>(Question.class))
                    .put(question, answer);
        });
        return found;
    }

    private void insert(
            String belongsTo, UUID taking, YoungPersonId person, Collection<Answer> answers, Viewer by, Instant now) {
        db.sql(INSERT.formatted(belongsTo))
                .param("authority", by.authority())
                .param("person", person.value())
                .param("taking", taking)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("ids", answers.stream().map(answer -> Ids.next()).toArray(UUID[]::new))
                .param("questions", texts(answers, answer -> answer.question().name()))
                .param("numbers", answers.stream().map(Answer::number).toArray(Integer[]::new))
                .param("choices", texts(answers, Answer::choice))
                .param("words", texts(answers, Answer::words))
                .param("who", texts(answers, Answer::whoWouldKnow))
                .update();
    }

    private static @Nullable String[] texts(
            Collection<Answer> answers, java.util.function.Function<Answer, @Nullable String> text) {
        return answers.stream().map(text).toArray(String[]::new);
    }
}
