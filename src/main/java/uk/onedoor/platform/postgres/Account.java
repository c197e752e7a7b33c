package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom the database programs run, and with which words before each command.
 *
 * <p>PostgreSQL refuses root. A user namespace makes us nobody to it while the files stay ours; where those are
 * forbidden, root steps down to an ordinary account that owns the data directory.
 *
 * @param uid the owner that the data directory must have
 */
record Account(List<String> prefix, int uid, int gid) {

    private static final Logger log = LoggerFactory.getLogger(Account.class);
    private static final String FORCED = "onedoor.postgres.as";
    private static final int NOBODY = 65534;

    static Account choose(Path home, Path data) throws IOException {
        int me = ownUid();
        List<String> session = Command.works(List.of("setsid", "true")) ? List.of("setsid") : List.of();
        if (me != 0) {
            return new Account(session, me, -1);
        }
        for (Account candidate : candidates(home, data, session)) {
            if (candidate.reaches(home)) {
                candidate.takeOver(data);
                log.debug("PostgreSQL runs by way of {}", candidate.prefix);
                return candidate;
            }
        }
        throw cannot(home);
    }

    /** Followed, since the link itself belongs to root whoever asks. */
    static int ownUid() throws IOException {
        return Tree.ownerOf(Path.of("/proc/self").toRealPath());
    }

    private static List<Account> candidates(Path home, Path data, List<String> session) throws IOException {
        String forced = System.getProperty(FORCED, "");
        int owner = Files.exists(data) ? Tree.ownerOf(data) : 0;
        var candidates = new ArrayList<Account>();
        // Data of an ordinary user stays theirs, so that they can still start it after root has.
        if (owner != 0 && !forced.equals("unshare")) {
            candidates.add(steppedDown(session, owner, Tree.groupOf(data)));
        }
        if (!forced.equals("setpriv")) {
            candidates.add(new Account(join(session, List.of("unshare", "-U", "--")), 0, 0));
        }
        if (!forced.equals("unshare")) {
            candidates.add(steppedDown(session, idOf("-u"), idOf("-g")));
        }
        return candidates;
    }

    private static Account steppedDown(List<String> session, int uid, int gid) {
        var down = List.of(
                "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all", "--no-new-privs");
        return new Account(join(session, down), uid, gid);
    }

    /** An account of the product's own where somebody has made one. */
    private static int idOf(String kind) throws IOException {
        Command.Ended ended = Command.run(List.of("id", kind, "onedoor"), null);
        return ended.ok() ? Integer.parseInt(ended.output().strip()) : NOBODY;
    }

    /** Whether the programs would start and find the home: tried, not guessed. */
    private boolean reaches(Path home) throws IOException {
        var look = command(List.of("test", "-x", home.toString()));
        if (Command.works(look)) {
            return true;
        }
        if (uid == 0 || Tree.ownerOf(home) != 0) {
            return false;
        }
        // The home is root's own: let the account walk through it. What lies inside keeps its own modes.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        return Command.works(look);
    }

    private void takeOver(Path data) throws IOException {
        if (Files.exists(data) && Tree.ownerOf(data) != uid) {
            Tree.giveTo(uid, gid, data);
        }
    }

    private static PostgresCannotStart cannot(Path home) {
        return new PostgresCannotStart("PostgreSQL does not run as root, and neither way round that works here."
                + " User namespaces (unshare -U) are forbidden or cannot reach " + home
                + ", and an account without rights (setpriv) is forbidden or cannot reach it either."
                + " Start OneDoor as an ordinary user; or choose a directory that every account may walk into, such as"
                + " --data /var/lib/onedoor; or use a PostgreSQL of your own with --database-url.");
    }

    List<String> command(List<String> program) {
        return join(prefix, program);
    }

    /** Makes a new, empty folder that the database programs may write in. */
    void own(Path path) throws IOException {
        if (gid >= 0) {
            Tree.giveTo(uid, gid, path);
        }
    }

    /** Runs a program to its end; what it printed becomes part of the message when it fails. */
    void run(List<String> program, Path where) throws IOException {
        Command.Ended ended = Command.run(command(program), where);
        if (!ended.ok()) {
            throw new PostgresCannotStart(Path.of(program.get(0)).getFileName() + " failed under " + where + ": "
                    + ended.output().strip());
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
