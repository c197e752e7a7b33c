package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The look at our own server before anybody may use it. */
final class Inspection {

    private Inspection() {}

    static void refuseUnlessSound(Connection superuser, Path data) throws SQLException, IOException {
        var faults = new ArrayList<>(Durability.broken(superuser));
        if (!Durability.hasChecksums(superuser)) {
            faults.add("data_checksums");
        }
        if (!faults.isEmpty()) {
            throw new PostgresCannotStart("OneDoor will not start: in the database under " + data + " "
                    + String.join(", ", faults) + (faults.size() == 1 ? " is" : " are")
                    + " off, so a power cut or a failing disk could lose what people wrote. "
                    + remedy(faults));
        }
        refuse(
                Durability.exceptions(superuser),
                "promises of durability are switched off for",
                "Put it right with:"
                        + " alter role NAME reset synchronous_commit, or alter database NAME reset synchronous_commit.");
        refuse(
                Durability.looseWaysIn(superuser),
                "pg_hba.conf lets people in without a proper password:",
                "Every line of " + data.resolve("pg_hba.conf") + " must end in scram-sha-256.");
        String served = Durability.column(superuser, "show data_directory").get(0);
        if (!Path.of(served).toRealPath().equals(data.toRealPath())) {
            throw new PostgresCannotStart(
                    "Another PostgreSQL, working in " + served + ", answers in place of ours. Start OneDoor again.");
        }
    }

    static void refuseWhenRolesMayTooMuch(Connection superuser) throws SQLException {
        refuse(
                RoleRights.faults(superuser),
                "the roles may do more than they should:",
                "Put that right, then start again.");
    }

    private static void refuse(List<String> faults, String what, String remedy) {
        if (!faults.isEmpty()) {
            throw new PostgresCannotStart(
                    "OneDoor will not start: " + what + " " + String.join("; ", faults) + ". " + remedy);
        }
    }

    private static String remedy(List<String> faults) {
        return faults.contains("data_checksums")
                ? "Checksums can be switched on with pg_checksums --enable while nothing runs."
                : "Take the setting out of postgresql.conf and postgresql.auto.conf.";
    }
}
