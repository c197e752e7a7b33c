package uk.onedoor.platform.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.onedoor.shared.Refusal;

/** Choosing one's own password: with a code somebody gave, or with the one that was. Nobody else ever knows it. */
@Service
public class OwnPasswords {

    /** Whose code it is, and the words a password of theirs may not be made of. */
    public record Whose(String authority, List<String> about) {}

    private record Known(
            UUID account, String username, @Nullable String hash, boolean locked) {}

    private final JdbcClient gate;
    private final SignIns signIns;
    private final PasswordEncoder passwords;

    OwnPasswords(@Qualifier("gateClient") JdbcClient gate, SignIns signIns, PasswordEncoder passwords) {
        this.gate = gate;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    /** Whose set-up code this is; empty for one that was never given, was used, or is too old. */
    public Optional<Whose> whose(String code) {
        return gate.sql("select * from platform.gate_set_up_whose(:code)")
                .param("code", Codes.hash(code))
                .query((rs, row) -> new Whose(
                        rs.getString("authority_id"), List.of(rs.getString("username"), rs.getString("display_name"))))
                .optional();
    }

    /**
     * Chooses a password with a set-up code; every older sign-in of the account ends.
     *
     * @return false for a code that was never given, was used, or is too old
     */
    public boolean setUp(String code, String password) {
        return gate.sql("select platform.gate_set_up(:code, :hash)")
                .param("code", Codes.hash(code))
                .param("hash", passwords.encode(password))
                .query(Boolean.class)
                .single();
    }

    /**
     * Another password for whoever holds this token; they are signed out everywhere else.
     *
     * @throws Refusal by {@code oldPassword} when that is not theirs, or after five that were not
     */
    public void change(String token, String old, String password) {
        byte[] hash = SignIns.hash(token);
        Known known = gate.sql("select * from platform.gate_own_password(:token)")
                .param("token", hash)
                .query((rs, row) -> new Known(
                        rs.getObject("account_id", UUID.class),
                        rs.getString("username"),
                        rs.getString("password_hash"),
                        rs.getBoolean("locked")))
                .optional()
                .orElseThrow(() -> new Refusal("oldPassword", "site.password.old.wrong"));
        if (known.hash() == null || known.locked()) {
            throw new Refusal("oldPassword", "site.password.old.wrong");
        }
        if (!passwords.matches(old, known.hash())) {
            signIns.failed(known.account());
            throw new Refusal("oldPassword", "site.password.old.wrong");
        }
        PasswordRules.check(password, List.of(known.username()));
        gate.sql("select platform.gate_change_password(:token, :hash)")
                .param("token", hash)
                .param("hash", passwords.encode(password))
                .query(Boolean.class)
                .single();
    }
}
