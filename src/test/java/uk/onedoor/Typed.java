package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Commands as somebody types them, each in a process of its own. */
final class Typed {

    private final Path folder;

    Typed(Path folder) {
        this.folder = folder;
    }

    /** How a command ended, and what it said. */
    record Ended(int status, String out, String err) {}

    Ended run(String... words) throws Exception {
        Path out = Files.createTempFile(folder, "said", ".out");
        Path err = Files.createTempFile(folder, "said", ".err");
        Process process = oneDoor(List.of(words))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** The pages, once they are served on a port of their own. */
    static Process serve(Path records) throws IOException {
        Process process = oneDoor(List.of("--empty", "--port", "0", "--data", records.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("OneDoor is ready")) {
                return process;
            }
        }
        throw new AssertionError("The server did not start");
    }

    static void stop(Process server) throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ProcessBuilder oneDoor(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OneDoor.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }
}
