package uk.onedoor.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A second Java process that opens a home, adds rows and says each one once it is acknowledged, until it is killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess writingIn(Path home) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new OtherProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** What it says next that is meant for us: a row's number, or why it could not start. */
    @Nullable
    String says() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("> ")) {
                return line.substring(2);
            }
        }
        return null;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it without warning; the last row it had been told was kept. */
    int kill() throws IOException, InterruptedException {
        // By its handle, which leaves what it said before readable.
        process.toHandle().destroyForcibly();
        process.waitFor();
        int last = 0;
        for (String line = says(); line != null; line = says()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    /** As Ctrl-C or a service's stop would; returns when it has ended. */
    void tellToEnd() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws SQLException {
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]))) {
            Rows rows = Rows.in(postgres);
            for (int number = 1; ; number++) {
                rows.add(number);
                System.out.println("> " + number);
            }
        } catch (PostgresCannotStart refused) {
            System.out.println("> " + refused.getMessage());
        }
    }
}
