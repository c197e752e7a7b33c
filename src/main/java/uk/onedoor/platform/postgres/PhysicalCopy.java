package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * The files of a running server, copied while it works: PostgreSQL says from where to where its log of writes must be
 * read to make them one moment, and that part of the log is copied with them.
 */
final class PhysicalCopy {

    /** What a server makes anew, or what belongs to the running one only. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "tablespace_map");

    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_dynshmem");

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final Executor AT_ONCE = Runnable::run;

    private final Connection superuser;
    private final Path data;
    private final Path target;

    private PhysicalCopy(Connection superuser, Path data, Path target) {
        this.superuser = superuser;
        this.data = data;
        this.target = target;
    }

    static void of(Connection superuser, Path data, Path target) throws IOException, SQLException {
        // A checkpoint of a busy server may take its time.
        superuser.setNetworkTimeout(AT_ONCE, 0);
        new PhysicalCopy(superuser, data, target).take();
    }

    private void take() throws IOException, SQLException {
        // As long as this connection lives, the log of writes is kept from here on.
        ask("select pg_create_physical_replication_slot('onedoor_backup_' || pg_backend_pid(), true, true)::text", 1);
        String first = ask("select pg_walfile_name(pg_backup_start('onedoor backup', true))", 1);
        Files.createDirectory(
                target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        copyFiles();
        Path control = Path.of("global", "pg_control");
        copy(data.resolve(control), target.resolve(control));
        String stop = "select lsn, labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)";
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(stop)) {
            row.next();
            copyLog(first, row.getString(3));
            Durable.write(target.resolve("backup_label"), row.getString(2), "rw-------");
        }
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path relative = data.relativize(folder);
                Files.createDirectories(target.resolve(relative.toString()));
                return relative.getNameCount() == 1 && EMPTIED.contains(relative.toString())
                        ? emptied(relative)
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp") && !name.equals("pg_control")) {
                    copy(file, target.resolve(data.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // A table may be dropped meanwhile; the log of writes tells of it.
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private FileVisitResult emptied(Path folder) throws IOException {
        if (folder.toString().equals("pg_wal")) {
            Files.createDirectories(target.resolve("pg_wal").resolve("archive_status"));
            Files.createDirectories(target.resolve("pg_wal").resolve("summaries"));
        }
        return FileVisitResult.SKIP_SUBTREE;
    }

    private void copyLog(String first, String last) throws IOException {
        try (var segments = Files.newDirectoryStream(data.resolve("pg_wal"))) {
            for (Path segment : segments) {
                String name = segment.getFileName().toString();
                if (SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    copy(segment, target.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(
                        to,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            long at = 0;
            for (long moved = in.transferTo(0, Long.MAX_VALUE, out); moved > 0; ) {
                at += moved;
                moved = in.transferTo(at, Long.MAX_VALUE, out);
            }
            out.force(true);
        } catch (NoSuchFileException gone) {
            if (!gone.getFile().equals(from.toString())) {
                throw gone;
            }
        }
    }

    private String ask(String sql, int column) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(column);
        }
    }
}
