package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;

/** Says which goodbyes are planned and not told of yet: due to whoever left and to those who run the hub. */
@Component
@Transactional(readOnly = true)
class GoodbyeDue implements DueSource {

    private final JdbcClient db;
    private final AllocationRepository allocations;

    GoodbyeDue(JdbcClient db, AllocationRepository allocations) {
        this.db = db;
        this.allocations = allocations;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return db.sql("""
                select h.young_person_id, h.allocation_id, h.goodbye_planned_on, a.display_name from keywork.handover h
                  join keywork.allocation n on n.authority_id = (select platform.authority()) and n.id = h.allocation_id
                  join keywork.allocation l on l.authority_id = (select platform.authority()) and l.id = n.instead_of
                  join platform.account a on a.authority_id = (select platform.authority()) and a.id = l.worker_id
                 where h.authority_id = (select platform.authority()) and h.goodbye_on is null and h.goodbye_planned_on <= :day
                   and (l.worker_id = (select platform.account()) or (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')))
                 order by h.goodbye_planned_on, h.id""")
                .param("day", day)
                .query((rs, row) -> due(
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        rs.getObject("allocation_id", UUID.class),
                        rs.getString("display_name"),
                        rs.getObject("goodbye_planned_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        List<Allocation> parts = allocations.of(glance);
        return parts.stream()
                .filter(part -> part.handover() != null && part.handover().goodbyeIsOpen())
                .filter(part -> !planned(part).isAfter(day))
                .map(part -> due(part.youngPerson(), part.id().value(), whoLeft(part, parts), planned(part)))
                .toList();
    }

    private static LocalDate planned(Allocation part) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(part.handover()).goodbyePlannedOn());
    }

    private static String whoLeft(Allocation came, List<Allocation> parts) {
        return parts.stream()
                .filter(part -> came.handover() != null
                        && part.id().equals(came.handover().from()))
                .map(Allocation::workerName)
                .findFirst()
                .orElse("");
    }

    private static Due due(YoungPersonId who, UUID allocation, String left, LocalDate by) {
        return new Due(
                who,
                "keywork.due.goodbye",
                new Object[] {left},
                by,
                "/young-people/" + who + "/team/" + allocation + "/goodbye");
    }
}
