package uk.onedoor.platform.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.signin.SignIns.Method;

/**
 * What is asked after a password: a code of the phone, or one of the recovery codes. The database reckons and compares;
 * this only carries questions to it.
 */
@Service
public class SecondFactor {

    /** Somebody half way in: the key for their new phone, or null when they have one that is asked. */
    public record HalfWay(@Nullable PhoneKey key) {}

    /** A sign-in that is whole, and the recovery codes made on the way: shown once, kept hashed. */
    public record Enrolled(String token, List<String> recovery) {}

    /** A sign-in that is whole, and how many recovery codes are left when one was used, else -1. */
    public record Passed(String token, int recoveryLeft) {}

    private static final int RECOVERY_CODES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient gate;
    private final SignIns signIns;

    SecondFactor(@Qualifier("gateClient") JdbcClient gate, SignIns signIns) {
        this.gate = gate;
        this.signIns = signIns;
    }

    /** The token of somebody whose password was right: it opens nothing but the second question. */
    String half(UUID account) {
        String token = SignIns.token();
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        gate.sql("select platform.gate_half(:account, :hash, :secret)")
                .param("account", account)
                .param("hash", SignIns.hash(token))
                .param("secret", secret)
                .query(Boolean.class)
                .single();
        return token;
    }

    /** Who holds this half token; empty when it is over. */
    public Optional<HalfWay> find(String half) {
        return gate.sql("select * from platform.gate_half_way(:hash)")
                .param("hash", SignIns.hash(half))
                .query((rs, row) -> {
                    byte[] proposed = rs.getBytes("proposed");
                    return new HalfWay(proposed == null ? null : PhoneKey.of(rs.getString("username"), proposed));
                })
                .optional();
    }

    /** The first code of a new phone makes it the second factor; empty when the code is wrong or the account rests. */
    public Optional<Enrolled> enrol(String half, String code) {
        List<String> recovery =
                Stream.generate(Codes::next).limit(RECOVERY_CODES).toList();
        return gate.sql("select platform.gate_enrol(:hash, :code, :recovery)")
                .param("hash", SignIns.hash(half))
                .param("code", figures(code))
                .param("recovery", recovery.stream().map(Codes::hash).toArray(byte[][]::new))
                .query(UUID.class)
                .optional()
                .map(account -> new Enrolled(begin(account, Method.PASSWORD), recovery));
    }

    /** Goes on with a code of the phone or a recovery code; empty when it is wrong, was used, or the account rests. */
    public Optional<Passed> pass(String half, String code) {
        boolean recovery = Codes.plain(code).length() > 6;
        Optional<UUID> account = gate.sql("select platform.gate_second(:hash, :code, :recovery)")
                .param("hash", SignIns.hash(half))
                .param("code", figures(code))
                .param("recovery", Codes.hash(code))
                .query(UUID.class)
                .optional();
        return account.map(whose -> new Passed(
                begin(whose, recovery ? Method.RECOVERY : Method.PASSWORD), recovery ? recoveryLeft(whose) : -1));
    }

    private int recoveryLeft(UUID account) {
        return gate.sql("select platform.gate_recovery_left(:account)")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private String begin(UUID account, Method method) {
        return signIns.begin(account, method, WORKING_DAY);
    }

    /** A sign-in of staff, however it is used, is over after this. */
    static final Duration WORKING_DAY = Duration.ofHours(12);

    /** Apps show six figures in two groups. */
    private static String figures(String code) {
        return Codes.plain(code).toLowerCase(Locale.ROOT);
    }
}
