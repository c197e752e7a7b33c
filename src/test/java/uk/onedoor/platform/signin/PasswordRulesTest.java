package uk.onedoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.shared.Refusal;

class PasswordRulesTest {

    private static final List<String> ABOUT = List.of("kit101", "Kit Keyworker", "Testshire County Council");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "aaaaaaaaaaaaaaaa",
                "121212121212",
                "123456789012",
                "qwertyuiopas",
                "lkjhgfdsapoi",
                "Password1234",
                "P@ssw0rd2026!!",
                "passwordpassword",
                "Welcome-Password-1",
                "letmeinletmein!",
                "OneDoorOneDoor1",
                "NoWrongDoor2026",
                "Testshire2026!",
                "kitkeyworker12",
                "Summer2026Summer"
            })
    void what_is_guessed_first_is_refused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ABOUT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.field())
                                .isEqualTo("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three ordinary words",
                "a long password for tests",
                "kettle otter violin",
                "ein Löffel im Teekessel",
                "xk7#Qp2!vLm9",
                "Pa55 the biscuits, please",
                "雨の日は家で本を読むのが好き"
            })
    void anything_else_of_twelve_characters_may_be_chosen(String password) {
        assertThatCode(() -> PasswordRules.check(password, ABOUT)).doesNotThrowAnyException();
    }
}
