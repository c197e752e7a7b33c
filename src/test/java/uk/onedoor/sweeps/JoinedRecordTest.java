package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.sweeps.EveryForm.Found;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Two records of one person were joined. Every form of the rooms about what goes on with them is on the page of the kept
 * record, about what was written in the other one, and is saved from there.
 */
class JoinedRecordTest extends InASmallTown {

    private static final Set<String> ROOMS = Set.of("keywork", "plans", "family", "endings", "diary", "outcomes");

    @Autowired
    Merges merges;

    SmallTown town;
    EveryForm every;

    @BeforeAll
    void findEveryForm() {
        town = ownTown();
        every = new EveryForm(
                town,
                web,
                Route.pages(requestMappingHandlerMapping),
                Route.posts(requestMappingHandlerMapping).stream()
                        .filter(this::isAboutTheirRows)
                        .toList(),
                "form[method=post]");
        every.look(List.of("hub manager", "key worker"));
    }

    private boolean isAboutTheirRows(Route route) {
        String room = route.handler().getBeanType().getPackageName().replaceFirst(".*[.]", "");
        return ROOMS.contains(room) && route.pattern().startsWith("/young-people/{");
    }

    Stream<Found> forms() {
        return every.all().stream().filter(form -> !form.who().equals(FormHistories.NEWCOMER));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_about_what_stands_in_the_joined_record_is_saved_from_the_kept_one(Found form) {
        Planted second = every.fresh(form.to());
        YoungPersonId kept = town.council.meets("Kept Vale");
        town.council.does(
                town.council.manager,
                () -> merges.join(kept, new YoungPersonId(second.youngPerson()), "The same person"));
        Planted both = new Planted(second.authority(), kept.value(), second.ids(), second.words(), second.token());
        Visitor visitor = every.visitor(form, both);
        Element open = every.open(visitor, form, both);
        assertThat(open).as(form.page() + " of the kept record").isNotNull();
        String before = saved();
        Answer answer = every.send(visitor, Objects.requireNonNull(open), every.filled(open, both));
        assertThat(answer.status()).as(form.to() + " " + answer.text()).isLessThan(400);
        assertThat(saved()).isNotEqualTo(before);
    }

    private String saved() {
        return town.catalogue
                .rows("select count(*)::text from platform.audit_entry where what <> 'SHOWN' and authority_id = '"
                        + town.council.code + "'")
                .get(0);
    }
}
