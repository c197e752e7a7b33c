package uk.onedoor.keywork;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;

/** Rows a test reads or writes beside the façades, as whoever is signed in. */
final class Rows {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Rows(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T in(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.apply(db)));
    }

    int count(String table) {
        return in(sql ->
                sql.sql("select count(*) from " + table).query(Integer.class).single());
    }

    /** The young person's own sign-in. */
    SignedIn ownSignIn(Council council, YoungPersonId person, SignIns signIns) {
        UUID account = Ids.next();
        council.asSystem(() -> in(sql -> {
            sql.sql("""
                    insert into platform.account (authority_id, id, kind, display_name, subject_id, opened_at, demo)
                    values (platform.authority(), :id, 'YOUNG_PERSON', 'Own page', :person, now(), false)""").param("id", account).param("person", person.value()).update();
            return sql.sql("""
                    insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)
                    values (platform.authority(), :id, :person, :account, 'SELF', now() - interval '1 day', 'test')""")
                    .param("id", Ids.next())
                    .param("person", person.value())
                    .param("account", account)
                    .update();
        }));
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }
}
