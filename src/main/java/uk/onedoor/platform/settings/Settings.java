package uk.onedoor.platform.settings;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.settings.Setting.Chosen;
import uk.onedoor.shared.Ids;

/** What a council chose for itself, now or at the moment a page is about, and who chose what when. */
@Service
@Transactional
public class Settings {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Settings(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The number that holds in the viewer's council. */
    @Transactional(readOnly = true)
    public int number(String name) {
        return db.sql("select platform.number(:name)")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** These settings, in the order asked for. */
    @Transactional(readOnly = true)
    public List<Setting> of(List<String> names) {
        return db.sql("""
                select k.name, k.least, k.most, k.fewest, k.how_many, k.usual, platform.chosen(k.name) as now
                  from platform.setting_kind k where k.name = any (:names) order by array_position(:names, k.name)""")
                .param("names", names.toArray(String[]::new))
                .query((rs, row) -> new Setting(
                        rs.getString("name"),
                        rs.getInt("least"),
                        rs.getInt("most"),
                        rs.getInt("fewest"),
                        rs.getInt("how_many"),
                        numbers(rs.getArray("usual")),
                        numbers(rs.getArray("now"))))
                .list();
    }

    /** What was chosen of these, the last first. */
    @Transactional(readOnly = true)
    public List<Chosen> chosen(List<String> names) {
        return db.sql("""
                select s.name, s.chosen, a.display_name, s.chosen_at
                  from platform.setting s join platform.account a on a.authority_id = s.authority_id and a.id = s.chosen_by
                 where s.authority_id = (select platform.authority()) and s.name = any (:names)
                 order by s.turn desc limit 50""")
                .param("names", names.toArray(String[]::new))
                .query((rs, row) -> new Chosen(
                        rs.getString(1),
                        numbers(rs.getArray(2)),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }

    /** Chooses anew what is not so already. The database takes it from whom it is given to, and never over another's choice. */
    public void choose(Map<String, ? extends Collection<Integer>> chosen) {
        Viewer by = viewer.get();
        for (Setting setting : of(List.copyOf(chosen.keySet()))) {
            List<Integer> numbers = Objects.requireNonNull(chosen.get(setting.name())).stream()
                    .distinct()
                    .sorted()
                    .toList();
            if (!numbers.equals(setting.now())) {
                db.sql("""
                        insert into platform.setting (authority_id, id, name, chosen, chosen_by, chosen_at)
                        values (:authority, :id, :name, :chosen, :by, :now)""")
                        .param("authority", by.authority())
                        .param("id", Ids.next())
                        .param("name", setting.name())
                        .param("chosen", numbers.toArray(Integer[]::new))
                        .param("by", by.account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    private static List<Integer> numbers(Array numbers) throws SQLException {
        return Arrays.asList((Integer[]) numbers.getArray());
    }
}
