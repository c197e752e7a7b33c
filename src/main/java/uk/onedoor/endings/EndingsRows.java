package uk.onedoor.endings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.people.AboutMe.SaidBy;

/** Makes what the rows of one reading mean. */
final class EndingsRows {

    private EndingsRows() {}

    static void add(ResultSet rs, Known.Gathering all) throws SQLException {
        String code = rs.getString("code");
        LocalDate on = rs.getObject("on_day", LocalDate.class);
        switch (rs.getString("what")) {
            case "STEP" -> all.steps.add(step(rs, on, SaidBy.valueOf(code)));
            case "PACE" -> all.paces.add(pace(rs, Pace.valueOf(code)));
            case "CLIFF" -> cliff(rs, new Cliff(id(rs), CliffKind.valueOf(code), on, 0, rs.getString("words")), all);
            case "LEAVES" -> all.written.add(new Cliff(null, CliffKind.WORKER_LEAVES, on, 0, rs.getString("words")));
            case "ANSWER" -> all.answers.add(answer(rs, on, AlarmAbout.valueOf(code)));
            case "KEEPING" -> all.keepings.add(keeping(rs, on, KeepingKind.valueOf(code)));
            case "WISH" -> all.wishes.add(wish(rs, on, code.startsWith("t")));
            case "UNREAD" -> all.readsNotes = false;
            case "WITH_US" -> all.withUs = true;
            case "CLOSE" -> all.closeSince = on;
            case "BORN" -> all.born = on;
            case "KEY_WORKER" -> all.keyWorker = rs.getObject("by_id", UUID.class);
            case "RULE" -> all.numbers = RuleRows.numbers(numbers(rs), code);
            default -> all.add(on, SupportKind.of(ContactMode.valueOf(code)), numbers(rs)[0]);
        }
    }

    private static void cliff(ResultSet rs, Cliff cliff, Known.Gathering all) throws SQLException {
        String because = rs.getString("done_words");
        if (because == null) {
            all.written.add(cliff);
        } else {
            all.takenBack.add(new TakenBack(cliff, because));
        }
    }

    private static Step step(ResultSet rs, LocalDate on, SaidBy saidBy) throws SQLException {
        return new Step(
                id(rs),
                on,
                SupportKind.minutes(numbers(rs)),
                rs.getString("more"),
                saidBy,
                rs.getString("words"),
                rs.getString("asked"),
                rs.getObject("by_id", UUID.class),
                at(rs),
                instant(rs, "done_at"),
                rs.getString("done_words"));
    }

    private static PaceSaid pace(ResultSet rs, Pace pace) throws SQLException {
        return new PaceSaid(
                id(rs),
                pace,
                text(rs, "words"),
                SaidBy.valueOf(rs.getString("more")),
                rs.getObject("by_id", UUID.class),
                at(rs),
                rs.getString("done_words"),
                rs.getObject("done_by", UUID.class),
                instant(rs, "done_at"));
    }

    private static AlarmAnswer answer(ResultSet rs, LocalDate on, AlarmAbout about) throws SQLException {
        return new AlarmAnswer(
                id(rs),
                about,
                on,
                rs.getString("words"),
                rs.getString("more").startsWith("t"),
                rs.getObject("by_id", UUID.class),
                at(rs));
    }

    private static Keeping keeping(ResultSet rs, LocalDate due, KeepingKind kind) throws SQLException {
        String outcome = rs.getString("more");
        String told = rs.getString("done_words");
        return new Keeping(
                id(rs),
                kind,
                due,
                text(rs, "words"),
                outcome == null ? null : KeepingOutcome.valueOf(outcome),
                told == null ? null : LocalDate.parse(told),
                text(rs, "asked"),
                rs.getObject("done_by", UUID.class));
    }

    private static Wish wish(ResultSet rs, LocalDate answerBy, boolean withUs) throws SQLException {
        return new Wish(
                id(rs),
                withUs,
                text(rs, "words"),
                rs.getObject("by_id", UUID.class),
                answerBy,
                at(rs),
                rs.getString("done_words"),
                rs.getObject("done_by", UUID.class),
                instant(rs, "done_at"));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        String text = rs.getString(column);
        return text == null ? "" : text;
    }

    private static UUID id(ResultSet rs) throws SQLException {
        return rs.getObject("id", UUID.class);
    }

    private static Instant at(ResultSet rs) throws SQLException {
        return Objects.requireNonNull(instant(rs, "at"));
    }

    static int[] numbers(ResultSet rs) throws SQLException {
        Array numbers = rs.getArray("numbers");
        return Arrays.stream((Integer[]) numbers.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
