package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.onedoor.homes.LawRule.BESPOKE_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.CHILDRENS_HOME_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.FOSTER_USUAL_LIMIT;
import static uk.onedoor.homes.LawRule.HUB_AGES;
import static uk.onedoor.homes.LawRule.KIN_APPROVED_WHEN_LOOKED_AFTER;
import static uk.onedoor.homes.LawRule.REGISTERED_AGES;
import static uk.onedoor.homes.LawRule.REGISTERED_AGES_LATER;
import static uk.onedoor.homes.LawRule.REGISTERED_PLACES;
import static uk.onedoor.homes.LawRule.SUPPORTED_ACCOMMODATION_IS_REGISTERED;
import static uk.onedoor.homes.LawRule.TENANCY_UNDER_18;
import static uk.onedoor.homes.LawRule.UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

class HomeLawTest {

    private static final LocalDate BORN = LocalDate.of(2010, 11, 23);
    private static final LocalDate SIXTEENTH = LocalDate.of(2026, 11, 23);

    private static Coming coming(LocalDate from) {
        return new Coming(BORN, from, from.plusDays(5), 0, false);
    }

    private static Coming aged(int age, int others, boolean siblings) {
        LocalDate from = BORN.plusYears(age).plusDays(60);
        return new Coming(BORN, from, from.plusDays(5), others, siblings);
    }

    private static Registration registered(
            @Nullable RegistrationCategory category, int places, int youngest, int oldest) {
        return new Registration(
                Ids.next(),
                new HomeId(Ids.next()),
                LocalDate.of(2024, 1, 1),
                new Terms("SC123456", category, places, youngest, oldest));
    }

