package uk.onedoor.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.outcomes.Baselines;
import uk.onedoor.outcomes.HappeningKind;
import uk.onedoor.outcomes.HappeningSource;
import uk.onedoor.outcomes.Happenings;
import uk.onedoor.outcomes.NewBaseline;
import uk.onedoor.outcomes.NewHappening;
import uk.onedoor.outcomes.Question;
import uk.onedoor.people.AboutMe;
import uk.onedoor.people.Merges;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.WhoMaySee;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.AskId;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** A copy of somebody's whole record, made for them. */
@OneDoorTest
class CopiesTest {

    private static final Map<String, String> OTHERS = Map.of("others", "true", "because", "They said yes");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Notes notes;

    @Autowired
    Happenings happenings;

    @Autowired
    Merges merges;

    @Autowired
    Allocations allocations;

    @Autowired
    Asks asks;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Baselines baselines;

    @Autowired
    Network network;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    WhoMaySee whoMaySee;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;

    @BeforeEach
    void a_young_person_and_their_key_worker() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private NoteId note(YoungPersonId about, String words, String withheldBecause) {
        return council.as(
                        council.keyWorker,
                        () -> notes.write(new NewNote(
                                Ids.next(),
                                List.of(about),
                                TestDatabase.NOW.minusSeconds(3600),
                                ContactMode.FACE,
                                30,
                                null,
                                words,
                                null,
                                null,
                                withheldBecause)))
                .get(0);
    }

    private String page() {
        return "/young-people/" + robin + "/copy";
    }

