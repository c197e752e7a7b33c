package uk.onedoor.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.signin.SignIns.Method;

/** Proving again who one is, for what must not happen by a screen somebody left open. */
@Service
public class StepUp {

    private record Held(
            java.util.UUID account, Method method, @Nullable String passwordHash, boolean locked) {}

    private final JdbcClient gate;
    private final SignIns signIns;
    private final PasswordEncoder passwords;

    StepUp(@Qualifier("gateClient") JdbcClient gate, SignIns signIns, PasswordEncoder passwords) {
        this.gate = gate;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    /** True when the viewer proves it with their password; people of the demo have none, and say that they are sure. */
    public boolean asksPassword() {
        return held().method() != Method.DEMO;
    }

    /** True when it was proved: the database remembers it with this sign-in for ten minutes. A wrong password counts. */
    public boolean prove(@Nullable String password, boolean sure) {
        Held held = held();
        if (held.method() == Method.DEMO ? !sure : !matches(held, password)) {
            return false;
        }
        gate.sql("select platform.gate_confirmed(:hash)")
                .param("hash", tokenHash())
                .query((rs, row) -> true)
                .list();
        return true;
    }

    private boolean matches(Held held, @Nullable String password) {
        if (held.locked() || held.passwordHash() == null || password == null) {
            return false;
        }
        boolean right = passwords.matches(password, held.passwordHash());
        if (!right) {
            signIns.failed(held.account());
        }
        return right;
    }

    private Held held() {
        return gate.sql("select * from platform.gate_confirming(:hash)")
                .param("hash", tokenHash())
                .query((rs, row) -> new Held(
                        rs.getObject("account_id", java.util.UUID.class),
                        Method.valueOf(rs.getString("method")),
                        rs.getString("password_hash"),
                        rs.getBoolean("locked")))
                .optional()
                .orElseThrow(() -> new uk.onedoor.shared.NotFound("the sign-in"));
    }

    private static byte[] tokenHash() {
        CurrentViewer.SignedIn now = CurrentViewer.now();
        if (now == null) {
            throw new uk.onedoor.shared.NotFound("the sign-in");
        }
        return SignIns.hash(now.token());
    }
}
