package uk.onedoor.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onedoor.town.TownYoungPerson.HomeKind;

class TownStoriesTest {

    private final TownRun run = TownRun.USUAL;
    private final Map<String, TownYoungPerson> people =
            run.history.knownBy(run.history.begin().plusDays(TownRun.DAYS - 1)).stream()
                    .filter(each -> each.story() != null)
                    .collect(Collectors.toMap(each -> Objects.requireNonNull(each.story()), Function.identity()));

    @Test
    void aisha_asked_at_the_door_herself() {
        TownFact.Asked asked = about("aisha", TownFact.Asked.class, TownFact.Asked::youngPerson)
                .get(0);
        assertThat(asked.who()).isEqualTo(TownFact.Asker.YOUNG_PERSON);
        assertThat(asked.askerName()).isEqualTo("Aisha Rahmani-Cole");
    }

    @Test
    void ben_was_missing_twice_this_autumn_and_came_back_twice() {
        List<TownFact.Happened> missing = about("ben", TownFact.Happened.class, TownFact.Happened::youngPerson).stream()
                .filter(each -> each.kind() == TownFact.Kind.MISSING
                        && Moments.dayOf(each.at()).isAfter(LocalDate.of(2026, 10, 1)))
                .toList();
        assertThat(missing).hasSizeGreaterThanOrEqualTo(2);
        assertThat(about("ben", TownFact.Ended.class, TownFact.Ended::youngPerson))
                .extracting(TownFact.Ended::happened)
                .contains(missing.get(0).key(), missing.get(1).key());
    }

    @Test
    void chloe_steps_down_from_the_hub_to_supported_lodgings() {
        assertThat(about("chloe", TownFact.MovedHome.class, TownFact.MovedHome::youngPerson))
                .extracting(TownFact.MovedHome::kind)
                .containsSubsequence(HomeKind.HUB_BED, HomeKind.LODGINGS);
    }

    @Test
    void dylan_and_demi_are_siblings_with_the_same_key_worker() {
        assertThat(keyWorker("dylan")).isEqualTo(keyWorker("demi"));
        assertThat(person("dylan").network()).anyMatch(each -> each.name().equals("Demi Pryce-Tanner"));
    }

    @Test
    void mared_has_a_key_worker_who_speaks_welsh() {
        assertThat(person("welsh").languages().get(0)).isEqualTo("Welsh");
        assertThat(run.plan.staff(keyWorker("welsh")).languages()).contains("Welsh");
    }

    @Test
    void tyrone_left_and_is_welcomed_back_without_asking_again() {
        assertThat(about("back", TownFact.SteppedAway.class, TownFact.SteppedAway::youngPerson))
                .isNotEmpty();
        assertThat(about("back", TownFact.WelcomedBack.class, TownFact.WelcomedBack::youngPerson))
                .hasSize(1);
        assertThat(about("back", TownFact.Asked.class, TownFact.Asked::youngPerson))
                .hasSize(1);
    }

    @Test
    void nates_baseline_is_overdue_in_the_middle_of_november() {
        TownFact.BaselineTaken baseline = about(
                        "overdue", TownFact.BaselineTaken.class, TownFact.BaselineTaken::youngPerson)
                .get(0);
        LocalDate allocated = Moments.dayOf(about("overdue", TownFact.Allocated.class, TownFact.Allocated::youngPerson)
                .get(0)
                .at());
        assertThat(Moments.dayOf(baseline.at())).isAfter(allocated.plusDays(34));
    }

    @Test
    void sadie_was_walked_to_someone_who_accepted_and_leon_waits_for_a_date() {
        assertThat(decisionsAbout("Sadie Whitlam, 14")).singleElement().satisfies(each -> {
            assertThat(each.acceptedBy()).isNotNull();
            assertThat(each.acceptedAt()).isAfter(each.at());
        });
        assertThat(decisionsAbout("Leon Ambery, 15").get(0).nextOn()).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void hemin_gracie_and_roo_are_with_us_as_their_stories_say() {
        assertThat(person("alone").languages()).contains("Kurdish");
        assertThat(person("close").category()).isEqualTo(TownYoungPerson.SupportCategory.STAY_CLOSE);
        assertThat(person("pictures").aboutMe().get(TownYoungPerson.Section.HOW_TO_TALK_WITH_ME))
                .contains("picture");
    }

    private List<TownFact.Decided> decisionsAbout(String words) {
        TownFact.Asked asked = run.all(TownFact.Asked.class).stream()
                .filter(each -> each.aboutWords().equals(words))
                .findFirst()
                .orElseThrow();
        return run.all(TownFact.Decided.class).stream()
                .filter(each -> each.asked().equals(asked.key()))
                .toList();
    }

    private String keyWorker(String story) {
        return about(story, TownFact.Allocated.class, TownFact.Allocated::youngPerson)
                .get(0)
                .keyWorker();
    }

    private TownYoungPerson person(String story) {
        return Objects.requireNonNull(people.get(story), story);
    }

    private <T extends TownFact> List<T> about(String story, Class<T> kind, Function<T, String> who) {
        return run.all(kind).stream()
                .filter(each -> person(story).key().equals(who.apply(each)))
                .toList();
    }
}
