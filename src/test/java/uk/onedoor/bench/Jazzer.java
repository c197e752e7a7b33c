package uk.onedoor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets Jazzer look for input that breaks a parser: it watches which branches an input takes and goes on from those that
 * take new ones. Each target runs in a process of its own, which ends at the first finding.
 */
final class Jazzer {

    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final int LONGEST = 20_000;

    /** How many inputs were tried, and what was found, in the words of Jazzer; empty for nothing. */
    record Ended(long tried, String found) {}

    private Jazzer() {}

    static Ended run(Class<?> target, long seed, int seconds) {
        try {
            Path work = Files.createDirectories(Path.of("target", "jazzer", target.getSimpleName()))
                    .toAbsolutePath();
            Path said = work.resolve("said");
            Process process = new ProcessBuilder(command(target, seed, seconds, work))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = process.waitFor();
            String words = Files.readString(said);
            Matcher executed = EXECUTED.matcher(words);
            long tried = executed.find() ? Long.parseLong(executed.group(1)) : 0;
            return new Ended(tried, status == 0 && tried > 0 ? "" : target.getSimpleName() + ": " + finding(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Class<?> target, long seed, int seconds, Path work) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=uk.onedoor.**",
                "-seed=" + seed,
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST,
                "-print_final_stats=1",
                "-artifact_prefix=" + work + "/");
    }

    private static String absolute(String classpath) {
        return String.join(
                java.io.File.pathSeparator,
                Pattern.compile(java.io.File.pathSeparator)
                        .splitAsStream(classpath)
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static String finding(String words) {
        int at = words.indexOf("== Java Exception");
        return words.substring(Math.max(at, 0), Math.min(words.length(), Math.max(at, 0) + 600));
    }
}
