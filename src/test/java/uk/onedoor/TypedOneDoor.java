package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OneDoor as somebody types it, serving pages in a process of its own until it is closed. */
final class TypedOneDoor implements AutoCloseable {

    /** How a command ended, and what it said. */
    record Ended(int status, String out, String err) {}

    private static final String READY = "OneDoor is ready: ";

    private final Process process;
    private final Path err;
    private final String address;

    private TypedOneDoor(Process process, Path err, String address) {
        this.process = process;
        this.err = err;
        this.address = address;
    }

    /** Runs a command to its end. */
    static Ended run(Path folder, List<String> words) throws Exception {
        Path out = Files.createTempFile(folder, "said", ".out");
        Path err = Files.createTempFile(folder, "said", ".err");
        Process process = typed(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts it and waits until it says that it is ready. */
    static TypedOneDoor serve(Path folder, String... words) throws IOException {
        Path err = Files.createTempFile(folder, "serving", ".err");
        Process process = typed(List.of(words)).redirectError(err.toFile()).start();
        var said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return new TypedOneDoor(
                        process, err, line.substring(READY.length()).replaceAll("/$", ""));
            }
        }
        throw new AssertionError("It did not start: " + Files.readString(err));
    }

    /** As http://HOST:PORT. */
    String address() {
        return address;
    }

    String port() {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    /** What it said on the way. */
    String said() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ProcessBuilder typed(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As the product says it, not as the tests do.
                "-Dlogback.configurationFile=logback.xml",
                "-Dlogging.config=classpath:logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OneDoor.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command);
    }
}
