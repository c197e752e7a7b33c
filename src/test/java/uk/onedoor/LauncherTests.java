package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./onedoor} on a product that is built already, with a Java 25 that only writes down what it was asked. */
class LauncherTests {

    @TempDir
    Path root;

    private Path asked;

    @BeforeEach
    void lay_out_a_built_product() throws IOException {
        asked = root.resolve("asked");
        Path bin = Files.createDirectories(root.resolve("jdk/bin"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        executable(bin.resolve("java"), "#!/bin/sh\necho \"$*\" >> '" + asked + "'\n");
        executable(root.resolve("onedoor"), Files.readString(Path.of("onedoor")));
        old(Files.createDirectories(root.resolve("src/main")));
        old(Files.createFile(root.resolve("pom.xml")));
        Files.createDirectories(app());
        Files.createFile(root.resolve("target/onedoor.jar"));
        Files.createFile(app().resolve("onedoor.jar"));
    }

    @Test
    void the_first_start_serves_at_once_and_learns_nothing_before() throws Exception {
        start("--port", "1");
        assertThat(Files.readAllLines(asked)).singleElement().asString().endsWith("onedoor.jar --port 1");
        assertThat(Files.readString(asked)).doesNotContain("AOT");
    }

    @Test
    void a_later_start_uses_what_was_learnt() throws Exception {
        Files.createFile(app().resolve("onedoor.aot"));
        start("--empty");
        assertThat(Files.readAllLines(asked))
                .singleElement()
                .asString()
                .contains("-XX:AOTCache=" + app().toRealPath().resolve("onedoor.aot"))
                .endsWith("--empty");
    }

    private Path app() {
        return root.resolve("target/onedoor-app");
    }

    private void start(String... words) throws Exception {
        var command = new ProcessBuilder(root.resolve("onedoor").toString()).inheritIO();
        command.command().addAll(List.of(words));
        command.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        command.environment().remove("ONEDOOR_TRAIN");
        Process started = command.start();
        assertThat(started.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isZero();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
