package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.Merges.MergeId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class MergesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    People people;

    @Autowired
    Merges merges;

    @Autowired
    Homes homes;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    Relationships relationships;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private List<String> standing(Council council, YoungPersonId who) {
        return council.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> db.sql(
                                "select kind || coalesce(account_id, hub_id) from platform.link where young_person_id = :who and until_at is null order by 1")
                        .param("who", who.value())
                        .query(String.class)
                        .list()));
    }

    @Test
    void everything_of_both_shows_on_the_kept_record() {
        var council = councils.make();
        YoungPersonId kept = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        council.does(council.manager, () -> {
            homes.moved(second, HomeKind.WITH_KIN, "with Nan", LocalDate.of(2026, 5, 1));
            aboutMe.say(second, Section.STRENGTHS, "Drawing", SaidBy.YOUNG_PERSON);
            merges.join(kept, second, "The same Robin: two schools rang");
            assertThat(homes.now(kept)).map(Homes.Home::words).contains("with Nan");
            assertThat(aboutMe.of(kept).get(Section.STRENGTHS).words()).isEqualTo("Drawing");
            assertThat(people.all()).extracting(YoungPerson::id).containsExactly(kept);
            assertThat(people.kept(second)).isEqualTo(kept);
        });
    }

    @Test
    void parting_restores_who_stands_beside_each_exactly() {
        var council = councils.make();
        YoungPersonId kept = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        var other = council.joins("Ola Other", Role.KEY_WORKER, council.opensHub("Other hub"));
        council.does(
                council.manager,
                () -> relationships.begin(kept, council.keyWorker, Relationships.Kind.KEY_WORKER, "test"));
        var before = List.of(standing(council, kept), standing(council, second));
        MergeId merge = council.as(council.manager, () -> merges.join(kept, second, "The same Robin"));
        council.does(
                council.manager, () -> relationships.begin(kept, other, Relationships.Kind.TEAM, "joined the team"));
        assertThat(standing(council, second)).hasSize(3);
        council.does(council.manager, () -> relationships.end(kept, other, Relationships.Kind.TEAM));
        council.does(council.manager, () -> merges.part(merge));
        assertThat(List.of(standing(council, kept), standing(council, second))).isEqualTo(before);
    }

    @Test
    void who_stands_beside_the_kept_record_sees_both_until_they_are_parted() {
        var council = councils.make();
        YoungPersonId kept = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        var coach = council.joins("Cal Coach", Role.LIFE_COACH, council.opensHub("Other hub"));
        council.does(council.manager, () -> relationships.begin(kept, coach, Relationships.Kind.TEAM, "test"));
        MergeId merge = council.as(council.manager, () -> merges.join(kept, second, "The same Robin"));
        assertThat(council.as(coach, () -> people.records(kept))).containsExactly(kept.value(), second.value());
        assertThat(council.as(coach, () -> people.find(second))).isPresent();
        council.does(council.manager, () -> merges.part(merge));
        assertThat(council.as(coach, () -> people.find(second))).isEmpty();
        assertThat(council.as(council.manager, () -> people.all())).hasSize(2);
    }

    @Test
    void who_stands_in_for_a_time_sees_both_until_they_are_parted() {
        var council = councils.make();
        YoungPersonId kept = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        var other = council.joins("Ola Other", Role.KEY_WORKER, council.opensHub("Other hub"));
        MergeId merge = council.as(council.manager, () -> merges.join(kept, second, "The same Robin"));
        council.does(
                council.manager,
                () -> relationships.between(
                        kept, other, Relationships.Kind.BACK_UP, LocalDate.of(2026, 11, 2), LocalDate.of(2126, 1, 1)));
        assertThat(council.as(other, () -> people.records(kept))).containsExactly(kept.value(), second.value());
        assertThat(council.as(other, () -> people.find(second))).isPresent();
        council.does(council.manager, () -> merges.part(merge));
        assertThat(council.as(other, () -> people.find(second))).isEmpty();
        assertThat(council.as(other, () -> people.find(kept))).isPresent();
    }

    @Test
    void records_are_never_joined_in_a_chain() {
        var council = councils.make();
        YoungPersonId first = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        YoungPersonId third = council.meets("Robyn Vale");
        council.does(council.manager, () -> {
            merges.join(first, second, "The same");
            assertThatThrownBy(() -> merges.join(third, first, "And this")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> merges.join(second, third, "And this")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> merges.join(first, first, "Itself")).isInstanceOf(Refusal.class);
            assertThat(merges.of(first)).hasSize(1);
        });
    }

    @Test
    void the_database_itself_refuses_a_chain() {
        var council = councils.make();
        YoungPersonId first = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        YoungPersonId third = council.meets("Robyn Vale");
        council.does(council.manager, () -> merges.join(first, second, "The same"));
        assertThatThrownBy(() -> insert(council, third, first)).hasStackTraceContaining("do not make a chain");
        assertThatThrownBy(() -> insert(council, second, third)).hasStackTraceContaining("do not make a chain");
    }

    private void insert(Council council, YoungPersonId kept, YoungPersonId merged) {
        council.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> db.sql("""
                insert into people.merge (authority_id, id, young_person_id, merged_id, because, merged_by, merged_at)
                values (platform.authority(), gen_random_uuid(), :kept, :merged, 'test', platform.account(), now())""")
                        .param("kept", kept.value())
                        .param("merged", merged.value())
                        .update()));
    }

    @Test
    void a_key_worker_does_not_join_records() {
        var council = councils.make();
        YoungPersonId first = council.meets("Robin Vale");
        YoungPersonId second = council.meets("Rob Vale");
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> merges.join(first, second, "The same"))
                        .hasStackTraceContaining("managers_join"));
    }

    @Test
    void a_manager_does_not_reach_another_hubs_record_by_joining_it() {
        var council = councils.make();
        YoungPersonId first = council.meets("Robin Vale");
        var otherHub = council.opensHub("Other hub");
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, otherHub);
        YoungPersonId theirs = council.as(
                elsewhere,
                () -> people.meet(NewPerson.named("Rob Vale", null), otherHub, People.KnownFrom.DOOR, "test"));
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> merges.join(first, theirs, "The same"))
                        .hasStackTraceContaining("managers_join"));
    }
}
