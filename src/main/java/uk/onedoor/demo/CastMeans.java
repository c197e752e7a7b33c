package uk.onedoor.demo;

import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.database.ViewerTransactions;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.Staff;

/** How a cast is made and signed in. */
@Component
@ConditionalOnProperty("onedoor.demo")
record CastMeans(JdbcClient db, Authorities authorities, Staff staff, OwnAccounts ownAccounts, CastSignIns signIns) {

    /** Signs the invented people in; outside the transaction of the day, because sign-in is another login's work. */
    @Component
    @ConditionalOnProperty("onedoor.demo")
    record CastSignIns(SignIns signIns, ViewerTransactions transactions) {

        private static final Duration LONG_ENOUGH = Duration.ofHours(12);

        SignedIn as(UUID account) {
            String token = signIns.begin(account, SignIns.Method.DEMO, LONG_ENOUGH);
            return new SignedIn(signIns.find(token).orElseThrow(), token, "demo town");
        }
    }

    /** The account of a young person, made now, in a transaction of its own, where they have none yet. */
    UUID accountOf(YoungPersonId youngPerson) {
        TransactionTemplate apart = new TransactionTemplate(signIns.transactions());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart.execute(status -> {
            if (!ownAccounts.given(youngPerson)) {
                ownAccounts.give(youngPerson, true);
            }
            return db.sql("select id from platform.account where subject_id = :person and closed_at is null")
                    .param("person", youngPerson.value())
                    .query(UUID.class)
                    .single();
        });
    }
}
