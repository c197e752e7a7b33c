package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.EveryForm.Found;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Every form there is, filled in as a person would: sent twice it is saved once, and sent after somebody else saved the
 * same thing it changes nothing of theirs.
 */
class FormsSweepTest extends InASmallTown {

    private static final String UNREADABLE = "We could not read this";

    /**
     * What is sent that saves nothing of the records: signing in and out, looking at a receipt, and what is no page; and what
     * asks for a code that went by e-mail.
     */
    private static final Set<String> NO_SAVES = Set.of(
            "/sign-in",
            "/sign-in/demo",
            "/second-factor",
            "/second-factor/enrolment",
            "/my-notices/code",
            "/police-contacts/{contact}/code",
            "/my-sign-ins/ended",
            "/my-sign-ins/others",
            "/sign-out",
            "/code",
            "/police",
            "/receipt",
            "/set-up",
            "/first-run");

    /**
     * Not even a print is kept of a form with a password, so that what comes twice is asked for the password that holds by
     * then, and changes nothing.
     */
    private static final Set<String> ASKED_AGAIN = Set.of("/my-password");

    /** All that can be saved: what the trace has of it, and the passwords, second factors and drafts it has not. */
    private static final String SAVED = """
            select concat_ws(' ',
              (select count(*) from platform.audit_entry where what <> 'SHOWN' and authority_id = '%1$s'),
              (select md5(string_agg(concat_ws(' ', id, password_hash, setup_hash), ',' order by id))
                 from platform.account where authority_id = '%1$s'),
              (select string_agg(account_id::text, ' ' order by account_id) from platform.second_factor where authority_id = '%1$s'),
              (select md5(string_agg(concat_ws(' ', account_id, page, names::text, texts::text), ',' order by account_id, page))
                 from platform.draft where authority_id = '%1$s'))""";

    SmallTown town;
    EveryForm every;
    List<Found> forms = List.of();
    private final Set<String> savedTwice = new TreeSet<>();
    private final Set<String> overAnother = new TreeSet<>();
    private final Set<String> notRead = new TreeSet<>();
    private final Set<String> dropped = new TreeSet<>();

    @BeforeAll
    void findAndSendEveryForm() {
        town = ownTown();
        List<Route> posts = Route.posts(requestMappingHandlerMapping).stream()
                .filter(route -> !route.pattern().startsWith("/local/") && !NO_SAVES.contains(route.pattern()))
                .toList();
        every = new EveryForm(town, web, Route.pages(requestMappingHandlerMapping), posts, "form[method=post]");
        every.look(List.of("hub manager", "key worker", "administrator", "performance officer", "young person"));
        forms = every.all();
        forms.forEach(this::send);
    }

    @Test
    void every_form_is_found_on_a_page(TestReporter figures) {
        Set<String> missing = every.onNoPage();
        figures.publishEntry(Map.of("forms.forms", "" + forms.size(), "forms.on_no_page", "" + missing.size()));
        assertThat(missing).isEmpty();
        assertThat(forms).hasSizeGreaterThan(65);
    }

    @Test
    void a_form_sent_twice_is_saved_once(TestReporter figures) {
        figures.publishEntry("forms.saved_twice", "" + savedTwice.size());
        assertThat(savedTwice).isEmpty();
    }

    @Test
    void what_is_sent_again_in_other_words_is_a_second_one_or_is_told_why_not(TestReporter figures) {
        figures.publishEntry("forms.dropped", "" + dropped.size());
        assertThat(dropped).isEmpty();
    }

    @Test
    void a_form_opened_before_somebody_else_saved_changes_nothing_of_theirs(TestReporter figures) {
        figures.publishEntry("forms.silently_over_another", "" + overAnother.size());
        assertThat(overAnother).isEmpty();
    }

    /** About somebody new: opened by two, sent by one of them twice, and then by the other. */
    private void send(Found form) {
        Planted about = every.fresh(form.to());
        Visitor visitor = every.visitor(form, about);
        Element mine = every.open(visitor, form, about);
        Element theirs = every.open(visitor, form, about);
        Element untouched = every.open(visitor, form, about);
        if (mine == null || theirs == null || untouched == null) {
            savedTwice.add(form.to() + " is not on " + form.page() + " of a new person");
            return;
        }
        String begun = mark();
        sendTwice(form, visitor, theirs, every.filled(theirs, about));
        sendInOtherWords(form, visitor, theirs, about);
        String between = mark();
        Answer late = every.send(visitor, mine, every.filled(mine, about));
        List<String> over = changedAgain(begun, between);
        if (!over.isEmpty() || late.status() >= 500) {
            overAnother.add(form.to() + ": " + late.status() + " changed " + over);
        }
        Answer asked = every.send(visitor, untouched, FilledForm.untouched(untouched));
        if (asked.status() >= 500 || asked.text().contains(UNREADABLE)) {
            notRead.add(form.to() + ": " + asked.status() + " "
                    + asked.page().select(".govuk-form-group--error").text());
        }
    }

