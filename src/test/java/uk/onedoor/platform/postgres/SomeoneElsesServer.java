package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL 17 that knows nothing of us, as a council's database team might run it. */
public final class SomeoneElsesServer implements AutoCloseable {

    private static final String OWNER = "own";
    private static final String WEB = "it's web";
    private static final String GATE = "$gate\\1";
    private static final Path FOLDER = Path.of("target", "outside-postgres");

    private final Cluster cluster;
    private final Superuser superuser;

    private SomeoneElsesServer(Cluster cluster, Superuser superuser) {
        this.cluster = cluster;
        this.superuser = superuser;
    }

    /** A new one, in a directory of its own until the tests end. */
    public static SomeoneElsesServer start() throws IOException {
        return in(Homes.lasting());
    }

    static SomeoneElsesServer in(Path home, String... settings) throws IOException {
        var launch = new Launch(true, List.of(settings));
        var cluster = Cluster.under(home, archive(), launch);
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        cluster.start(port, launch, () -> false);
        return new SomeoneElsesServer(
                cluster, new Superuser(port, Passwords.under(home).of(Passwords.SUPERUSER)));
    }

    /** The build copies the archive there. */
    private static Archive archive() throws IOException {
        try (var jars = Files.newDirectoryStream(FOLDER, "*.jar")) {
            Path jar = jars.iterator().next();
            String version = jar.getFileName().toString().replaceAll(".*-([0-9.]+)\\.jar", "$1");
            var packed = URI.create("jar:" + jar.toUri() + "!/postgres-linux-x86_64.txz");
            return new Archive(version, Integer.parseInt(version.split("\\.")[0]), packed.toURL());
        }
    }

    /** Does what {@code ./onedoor database sql} tells its administrator to do. */
    public SomeoneElsesServer prepare(String database) throws SQLException {
        try (var admin = superuser.connect("postgres")) {
            Bootstrap.logins(
                    admin,
                    new Database.Login(RoleRights.OWNER, OWNER),
                    new Database.Login(RoleRights.WEB, WEB),
                    new Database.Login(RoleRights.GATE, GATE));
            if (!Durability.column(admin, "select datname from pg_database").contains(database)) {
                Bootstrap.database(admin, database);
            }
            Bootstrap.rights(admin, database);
        }
        return this;
    }

    /** The passwords as OneDoor reads them from a file. */
    public static String passwords() {
        return "ONEDOOR_OWNER_PASSWORD=%s%nONEDOOR_WEB_PASSWORD=%s%nONEDOOR_GATE_PASSWORD=%s%n"
                .formatted(OWNER, WEB, GATE);
    }

    void run(String sql) throws SQLException {
        try (var admin = superuser.connect("postgres");
                var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    Database open(String database) {
        return OutsidePostgres.at(superuser.url(database), OWNER, WEB, GATE);
    }

    public String url(String database) {
        return superuser.url(database);
    }

    @Override
    public void close() throws IOException {
        cluster.stop();
    }
}
