package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.HomeFactSource;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.time.London;

/** Tells the clocks which homes are the council's own, and when each opened, closed and opened again. */
@Component
@Transactional(readOnly = true)
class HomeClockFacts implements HomeFactSource {

    private final JdbcClient db;

    HomeClockFacts(JdbcClient db) {
        this.db = db;
    }

    /** True where a clock of the law runs for a home of this kind, when it is ours. */
    static boolean hasClocks(HomeOption option) {
        return option.isOurs() && (option.isAChildrensHome() || option.isSupported());
    }

    @Override
    public List<Told> all() {
        return told(null);
    }

    @Override
    public Optional<Told> of(UUID home) {
        return told(home).stream().findFirst();
    }

    private List<Told> told(@Nullable UUID home) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        db.sql("""
                select h.id, h.name, h.option, h.recorded_at, d.opened, d.day from homes.home h
                 cross join lateral (
                   select true as opened, h.opened_on as day
                   union all select false, h.closed_on where h.closed_on is not null
                   union all select o.opened, o.day from homes.reopening r
                    cross join lateral (values (false, r.closed_on), (true, r.open_on)) as o (opened, day)
                    where r.authority_id = h.authority_id and r.home_id = h.id and r.open_on > r.closed_on) d
                 where h.authority_id = (select platform.authority()) and (cast(:home as uuid) is null or h.id = :home)
                 order by lower(h.name), h.id, d.day""").param("home", home).query(rs -> {
            HomeOption option = HomeOption.valueOf(rs.getString(3));
            UUID id = rs.getObject(1, UUID.class);
            String name = rs.getString(2);
            LocalDate since = London.day(rs.getTimestamp(4).toInstant());
            if (option.isOurs()) {
                Told one = told.computeIfAbsent(id, any -> new Told(id, name, since, new ArrayList<>()));
                if (hasClocks(option)) {
                    FactKind kind = kind(option.isAChildrensHome(), rs.getBoolean(5));
                    one.facts().add(Fact.on(kind, rs.getObject(6, LocalDate.class), null));
                }
            }
        });
        return List.copyOf(told.values());
    }

    private static FactKind kind(boolean childrens, boolean opened) {
        if (childrens) {
            return opened ? FactKind.CHILDRENS_HOME_OPENED : FactKind.CHILDRENS_HOME_CLOSED;
        }
        return opened ? FactKind.SUPPORTED_HOME_OPENED : FactKind.SUPPORTED_HOME_CLOSED;
    }
}
