package uk.onedoor.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Refusal;

/**
 * Keeps what somebody is typing until it is saved: through a lost sign-in, a closed page, a crash. Only they see it. It goes
 * when the form is saved or they throw it away, at the latest two weeks after they last typed.
 */
@Service
@Transactional
public class Drafts {

    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_FIELDS = 500;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Drafts(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Keeps these fields of a page of ours in place of what was kept of it before.
     *
     * @throws Refusal when the page is none of ours, or there is more than a form of ours holds
     */
    public void keep(String page, Map<String, List<String>> fields) {
        if (!ours(page)) {
            throw new Refusal("", "unreadable");
        }
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            names.add(name);
            texts.add(value);
        }));
        int length = texts.stream().mapToInt(String::length).sum();
        if (names.size() > MOST_FIELDS
                || length > LONGEST_TEXT
                || String.join("", texts).indexOf('\0') >= 0) {
            throw new Refusal("", "form.draft.too.much");
        }
        Viewer who = viewer.get();
        db.sql("""
                insert into platform.draft as d (authority_id, account_id, page, names, texts, kept_at)
                values (:authority, :account, :page, :names, :texts, :now)
                on conflict (authority_id, account_id, page)
                do update set names = excluded.names, texts = excluded.texts, kept_at = excluded.kept_at""")
                .param("authority", who.authority())
                .param("account", who.account())
                .param("page", page)
                .param("names", names.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What the viewer began on this page. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(String page) {
        return db.sql("select page, names, texts, kept_at from platform.draft where page = :page")
                .param("page", page)
                .query(Drafts::draft)
                .optional();
    }

    /** Everything the viewer began and did not save, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> mine() {
        return db.sql("select page, names, texts, kept_at from platform.draft order by kept_at desc")
                .query(Drafts::draft)
                .list();
    }

    /** What was begun on this page is saved, or thrown away. */
    public void drop(String page) {
        db.sql("select platform.drop_draft(:page)")
                .param("page", page)
                .query((rs, row) -> true)
                .list();
    }

    /** True for an address within this product. */
    static boolean ours(String page) {
        return page.length() <= LONGEST_PAGE
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }

    private static Draft draft(ResultSet rs, int row) throws SQLException {
        String[] names = (String[]) rs.getArray("names").getArray();
        String[] texts = (String[]) rs.getArray("texts").getArray();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.computeIfAbsent(names[i], name -> new ArrayList<>()).add(texts[i]);
        }
        return new Draft(
                rs.getString("page"), fields, rs.getTimestamp("kept_at").toInstant());
    }
}
