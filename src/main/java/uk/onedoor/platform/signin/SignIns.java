package uk.onedoor.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/**
 * Sign-ins: begun with a token that only the browser keeps (we keep its hash), remembered for half a minute a node,
 * forgotten everywhere at once when they end.
 *
 * <p>This is also the seam for a council's own identity provider: whoever has proved who somebody is, by whatever
 * protocol, calls {@link #begin} with {@link Method#OPENID} for the account that carries that name.
 */
@Service
public class SignIns {

    /** How somebody proved who they are. */
    public enum Method {
        PASSWORD,
        RECOVERY,
        CODE,
        /** By a code that went to an address of the police, once. */
        POLICE_CODE,
        DEMO,
        OPENID,
        SERVICE,
        /** By the secret of a calendar, which reads one list and opens no page. */
        CALENDAR
    }

    /** An account found by its name, with what is needed to check its password. */
    record Account(
            UUID id,
            boolean youngPerson,
            boolean demo,
            @org.jspecify.annotations.Nullable String passwordHash,
            boolean locked) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final JdbcClient gate;
    private final Cache<String, Viewer> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    SignIns(@Qualifier("gateClient") JdbcClient gate) {
        this.gate = gate;
    }

    /** Who holds this token now; empty when nobody does, or no longer. */
    public Optional<Viewer> find(String token) {
        Viewer known = remembered.getIfPresent(token);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Viewer> viewer = who(token, false);
        viewer.ifPresent(found -> remembered.put(token, found));
        return viewer;
    }

    /** Who reads by this secret of a calendar; empty when it is nobody's, or was taken away. */
    Optional<Viewer> calendar(String secret) {
        return who(secret, true);
    }

    private Optional<Viewer> who(String token, boolean calendar) {
        return gate.sql("select * from platform.gate_who(:hash, :calendar)")
                .param("hash", hash(token))
                .param("calendar", calendar)
                .query((rs, row) -> new Viewer(
                        rs.getObject("account_id", UUID.class),
                        rs.getString("authority_id"),
                        rs.getString("display_name"),
                        roles(rs.getString("kind"), (String[])
                                rs.getArray("roles").getArray()),
                        Set.of((UUID[]) rs.getArray("hubs").getArray()),
                        rs.getObject("subject_id", UUID.class)))
                .optional();
    }

    /**
     * Begins a sign-in and returns its token, 256 random bits.
     *
     * @throws IllegalStateException when the account is closed, or may not sign in this way
     */
    public String begin(UUID account, Method method, Duration lifetime) {
        String token = token();
        boolean begun = gate.sql(
                        "select platform.gate_begin(:account, :hash, :method, make_interval(secs => :seconds), :device)")
                .param("account", account)
                .param("hash", hash(token))
                .param("method", method.name())
                .param("seconds", lifetime.toSeconds())
                .param("device", Device.ofThisRequest())
                .query(Boolean.class)
                .single();
        if (!begun) {
            throw new IllegalStateException("Account " + account + " may not sign in by " + method);
        }
        return token;
    }

    /** Ends a sign-in here at once, and on every other node as soon as the database tells it. */
    public void end(String token) {
        gate.sql("select platform.gate_end(:hash)")
                .param("hash", hash(token))
                .query((rs, row) -> true)
                .list();
        remembered.invalidate(token);
    }

    /** Whose open account has this username, in whichever council; for work asked for by name on this machine. */
    public Optional<UUID> named(String username) {
        return account(username.strip().toLowerCase(Locale.ROOT))
                .filter(account -> !account.youngPerson())
                .map(Account::id);
    }

    /** The account of the product itself, or of the public door, in a council. */
    UUID service(String authority, Role role) {
        return gate.sql("select platform.gate_service(:authority, :kind)")
                .param("authority", authority)
                .param("kind", role.name())
                .query(UUID.class)
                .single();
    }

    Optional<Account> account(String username) {
        return gate.sql(
                        "select *, coalesce(locked_until > now(), false) as locked from platform.gate_account(:username)")
                .param("username", username)
                .query((rs, row) -> new Account(
                        rs.getObject("account_id", UUID.class),
                        "YOUNG_PERSON".equals(rs.getString("kind")),
                        rs.getBoolean("demo"),
                        rs.getString("password_hash"),
                        rs.getBoolean("locked")))
                .optional();
    }

    void failed(UUID account) {
        gate.sql("select platform.gate_failed(:account)")
                .param("account", account)
                .query((rs, row) -> true)
                .list();
    }

    /** Forgets what this node remembers of an account; null forgets everything. */
    void forget(@org.jspecify.annotations.Nullable UUID account) {
        if (account == null) {
            remembered.invalidateAll();
        } else {
            remembered.asMap().values().removeIf(viewer -> viewer.account().equals(account));
        }
    }

    long forgetExpired() {
        return gate.sql("select platform.gate_forget_expired()")
                .query(Long.class)
                .single();
    }

    List<DemoPerson> demoPeople() {
        return gate.sql("select * from platform.gate_demo_people()")
                .query((rs, row) -> new DemoPerson(
                        rs.getObject("account_id", UUID.class),
                        rs.getString("authority_id"),
                        rs.getString("display_name"),
                        roles(rs.getString("kind"), (String[])
                                rs.getArray("roles").getArray()),
                        List.of((UUID[]) rs.getArray("hubs").getArray())))
                .list();
    }

    private static Set<Role> roles(String kind, String[] held) {
        return "STAFF".equals(kind)
                ? Arrays.stream(held).map(Role::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of(Role.valueOf(kind));
    }

    static String token() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
