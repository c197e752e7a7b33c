package uk.onedoor.platform.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.signin.SignIns.Account;
import uk.onedoor.platform.signin.SignIns.Method;

/** Signing in with a name and a password, or, for a young person, with the code their key worker gave them. */
@Service
public class PasswordSignIn {

    private static final Duration YOUNG_PERSONS = Duration.ofDays(30);

    /** What a right password leads to: a sign-in, or ({@code half}) the question for the second factor. */
    public record Proved(String token, boolean half) {}

    private final SignIns signIns;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordSignIn(SignIns signIns, SecondFactor secondFactor, PasswordEncoder passwords) {
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.nobodysHash = hash("a name that is not there takes as long as one that is");
    }

    /**
     * What a name and password prove; empty when either is wrong, or the account rests for now. Only invented people need
     * no second factor.
     */
    public Optional<Proved> withPassword(String username, String password) {
        Optional<Account> found = signIns.account(username.strip().toLowerCase(Locale.ROOT))
                .filter(account -> !account.youngPerson() && account.passwordHash() != null);
        String hash = found.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash);
        if (found.isEmpty() || found.get().locked()) {
            return Optional.empty();
        }
        if (!right) {
            signIns.failed(found.get().id());
            return Optional.empty();
        }
        UUID account = found.get().id();
        return Optional.of(
                found.get().demo()
                        ? new Proved(signIns.begin(account, Method.PASSWORD, SecondFactor.WORKING_DAY), false)
                        : new Proved(secondFactor.half(account), true));
    }

    /** The token of a young person's sign-in; empty for a code nobody was given, or that was replaced. */
    public Optional<String> withCode(String code) {
        return signIns.account(Codes.username(code))
                .filter(Account::youngPerson)
                .map(account -> signIns.begin(account.id(), Method.CODE, YOUNG_PERSONS));
    }

    /** The hash to make a new account with. */
    public final String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