    private static List<LawRule> rules(HomeOption option, @Nullable Registration registration, Coming coming) {
        return HomeLaw.of(option, registration, coming).stream()
                .map(LawSays::rule)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = HomeOption.class,
            names = {"SUPPORTED_LODGINGS", "SUPPORTED_ACCOMMODATION", "OWN_TENANCY", "BESPOKE"})
    void the_day_before_the_16th_birthday_is_refused_and_the_birthday_is_not(HomeOption option) {
        Registration support = registered(RegistrationCategory.SHARED_MIXED, 4, 16, 17);
        assertThatThrownBy(() -> HomeLaw.check(option, support, coming(SIXTEENTH.minusDays(1))))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.key()).isEqualTo(UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME.key());
                    assertThat(no.places()).containsExactly(15);
                });
        assertThat(rules(option, support, coming(SIXTEENTH))).doesNotContain(UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME);
    }

    @Test
    void who_is_born_on_29_february_turns_18_on_1_march() {
        LocalDate born = LocalDate.of(2008, 2, 29);
        LocalDate eve = LocalDate.of(2026, 2, 28);
        assertThat(new Coming(born, eve, eve.plusDays(3), 0, false).age()).isEqualTo(17);
        assertThat(new Coming(born, eve.plusDays(1), eve.plusDays(3), 0, false).age())
                .isEqualTo(18);
    }

    @Test
    void a_package_with_a_childrens_homes_registration_may_take_somebody_under_16() {
        assertThat(rules(HomeOption.BESPOKE, registered(null, 1, 10, 17), aged(14, 0, false)))
                .isEmpty();
        assertThat(rules(HomeOption.BESPOKE, null, aged(14, 0, false)))
                .containsExactly(UNDER_16_NEEDS_A_FAMILY_OR_CHILDRENS_HOME);
        assertThat(rules(HomeOption.BESPOKE, null, aged(16, 0, false))).containsExactly(BESPOKE_IS_REGISTERED);
    }

    @Test
    void at_16_and_17_support_needs_its_number_and_at_18_it_does_not() {
        for (HomeOption option : List.of(HomeOption.SUPPORTED_LODGINGS, HomeOption.SUPPORTED_ACCOMMODATION)) {
            assertThat(rules(option, null, aged(16, 0, false))).containsExactly(SUPPORTED_ACCOMMODATION_IS_REGISTERED);
            assertThat(rules(option, null, aged(17, 0, false))).containsExactly(SUPPORTED_ACCOMMODATION_IS_REGISTERED);
            assertThat(rules(option, null, aged(18, 0, false))).isEmpty();
        }
    }

    @Test
    void a_childrens_home_needs_its_registration_also_after_it_lapsed() {
        Registration over = new Registration(Ids.next(), new HomeId(Ids.next()), LocalDate.of(2026, 1, 1), null);
        for (HomeOption option : List.of(HomeOption.HUB, HomeOption.CHILDRENS_HOME_ELSEWHERE)) {
            assertThat(rules(option, null, aged(14, 0, false))).containsExactly(CHILDRENS_HOME_IS_REGISTERED);
            assertThat(rules(option, over, aged(14, 0, false))).containsExactly(CHILDRENS_HOME_IS_REGISTERED);
        }
    }

    @Test
    void the_ages_on_the_certificate_are_kept_from_the_first_night_to_the_last() {
        Registration to17 = registered(null, 6, 12, 17);
        assertThat(rules(HomeOption.HUB, to17, aged(12, 0, false))).isEmpty();
        assertThat(rules(HomeOption.HUB, to17, aged(11, 0, false))).containsExactly(REGISTERED_AGES);
        LocalDate eve = BORN.plusYears(18).minusDays(1);
        assertThat(rules(HomeOption.HUB, to17, new Coming(BORN, eve, eve.plusDays(1), 0, false)))
                .isEmpty();
        assertThat(rules(HomeOption.HUB, to17, new Coming(BORN, eve, eve.plusDays(2), 0, false)))
                .containsExactly(REGISTERED_AGES_LATER);
    }

    @Test
    void the_places_on_the_certificate_are_not_passed() {
        Registration six = registered(null, 6, 12, 17);
        assertThat(rules(HomeOption.HUB, six, aged(14, 5, false))).isEmpty();
        assertThatThrownBy(() -> HomeLaw.check(HomeOption.HUB, six, aged(14, 6, false)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(REGISTERED_PLACES.key()));
    }

    @Test
    void a_fourth_foster_child_is_asked_about_and_never_refused() {
        for (HomeOption option : List.of(HomeOption.COMMUNITY_FOSTER_FAMILY, HomeOption.FOSTER_FAMILY_ELSEWHERE)) {
            assertThat(rules(option, null, aged(9, 2, false))).isEmpty();
            assertThat(HomeLaw.check(option, null, aged(9, 3, false)))
                    .extracting(LawSays::rule)
                    .containsExactly(FOSTER_USUAL_LIMIT);
            assertThat(rules(option, null, aged(9, 3, true))).isEmpty();
        }
    }

    @Test
    void what_is_not_confirmed_never_refuses() {
        assertThat(List.of(LawRule.values())).filteredOn(LawRule::refuses).allMatch(LawRule::isConfirmed);
        assertThat(rules(HomeOption.OWN_TENANCY, null, aged(17, 0, false))).containsExactly(TENANCY_UNDER_18);
        assertThat(rules(HomeOption.OWN_TENANCY, null, aged(18, 0, false))).isEmpty();
        assertThat(rules(HomeOption.KIN, null, aged(12, 0, false))).containsExactly(KIN_APPROVED_WHEN_LOOKED_AFTER);
    }

    @Test
    void the_hubs_own_ages_are_said_and_refuse_nobody() {
        Hub hub = new Hub(new HubId(Ids.next()), "X00000001", "Hub", null, LocalDate.of(2025, 1, 1), 12, 17, 40);
        assertThat(HomeLaw.ofTheHub(hub, aged(11, 0, false)))
                .hasValueSatisfying(says -> assertThat(says.rule()).isEqualTo(HUB_AGES));
        assertThat(HomeLaw.ofTheHub(hub, aged(12, 0, false))).isEmpty();
        assertThat(HUB_AGES.refuses()).isFalse();
    }
}
