package uk.onedoor.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;

/** The words a council chose in place of ours, kept with who chose them and when. */
@Component
public class OwnWords {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final CurrentViewer viewer;
    private final Clock clock;
    private final Cache<String, Map<String, String>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(1_000)
            .build();

    OwnWords(JdbcClient db, PlatformTransactionManager transactions, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The council's own words of one language by key; the viewer must be of that council. */
    public Map<String, String> of(String authority, Language language) {
        return remembered.get(
                authority + " " + language,
                key -> transaction.execute(status -> {
                    Map<String, String> words = new HashMap<>();
                    db.sql("select key, words from platform.own_word where language = :language and until_at is null")
                            .param("language", language.code())
                            .query(row -> {
                                words.put(row.getString(1), row.getString(2));
                            });
                    return Map.copyOf(words);
                }));
    }

    /** Chooses words for a key; blank goes back to ours. */
    public void choose(Language language, String key, String words) {
        UUID who = viewer.get().account();
        transaction.executeWithoutResult(status -> {
            db.sql(
                            "update platform.own_word set until_at = :now where language = :language and key = :key and until_at is null")
                    .param("now", java.sql.Timestamp.from(clock.instant()))
                    .param("language", language.code())
                    .param("key", key)
                    .update();
            if (!words.isBlank()) {
                db.sql(
                                "insert into platform.own_word (authority_id, id, language, key, words, chosen_by, chosen_at) values (:authority, :id, :language, :key, :words, :who, :now)")
                        .param("authority", viewer.get().authority())
                        .param("id", Ids.next())
                        .param("language", language.code())
                        .param("key", key)
                        .param("words", words.strip())
                        .param("who", who)
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .update();
            }
        });
        remembered.invalidateAll();
    }
}
