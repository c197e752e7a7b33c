package uk.onedoor.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Server processes still at work in a data directory, whoever started them.
 *
 * <p>Every PostgreSQL process works in its data directory, so that is asked, not the process id somebody once wrote
 * down: that number may belong to a stranger by now.
 */
record Leftovers(Path data) {

    private static final Path PROCESSES = Path.of("/proc");

    boolean any() throws IOException {
        return !all().isEmpty();
    }

    List<ProcessHandle> all() throws IOException {
        if (!Files.exists(data)) {
            return List.of();
        }
        Path real = data.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(real, PROCESSES.resolve(Long.toString(process.pid()))))
                .toList();
    }

    private static boolean worksIn(Path data, Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    boolean includes(String processId) throws IOException {
        return all().stream().anyMatch(process -> Long.toString(process.pid()).equals(processId));
    }

    /** Waits for them to go by themselves, then ends them; a dead postmaster's children soon notice. */
    void end(long patienceMillis) throws IOException {
        if (gone(patienceMillis)) {
            return;
        }
        all().forEach(ProcessHandle::destroyForcibly);
        if (!gone(5_000)) {
            throw new PostgresCannotStart(
                    "An older PostgreSQL still works in " + data + " and cannot be stopped: processes "
                            + all().stream().map(ProcessHandle::pid).toList() + ". End them, then start again.");
        }
    }

    boolean gone(long patienceMillis) {
        return within(patienceMillis, () -> {
            try {
                return !any();
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    private static boolean within(long millis, BooleanSupplier condition) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.millis(20);
        }
        return true;
    }
}
