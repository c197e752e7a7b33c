package uk.onedoor.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** What a label says, what was done with a medicine, and what there should be of it. */
@OneDoorTest
class MedicinesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    MedicineDue due;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Council council;
    private YoungPersonId robin;
    private WorkerId rowan;
    private Visitor worker;
    private String at;

    @BeforeEach
    void robin_is_known() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        rowan = council.joins("Rowan Resident", Role.RESIDENTIAL_WORKER, council.hub);
        worker = web.as(council.signedIn(rowan));
        at = "/young-people/" + robin + "/medicines";
    }

    private Map<String, String> label(boolean controlled) {
        Map<String, String> label = new HashMap<>();
        label.put("name", "Methylphenidate 10 mg tablets");
        label.put("directions", "One in the morning and one at noon");
        label.put("unit", "tablets");
        label.put("dose", "1");
        label.put("source", "PRESCRIBED");
        label.put("decidedBy", "Dr Invented");
        label.put("controlled", String.valueOf(controlled));
        label.put("firstTime", "08:00");
        label.put("secondTime", "12:30");
        label.put("beganOn", "2026-11-16");
        return label;
    }

    private String written(boolean controlled) {
        Answer form = worker.get(at + "/new");
        return worker.submit(form.page(), form.path(), label(controlled)).path();
    }

    private Answer does(String medicine, String what, Map<String, String> typed) {
        Answer form = worker.get(medicine + "/" + what);
        return worker.submit(form.page(), medicine + "/" + what, typed);
    }

    @Test
    void what_there_should_be_follows_from_what_was_done_and_a_count_that_differs_says_so() {
        String medicine = written(false);
        assertThat(worker.get(medicine).text())
                .contains("One in the morning and one at noon", "08:00, 12:30", "Dr Invented", "Not given yet")
                .doesNotContain("There should be");
        assertThat(does(medicine, "stock", Map.of("kind", "RECEIVED", "amount", "28"))
                        .text())
                .contains("There should be 28 tablets");
        assertThat(does(medicine, "giving", Map.of("kind", "GIVEN", "amount", "1"))
                        .text())
                .contains("There should be 27 tablets", "Given: 1 (tablets)");
        assertThat(does(medicine, "stock", Map.of("kind", "COUNTED", "amount", "26"))
                        .text())
                .contains("There should have been 27 tablets", "There should be 26 tablets");
        assertThat(does(medicine, "giving", Map.of("kind", "DECLINED", "amount", ""))
                        .text())
                .contains("They said no to it", "There should be 26 tablets");
    }

    @Test
    void whoever_gives_hears_what_was_given_just_before() {
        String medicine = written(false);
        does(medicine, "giving", Map.of("kind", "GIVEN", "amount", "1"));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer form = kit.get(medicine + "/giving");
        assertThat(form.text()).contains("Rowan Resident wrote that it was given at 10:10");
        Answer twice = kit.submit(form.page(), medicine + "/giving", Map.of("kind", "GIVEN", "amount", "1"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#again-error").text()).contains("If it was given again, say why");
        assertThat(kit.submit(
                                form.page(),
                                medicine + "/giving",
                                Map.of("kind", "GIVEN", "amount", "1", "again", "Robin was sick after it"))
                        .text())
                .contains("Robin was sick after it");
    }

    @Test
    void a_controlled_medicine_is_handled_by_two_and_the_second_says_so() {
        String medicine = written(true);
        Answer alone = does(medicine, "stock", Map.of("kind", "RECEIVED", "amount", "28"));
        assertThat(alone.page().select("#witness-error").text()).contains("handled by two");
        String kit = council.keyWorker.toString();
        assertThat(does(medicine, "stock", Map.of("kind", "RECEIVED", "amount", "28", "witness", kit))
                        .text())
                .contains("Kit Keyworker was named as standing beside, and did not say so yet");
        assertThat(council.as(council.keyWorker, () -> due.until(London.day("2026-11-16"))))
                .extracting(Due::titleKey)
                .containsExactly("medicines.due.witness");
        Visitor beside = web.as(council.signedIn(council.keyWorker));
        Answer page = beside.get(medicine);
        String confirm = page.page().select("form[action$=/witness]").attr("action");
        assertThat(worker.get(medicine).page().select("form[action$=/witness]")).isEmpty();
        assertThatThrownBy(() -> writesThemselves("""
                        insert into medicines.witnessed (authority_id, id, young_person_id, handling_id, recorded_by, recorded_at)
                        select authority_id, gen_random_uuid(), young_person_id, id, platform.account(), recorded_at
                          from medicines.handling""")).hasStackTraceContaining("who_was_named_alone");
        assertThat(beside.submit(page.page(), confirm, Map.of()).text()).contains("Kit Keyworker stood beside.");
        assertThat(council.as(council.keyWorker, () -> due.until(London.day("2026-11-16"))))
                .isEmpty();
        assertThatThrownBy(() -> writesThemselves("""
                        insert into medicines.handling (authority_id, id, young_person_id, medicine_id, controlled, kind, amount,
                          happened_at, recorded_by, recorded_at)
                        select authority_id, gen_random_uuid(), young_person_id, id, controlled, 'GIVEN', 1, recorded_at,
                          platform.account(), recorded_at from medicines.medicine"""))
                .hasStackTraceContaining("a_controlled_medicine_is_handled_by_two");
        assertThatThrownBy(() -> writesThemselves("""
                        insert into medicines.handling (authority_id, id, young_person_id, medicine_id, controlled, kind, amount,
                          happened_at, witness_id, recorded_by, recorded_at)
                        select authority_id, gen_random_uuid(), young_person_id, id, controlled, 'GIVEN', 1, recorded_at,
                          platform.account(), platform.account(), recorded_at from medicines.medicine""")).hasStackTraceContaining("a_witness_is_somebody_else");
    }

    /** As a programme would that goes past the pages. */
    private int writesThemselves(String sql) {
        return council.as(
                rowan,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> db.sql(sql).update())));
    }

    @Test
    void what_was_not_done_so_is_taken_back_and_stays_to_be_read() {
        String medicine = written(false);
        does(medicine, "stock", Map.of("kind", "RECEIVED", "amount", "28"));
        Answer given = does(medicine, "giving", Map.of("kind", "GIVEN", "amount", "1"));
        String back =
                given.page().select("a[href$=/withdrawal]:contains(Given)").attr("href");
        Answer form = worker.get(back);
        assertThat(worker.submit(form.page(), back, Map.of("because", "")).status())
                .isEqualTo(422);
        assertThat(worker.submit(form.page(), back, Map.of("because", "It was another medicine"))
                        .text())
                .contains("There should be 28 tablets", "It was another medicine");
        assertThatThrownBy(() -> writesThemselves("update medicines.handling set amount = 3"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_medicine_ends_with_why_and_is_given_no_more() {
        String medicine = written(false);
        Answer form = worker.get(medicine + "/end");
        assertThat(worker.submit(
                                form.page(),
                                medicine + "/end",
                                Map.of("endedOn", "2026-11-16", "because", "Course over"))
                        .text())
                .contains("Course over", "Rowan Resident");
        assertThat(does(medicine, "giving", Map.of("kind", "GIVEN", "amount", "1"))
                        .text())
                .contains("This medicine is no longer taken");
    }

    @Test
    void somebody_keeps_their_own_when_that_was_agreed_and_reads_everything_of_it() {
        String medicine = written(false);
        assertThat(does(medicine, "keeping", Map.of("kind", "THEY_KEEP", "words", ""))
                        .page()
                        .select("#words-error")
                        .text())
                .contains("Say why");
        does(
                medicine,
                "keeping",
                Map.of("kind", "THEY_KEEP", "words", "Agreed with Robin and Nan; in the locked drawer"));
        Visitor themselves = signsIn(robin);
        assertThat(themselves.get("/me/medicines").text())
                .contains("Methylphenidate", "you keep and take it yourself", "in the locked drawer");
    }

    @Test
    void who_may_not_read_of_health_sees_no_medicine() {
        String medicine = written(false);
        WorkerId outreach = council.joins("Olu Outreach", Role.OUTREACH_WORKER, council.hub);
        assertThat(web.as(council.signedIn(outreach)).get(medicine).status()).isEqualTo(404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get(at).status()).isEqualTo(404);
    }

    private Visitor signsIn(YoungPersonId who) {
        String code = council.as(council.manager, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }
}
