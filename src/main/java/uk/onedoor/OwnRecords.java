package uk.onedoor;

import java.sql.DriverManager;
import java.sql.SQLException;
import uk.onedoor.platform.postgres.Database;

/** Are these the records of a council, and not of the invented town? Asked before anything is started with them. */
final class OwnRecords {

    private static final String THERE = "select to_regclass('authorities.authority') is not null";

    private static final String OWN = "select exists (select from authorities.authority where not demo)"
            + " and not exists (select from authorities.authority where demo)";

    private OwnRecords() {}

    /**
     * True when a council of somebody's own is kept there and nothing of the invented town.
     *
     * @throws IllegalStateException when the database does not answer
     */
    static boolean in(Database database) {
        try (var owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var question = owner.createStatement()) {
            return yes(question, THERE) && yes(question, OWN);
        } catch (SQLException e) {
            throw new IllegalStateException("Asking whose records these are", e);
        }
    }

    private static boolean yes(java.sql.Statement question, String sql) throws SQLException {
        try (var answer = question.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