    private void sendTwice(Found form, Visitor visitor, Element empty, Map<String, List<String>> filled) {
        String before = saved();
        Answer first = every.send(visitor, empty, filled);
        String after = saved();
        if (first.status() >= 400 || after.equals(before)) {
            savedTwice.add(form.to() + " was not saved: " + first.status() + " "
                    + first.page().select(".govuk-error-summary__list").text() + " " + filled);
            return;
        }
        Answer second = every.send(visitor, empty, filled);
        boolean answeredAlike = ASKED_AGAIN.contains(form.to().pattern())
                ? second.status() == 422
                : second.status() < 400 && second.path().equals(first.path());
        if (!saved().equals(after) || !answeredAlike) {
            savedTwice.add(
                    form.to() + " twice: " + after + " then " + saved() + ", " + second.status() + " " + second.path());
        }
    }

    @Test
    void a_form_sent_as_it_came_is_asked_for_what_is_missing_and_nothing_in_it_is_unreadable(TestReporter figures) {
        figures.publishEntry("forms.not_read_as_they_came", "" + notRead.size());
        assertThat(notRead).isEmpty();
    }

    /** Gone back to in a browser and sent in other words, and again when told that this makes a second one. */
    private void sendInOtherWords(Found form, Visitor visitor, Element before, Planted about) {
        Answer stopped = every.send(visitor, before, every.filled(before, about));
        if (stopped.status() != 409) {
            return; // nothing in it can be said in other words
        }
        Element again = stopped.page().select("form[method=post]").stream()
                .filter(one -> one.attr("action").equals(before.attr("action")))
                .findFirst()
                .orElse(null);
        String saved = saved();
        Answer second = again == null ? stopped : every.send(visitor, again, every.filled(again, about));
        boolean told = second.status() >= 400 || second.text().contains("open to you already");
        if (second.status() >= 500 || saved().equals(saved) && !told) {
            dropped.add(form.to() + ": " + second.status() + " " + second.path());
        }
    }

    /** The rows that were written between two moments, and changed after the second. */
    private List<String> changedAgain(String begun, String between) {
        return town.catalogue.rows("""
                select relation || ' ' || row_id from platform.audit_entry
                 where authority_id = '%1$s' and what = 'UPDATE' and sealed_at > '%3$s'
                   and (relation, row_id) in (select relation, row_id from platform.audit_entry
                         where authority_id = '%1$s' and what <> 'SHOWN' and sealed_at between '%2$s' and '%3$s')""".formatted(town.council.code, begun, between));
    }

    @Test
    void a_setting_of_the_council_is_not_silently_put_over_what_another_administrator_chose() {
        Visitor one = web.as(town.person("administrator"));
        Visitor other = web.as(town.council.signedIn(town.council.joins("Ada Also", Role.ADMINISTRATOR, null)));
        for (String setting : List.of(
                "/accounts/unused/days",
                "/endings/rules",
                "/family-rules",
                "/plan-rhythm",
                "/supervision-rhythm",
                "/unusual-looks/rules")) {
            Found form = forms.stream()
                    .filter(found -> found.to().pattern().equals(setting))
                    .findFirst()
                    .orElseThrow();
            Element theirs = Objects.requireNonNull(every.open(one, form, town.ours));
            Element mine = Objects.requireNonNull(every.open(other, form, town.ours));
            assertThat(every.send(one, theirs, more(FilledForm.untouched(theirs), 1))
                            .status())
                    .isEqualTo(200);
            Answer late = every.send(other, mine, more(FilledForm.untouched(mine), 2));
            assertThat(late.status()).as(setting).isEqualTo(409);
            assertThat(late.text()).containsIgnoringCase("somebody else");
        }
    }

    /** The same form with each of its numbers higher than it stands. */
    private static Map<String, List<String>> more(Map<String, List<String>> filled, int by) {
        filled.replaceAll((field, sent) -> sent.stream()
                .map(one -> sent.size() == 1 && one.matches("[0-9]{1,3}")
                        ? String.valueOf(Integer.parseInt(one) + by)
                        : one)
                .toList());
        return filled;
    }

    @Test
    void every_form_of_somebody_signed_in_carries_its_key_and_what_it_has_seen(TestReporter figures) {
        Set<String> faults = new TreeSet<>();
        for (Found form : forms) {
            for (String field : List.of("_csrf", "_once", "_seen", "_from")) {
                if (!form.hidden().contains(field)) {
                    faults.add(form.to() + " carries no " + field);
                }
            }
        }
        figures.publishEntry("forms.without_key_or_version", "" + faults.size());
        assertThat(faults).isEmpty();
    }

    @Test
    void no_form_gave_anybody_another_key_worker_without_a_handover() {
        assertThat(town.catalogue.rows("""
                select a.young_person_id::text from keywork.allocation a
                 where a.authority_id = '%s' and a.part = 'KEY_WORKER'
                   and exists (select from keywork.allocation b where b.authority_id = a.authority_id
                         and b.young_person_id = a.young_person_id and b.part = 'KEY_WORKER' and b.worker_id <> a.worker_id
                         and b.id <> a.id and b.until_on <= a.from_on)
                   and not exists (select from keywork.handover h
                         where h.authority_id = a.authority_id and h.allocation_id = a.id)""".formatted(town.council.code))).isEmpty();
        assertThat(town.catalogue.rows("select count(*)::text from keywork.handover where authority_id = '"
                        + town.council.code + "' and recorded_by = '" + town.council.manager + "'"))
                .as("changes of key worker that were sent")
                .isNotEqualTo(List.of("0"));
    }

    private String saved() {
        return town.catalogue.rows(SAVED.formatted(town.council.code)).get(0);
    }

    private String mark() {
        return town.catalogue.rows("select clock_timestamp()::text").get(0);
    }
}
