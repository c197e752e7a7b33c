package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.Suggesting.Candidate;
import uk.onedoor.people.AboutMe;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Who could be this young person's key worker, and what speaks for each? */
@Component
@Transactional(readOnly = true)
class KeyWorkerSuggestions {

    /** What the records say of one worker: notes in the last year, an earlier or present part, how many they key-work. */
    private record Known(int notes, boolean wasKeyWorker, boolean isBackUp, boolean isKeyWorker, int load) {

        private static final Known NOTHING = new Known(0, false, false, false, 0);
    }

    private final JdbcClient db;
    private final Staff staff;
    private final AboutMe aboutMe;
    private final Relationships relationships;

    KeyWorkerSuggestions(JdbcClient db, Staff staff, AboutMe aboutMe, Relationships relationships) {
        this.db = db;
        this.staff = staff;
        this.aboutMe = aboutMe;
        this.relationships = relationships;
    }

    List<KeyWorkerSuggestion> about(YoungPersonId youngPerson, LocalDate today) {
        Map<UUID, Known> known = known(youngPerson, today);
        List<HubId> hubs = relationships.hubsOf(youngPerson);
        String said = aboutMe.of(youngPerson).values().stream()
                .map(entry -> entry.words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        List<Candidate> candidates = staff.all().stream()
                .map(worker -> candidate(worker, known.getOrDefault(worker.id().value(), Known.NOTHING), hubs, said))
                .toList();
        WorkerId now = known.entrySet().stream()
                .filter(entry -> entry.getValue().isKeyWorker())
                .map(entry -> new WorkerId(entry.getKey()))
                .findFirst()
                .orElse(null);
        return Suggesting.inOrder(candidates, now, today);
    }

    private static Candidate candidate(Worker worker, Known known, List<HubId> hubs, String said) {
        return new Candidate(
                worker,
                known.notes(),
                known.wasKeyWorker(),
                known.isBackUp(),
                known.load(),
                mentioned(worker.languages(), said).stream()
                        .filter(language -> !language.equalsIgnoreCase("English"))
                        .toList(),
                mentioned(worker.interests(), said),
                hubs.stream().anyMatch(worker::in));
    }

    /** Those words that the young person's own page has too. */
    private static List<String> mentioned(Collection<String> words, String said) {
        return words.stream()
                .filter(word -> !word.isBlank()
                        && Pattern.compile("\\b" + Pattern.quote(word.strip().toLowerCase(Locale.ROOT)) + "\\b")
                                .matcher(said)
                                .find())
                .toList();
    }

    private Map<UUID, Known> known(YoungPersonId youngPerson, LocalDate today) {
        Map<UUID, Known> byWorker = new HashMap<>();
        db.sql("""
                with written as (
                  select author as worker_id, count(*) as notes from keywork.note
                   where authority_id = (select platform.authority()) and young_person_id = :person
                     and happened_at >= :since and withdrawn_at is null and corrected_by is null
                   group by author),
                parts as (
                  select worker_id, bool_or(part = 'KEY_WORKER' and until_on is not null) as was_key_worker,
                         bool_or(part = 'BACK_UP' and until_on is null) as is_back_up,
                         bool_or(part = 'KEY_WORKER' and until_on is null) as is_key_worker
                    from keywork.allocation
                   where authority_id = (select platform.authority()) and young_person_id = :person
                   group by worker_id)
                select worker_id, coalesce(w.notes, 0) as notes, coalesce(p.was_key_worker, false) as was_key_worker,
                       coalesce(p.is_back_up, false) as is_back_up, coalesce(p.is_key_worker, false) as is_key_worker,
                       coalesce(c.people, 0) as load
                  from written w full join parts p using (worker_id) full join keywork.caseloads() c using (worker_id)""")
                .param("person", youngPerson.value())
                .param("since", Timestamp.from(London.startOf(today.minusYears(1))))
                .query(row -> {
                    byWorker.put(
                            row.getObject("worker_id", UUID.class),
                            new Known(
                                    row.getInt("notes"),
                                    row.getBoolean("was_key_worker"),
                                    row.getBoolean("is_back_up"),
                                    row.getBoolean("is_key_worker"),
                                    row.getInt("load")));
                });
        return byWorker;
    }
}
