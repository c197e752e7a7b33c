package uk.onedoor.returns;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which number in the council's return a young person of the hub has: said by a manager, never by the machine. */
@Service
@Transactional
public class Joinings {

    /** Somebody of the hub, and the numbers of those in the return who were born on the same day. */
    public record Possible(YoungPerson person, List<String> children) {}

    /** Somebody of the hub whose number in the return is known. */
    public record Joined(YoungPerson person, String child) {}

    private static final int LONGEST_REASON = 500;

    private final JdbcClient db;
    private final People people;
    private final Clock clock;

    Joinings(JdbcClient db, People people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    /** Those of the manager's hub who might be somebody in the return, by the name they use. */
    @Transactional(readOnly = true)
    public List<Possible> possible() {
        Map<UUID, List<String>> numbers = numbers("select young_person_id, child from returns.possible_joins()");
        return people.all().stream()
                .map(person ->
                        new Possible(person, numbers.getOrDefault(person.id().value(), List.of())))
                .filter(possible -> !possible.children().isEmpty())
                .toList();
    }

    /** Those of the manager's hub whose care history is on their timeline, by the name they use. */
    @Transactional(readOnly = true)
    public List<Joined> joined() {
        Map<UUID, List<String>> numbers = numbers("""
                select young_person_id, child from returns.child
                where authority_id = (select platform.authority()) and superseded_at is null and joined_by is not null""");
        return people.all().stream()
                .flatMap(person -> numbers.getOrDefault(person.id().value(), List.of()).stream()
                        .map(child -> new Joined(person, child)))
                .toList();
    }

    /**
     * This is who the return means: from now on their timeline tells what it tells.
     *
     * @throws Refusal by {@code child} when that number is not one of those that may be
     */
    public void join(YoungPersonId person, String child) {
        boolean mayBe = possible().stream()
                .anyMatch(one ->
                        one.person().id().equals(person) && one.children().contains(child));
        if (!mayBe) {
            throw people.find(person).isPresent()
                    ? new Refusal("child", "returns.children.not.possible")
                    : new NotFound("young person " + person);
        }
        try {
            db.sql("select returns.join_child(:child, :person, :now)")
                    .param("child", child)
                    .param("person", person.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .query((rs, row) -> true)
                    .list();
        } catch (DuplicateKeyException atTheSameTime) {
            throw new Refusal("child", "returns.children.not.possible");
        }
    }

    /** This was not who the return means: their timeline no longer tells it, and the reason is kept. */
    public void part(YoungPersonId person, String because) {
        if (because.length() > LONGEST_REASON) {
            throw new Refusal("because", "returns.children.because.long");
        }
        boolean parted = db.sql("select returns.part_child(:person, :because, :now)")
                .param("person", person.value())
                .param("because", because)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!parted) {
            throw new NotFound("a joined young person " + person);
        }
    }

    private Map<UUID, List<String>> numbers(String sql) {
        record Number(UUID person, String child) {}
        return db.sql(sql).query((rs, row) -> new Number(rs.getObject(1, UUID.class), rs.getString(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Number::person, TreeMap::new, Collectors.mapping(Number::child, Collectors.toList())));
    }
}