    private Answer make(Visitor visitor, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("handed", "PRINTED", "language", "ENGLISH", "again", TestCouncil.PASSWORD));
        fields.putAll(more);
        return visitor.submit(visitor.get(page()).page(), "/copy", fields);
    }

    private static String address(Answer made, String file) {
        return made.page().select("a[href$=" + file + "]").attr("href");
    }

    private String file(Answer made, String file) {
        return file(kit, made, file);
    }

    private static String file(Visitor visitor, Answer made, String file) {
        Answer fetched = visitor.get(address(made, file));
        assertThat(fetched.status()).as(fetched.text()).isEqualTo(200);
        return fetched.body();
    }

    private int copies() {
        return council.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> db.sql("select count(*) from records.copy where authority_id = platform.authority()")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void a_copy_is_a_page_that_reads_by_itself_and_the_same_for_a_computer() {
        note(robin, "Chips by the river", null);
        Answer made = make(kit, Map.of());
        assertThat(made.text()).contains("The copy is made").contains("The page to read and print");
        Document read = Jsoup.parse(file(made, "record.html"));
        assertThat(read.select("h1").text()).isEqualTo("Robin");
        assertThat(read.text())
                .contains("Made on Monday 16 November 2026 by Kit Keyworker")
                .contains("Chips by the river");
        assertThat(read.select("script, link, img, iframe, form")).isEmpty();
        assertThat(file(made, "record.json"))
                .contains("Chips by the river")
                .contains("\"made_by\" : \"Kit Keyworker\"");
    }

    @Test
    void what_is_marked_as_about_somebody_else_is_nowhere_in_the_bytes_of_either_file() {
        note(robin, "He came with [[Jordan Ashby]] and [[Jordan's mother, who drinks]]. He laughed.", null);
        Answer made = make(kit, Map.of());
        for (String file : List.of("record.html", "record.json")) {
            String copy = file(made, file);
            assertThat(copy).doesNotContain("Jordan").doesNotContain("Ashby").doesNotContain("drinks");
            assertThat(copy)
                    .doesNotContain("[[")
                    .contains("[about somebody else]")
                    .contains("He laughed.");
        }
        assertThat(file(made, "record.html")).contains("2 passages are left out. They are about other people");
    }

    @Test
    void with_a_reason_what_is_about_others_is_in_it_and_the_copy_says_so() {
        note(robin, "He came with [[Jordan Ashby]].", null);
        Answer made = make(kit, Map.of("others", "true", "because", "Jordan and his mother said yes"));
        String copy = file(made, "record.html");
        assertThat(copy).contains("He came with Jordan Ashby.").doesNotContain("[[");
        assertThat(copy).contains("because:").contains("Jordan and his mother said yes");
    }

    @Test
    void what_putting_a_note_right_took_out_of_it_is_not_in_the_copy() {
        NoteId before = note(robin, "He came with Jordan Ashby. It rained.", null);
        council.does(
                council.keyWorker,
                () -> notes.correct(before, new NoteId(Ids.next()), "He came with [[Jordan Ashby]]. It snowed.", null));
        Answer made = make(kit, Map.of());
        for (String file : List.of("record.html", "record.json")) {
            assertThat(file(made, file))
                    .doesNotContain("Jordan")
                    .doesNotContain("It rained")
                    .contains("It snowed.")
                    .contains("A newer note puts this one right. What it said is left out.");
        }
        assertThat(file(made, "record.html")).contains("2 passages are left out");
    }

    @Test
    void a_note_taken_back_is_named_with_its_day_and_writer_and_tells_nothing_even_with_others() {
        NoteId wrong = note(robin, "Jordan cried all evening", null);
        council.does(council.keyWorker, () -> notes.withdraw(wrong, "This was about Jordan Ashby"));
        for (Map<String, String> asked : List.of(Map.<String, String>of(), OTHERS)) {
            Answer made = make(kit, asked);
            assertThat(file(made, "record.json")).doesNotContain("Jordan");
            Document read = Jsoup.parse(file(made, "record.html"));
            assertThat(read.text()).doesNotContain("Jordan").contains("1 passage is left out");
            assertThat(read.select("article:contains(note of time)").text())
                    .contains("Monday 16 November 2026")
                    .contains("Kit Keyworker")
                    .contains("Taken back on Monday 16 November 2026.")
                    .doesNotContain("Face to face");
        }
    }

    @Test
    void what_was_written_wrongly_of_how_things_stood_is_not_told_nor_why() {
        council.does(council.keyWorker, () -> {
            baselines.take(arrival("Jordan wants to live with Nan"));
            baselines.correct(Ids.next(), arrival("Less shouting"), "Those were Jordan's words");
        });
        Answer made = make(kit, Map.of());
        assertThat(file(made, "record.json")).doesNotContain("Jordan").contains("Less shouting");
        assertThat(file(made, "record.html"))
                .doesNotContain("Jordan")
                .contains("The talk it belongs to was put right later. What it said is left out.");
    }

    private NewBaseline arrival(String wants) {
        LocalDate day = LocalDate.of(2026, 11, 16);
        List<uk.onedoor.outcomes.Answer> answers = Stream.of(Question.values())
                .map(question -> question == Question.WANTS
                        ? uk.onedoor.outcomes.Answer.words(question, wants)
                        : uk.onedoor.outcomes.Answer.notKnown(question, "The school"))
                .toList();
        return new NewBaseline(robin, day, day, null, HappeningSource.TOLD_BY_YOUNG_PERSON, answers);
    }

    @Test
    void what_was_said_before_of_somebody_around_them_is_not_told_but_their_own_older_words_are() {
        council.does(council.keyWorker, () -> {
            MemberId nan = network.add(robin, around("Nan Jordan, who drinks"));
            network.revise(nan, around("Nan"));
            aboutMe.say(robin, AboutMe.Section.HOW_TO_TALK_WITH_ME, "Rain on the roof", AboutMe.SaidBy.YOUNG_PERSON);
            aboutMe.say(robin, AboutMe.Section.HOW_TO_TALK_WITH_ME, "The sea", AboutMe.SaidBy.YOUNG_PERSON);
        });
        assertThat(file(make(kit, Map.of()), "record.html"))
                .doesNotContain("who drinks")
                .contains(">Nan<")
                .contains("Rain on the roof")
                .contains("The sea");
    }

    private static Around around(String name) {
        return new Around(Circle.FAMILY, name, "Grandmother", null, 1, null, false, null, null);
    }

    @Test
    void no_reason_puts_in_a_rule_about_who_may_see_the_record_or_who_asked_for_somebody_else() {
        WorkerId kept = council.joins("Ola Kept", Role.KEY_WORKER, council.hub);
        council.does(council.manager, () -> {
            whoMaySee.name(robin, ListKind.NEVER, List.of(kept), "She is his aunt and he is afraid of her");
            asks.recognise(
                    asks.receive(asked(new AskedBy(Asker.TEACHER, "Nora Quill", "07700 900123")))
                            .id(),
                    Whom.known(robin));
        });
        note(robin, "He came with [[Jordan Ashby]].", null);
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer made = make(mo, OTHERS);
        for (String file : List.of("record.html", "record.json")) {
            assertThat(file(mo, made, file))
                    .doesNotContain("Ola Kept")
                    .doesNotContain("afraid of her")
                    .doesNotContain("Nora Quill")
                    .doesNotContain("900123")
                    .contains("He sleeps in the park")
                    .contains("He came with Jordan Ashby.");
        }
        assertThat(file(mo, made, "record.html")).contains("3 passages are left out");
    }

    private NewAsk asked(AskedBy by) {
        Worry worry = new Worry(false, "A boy from the estate", "He sleeps in the park", HowSoon.TODAY, null);
        return new NewAsk(Ids.next(), CameBy.CALL, worry, by, council.hub, null, null);
    }

    @Test
    void words_of_our_own_that_a_row_stores_by_their_key_are_told_as_words() {
        WorkerId sue = council.joins("Sue Social", Role.SOCIAL_WORKER, null);
        LocalDate today = LocalDate.of(2026, 11, 16);
        council.does(council.manager, () -> {
            NewAllocation part = NewAllocation.part(robin, sue, TeamPart.SOCIAL_WORKER, today, "Theirs");
            allocations.allocate(part);
            allocations.end(part.id(), today, "keywork.support.ended");
        });
        Answer made = make(kit, Map.of());
        for (String file : List.of("record.html", "record.json")) {
            assertThat(file(made, file)).contains("Support came to its end").doesNotContain("keywork.support.ended");
        }
    }

    @Test
    void a_value_nobody_has_words_for_is_read_as_any_text_is() {
        council.does(
                council.keyWorker,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                db.sql("""
                insert into people.home (authority_id, id, young_person_id, kind, from_on, recorded_by, recorded_at)
                values (platform.authority(), gen_random_uuid(), :who, 'A tent with [[Jordan Ashby]]', '2026-11-02',
                  platform.account(), now())""").param("who", robin.value()).update()));
        assertThat(file(make(kit, Map.of()), "record.html"))
                .doesNotContain("Jordan")
                .contains("A tent with [about somebody else]");
    }

    @Test
    void without_a_reason_nothing_about_others_goes_out_and_nothing_is_saved() {
        Answer refused = make(kit, Map.of("others", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Say why what is about other people should be in the copy");
        assertThat(copies()).isZero();
    }

    @Test
    void nobody_makes_a_copy_from_a_screen_somebody_left_open() {
        Answer refused = make(kit, Map.of("again", "a wrong password"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Show that it is you");
        assertThat(copies()).isZero();
    }

    @Test
    void the_database_refuses_a_copy_by_whoever_did_not_prove_who_they_are() {
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> new TransactionTemplate(transactions)
                                .execute(status ->
                                        db.sql("""
                                insert into records.copy (authority_id, id, young_person_id, language, handed, with_others,
                                  entries, left_out, held_back, page_print, data_print, made_by, made_at)
                                values (platform.authority(), gen_random_uuid(), :who, 'ENGLISH', 'SENT', false, 0, 0, 0,
                                  sha256('a'), sha256('b'), platform.account(), now())""").param("who", robin.value()).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void ten_minutes_later_the_files_are_gone() {
        Answer made = make(kit, Map.of());
        Visitor later = web.as(council.signedIn(council.keyWorker));
        Answer refused = later.get(address(made, "record.html"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The ten minutes are over");
        assertThat(later.get(page()).page().select("a[href$=record.html]")).isEmpty();
    }

    @Test
    void a_copy_is_fetched_by_whoever_made_it_alone() {
        Answer made = make(kit, Map.of());
        Visitor mo = web.as(council.signedIn(council.manager));
        make(mo, Map.of());
        assertThat(mo.get(address(made, "record.json")).status()).isEqualTo(422);
    }

    @Test
    void a_copy_that_is_no_longer_whole_is_not_fetched() {
        Answer made = make(kit, Map.of());
        note(robin, "Something new", null);
        Answer refused = kit.get(address(made, "record.html"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Something was written in the record since this copy was made");
    }

    @Test
    void who_may_not_write_what_is_known_of_them_makes_no_copy() {
        WorkerId night = council.joins("Rae Residential", Role.RESIDENTIAL_WORKER, council.hub);
        WorkerId elsewhere = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("Other"));
        assertThat(web.as(council.signedIn(night)).get(page()).status()).isEqualTo(404);
        Visitor other = web.as(council.signedIn(elsewhere));
        Answer theirs = other.get(page());
        assertThat(theirs.status()).isEqualTo(404);
        Answer made = make(kit, Map.of());
        assertThat(other.get(address(made, "record.json")).status()).isEqualTo(404);
    }

    @Test
    void what_is_withheld_is_counted_not_told_and_staff_read_why() {
        note(robin, "A talk with the police about last night", "His solicitor asked us to wait");
        council.does(
                council.keyWorker,
                () -> happenings.record(new NewHappening(
                        robin,
                        HappeningKind.POLICE_CALL,
                        LocalDate.of(2026, 11, 15),
                        null,
                        null,
                        HappeningSource.POLICE,
                        "Neighbours rang",
                        "They are still asking around")));
        assertThat(kit.get(page()).text())
                .contains("withheld because")
                .contains("His solicitor asked us to wait")
                .contains("They are still asking around");
        String copy = file(make(kit, Map.of()), "record.html");
        assertThat(copy).doesNotContain("police about last night").doesNotContain("solicitor");
        assertThat(copy).doesNotContain("Neighbours rang").contains("2 entries are held back");
    }

    @Test
    void whatever_is_written_in_it_a_copy_is_only_read() {
        note(robin, "<script>alert(1)</script> & \"quotes\" ]]>", null);
        Answer made = make(kit, Map.of("others", "true", "because", "</style><script>alert(2)</script>"));
        Document read = Jsoup.parse(file(made, "record.html"));
        assertThat(read.select("script")).isEmpty();
        assertThat(read.text())
                .contains("<script>alert(1)</script> & \"quotes\" ]]>")
                .contains("</style><script>alert(2)");
    }

    @Test
    void a_copy_holds_both_records_of_one_person() {
        YoungPersonId second = council.meets("Rob Vale");
        note(second, "Written in the second record", null);
        council.does(council.manager, () -> merges.join(robin, second, "The same Robin"));
        assertThat(file(make(kit, Map.of()), "record.html"))
                .contains("Written in the second record")
                .contains("Two records were joined");
    }

    @Test
    void a_copy_says_what_its_maker_may_not_read() {
        assertThat(file(make(kit, Map.of()), "record.html"))
                .contains("only those who run a hub read them")
                .doesNotContain("only the team of the hub")
                .doesNotContain("Police: arrests");
    }

    @Test
    void a_social_workers_copy_says_that_it_lacks_what_the_hub_was_told() {
        WorkerId sue = council.joins("Sue Social", Role.SOCIAL_WORKER, null);
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.part(robin, sue, TeamPart.SOCIAL_WORKER, LocalDate.of(2026, 11, 2), "Theirs")));
        Visitor social = web.as(council.signedIn(sue));
        Answer made = make(social, Map.of());
        assertThat(social.get(address(made, "record.html")).body()).contains("only the team of the hub it came to");
    }

    @Test
    void what_was_asked_about_somebody_else_after_all_is_not_in_it() {
        YoungPersonId sam = council.meets("Sam Moor");
        council.does(council.manager, () -> {
            AskId ask = asks.receive(asked(AskedBy.NOBODY_KNOWS)).id();
            asks.recognise(ask, Whom.known(robin));
            asks.recognise(ask, Whom.known(sam));
        });
        assertThat(file(make(kit, Map.of()), "record.html")).doesNotContain("sleeps in the park");
    }

    @Test
    void a_copy_in_welsh_is_welsh() {
        note(robin, "Chips by the river", null);
        Document read = Jsoup.parse(file(make(kit, Map.of("language", "WELSH")), "record.html"));
        assertThat(read.select("html").attr("lang")).isEqualTo("cy");
        assertThat(read.text())
                .contains("Dy gopi di yw hwn")
                .contains("Wyneb yn wyneb")
                .contains("Chips by the river");
    }

    @Test
    void the_young_person_reads_that_a_copy_was_made_and_how_to_ask_for_one() {
        make(kit, Map.of());
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        Answer mine = own.get("/me/copy");
        assertThat(mine.text())
                .contains("Kit Keyworker")
                .contains("Printed and given")
                .contains("Ask us for a copy");
        assertThat(own.get("/me/story").text()).contains("A copy of your whole record was made for you");
        assertThat(own.get(page()).status()).isEqualTo(404);
    }

    @Test
    void a_form_sent_twice_makes_one_copy() {
        Document asked = kit.get(page()).page();
        Map<String, String> fields = Map.of("handed", "SENT", "language", "ENGLISH", "again", TestCouncil.PASSWORD);
        kit.submit(asked, "/copy", fields);
        kit.submit(asked, "/copy", fields);
        assertThat(copies()).isEqualTo(1);
    }

    @Test
    void a_copy_there_never_was_is_not_there() {
        make(kit, Map.of());
        assertThat(kit.get(page() + "/" + UUID.randomUUID() + "/record.html").status())
                .isEqualTo(404);
    }
}
