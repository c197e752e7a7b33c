package uk.onedoor.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program of the operating system, run in a clean environment so that nobody's PG settings leak in. */
final class Command {

    private static final int PATIENCE_SECONDS = 120;

    private Command() {}

    record Ended(int status, String output) {
        boolean ok() {
            return status == 0;
        }
    }

    static ProcessBuilder prepare(List<String> words, @Nullable Path where) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        if (where != null) {
            builder.directory(where.toFile());
        }
        return builder;
    }

    static Ended run(List<String> words, @Nullable Path where) throws IOException {
        Process process;
        try {
            process = prepare(words, where).start();
        } catch (IOException noSuchProgram) {
            return new Ended(127, String.valueOf(noSuchProgram.getMessage()));
        }
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.get(0), interrupted);
        }
    }

    static boolean works(List<String> words) throws IOException {
        return run(words, null).ok();
    }
}
