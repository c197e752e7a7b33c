package uk.onedoor.medicines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.medicines.MedicineRepository.ToConfirm;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * Says of which medicines a time of today is gone with nothing written, to whoever gives them; and to whoever was named as
 * standing beside, that they say so. No medicine is named: Today is read over shoulders.
 */
@Component
@Transactional(readOnly = true)
class MedicineDue implements DueSource {

    private final MedicineRepository kept;
    private final Sleepers sleepers;
    private final People people;
    private final SectionRights rights;
    private final Clock clock;

    MedicineDue(MedicineRepository kept, Sleepers sleepers, People people, SectionRights rights, Clock clock) {
        this.kept = kept;
        this.sleepers = sleepers;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        LocalDate today = London.today(clock);
        if (day.isBefore(today) || !rights.mayRead(MedicinePages.SECTION)) {
            return List.of();
        }
        Map<UUID, UUID> joined = people.joined();
        List<Due> due = new ArrayList<>();
        for (ToConfirm one : kept.toConfirm()) {
            YoungPersonId who = new YoungPersonId(joined.getOrDefault(one.record(), one.record()));
            due.add(due(who, "medicines.due.witness", one.on(), "/" + one.medicine()));
        }
        Set<YoungPersonId> late = new HashSet<>();
        for (Course one : kept.timed()) {
            if (!one.unwritten(today, clock.instant()).isEmpty()) {
                UUID record = one.medicine().record().value();
                late.add(new YoungPersonId(joined.getOrDefault(record, record)));
            }
        }
        if (!late.isEmpty()) {
            late.retainAll(sleepers.inMyHomes());
        }
        late.forEach(who -> due.add(due(who, "medicines.due.unwritten", today, "")));
        return due;
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of(); // on their own page the medicines say it themselves
    }

    private static Due due(YoungPersonId who, String key, LocalDate by, String more) {
        return new Due(who, key, new Object[0], by, MedicineWords.at(who) + more);
    }
}
