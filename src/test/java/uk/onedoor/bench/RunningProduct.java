package uk.onedoor.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as a user starts it, in a process of its own, on a data directory of its own. */
final class RunningProduct implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Path home;
    private final Path data;
    private final List<String> options;
    private final int port;
    private Process process;

    RunningProduct(Path home, Path data, String... options) throws IOException {
        this.home = home;
        this.data = data;
        this.options = List.of(options);
        this.port = freePort();
    }

    /** Starts it and waits for the first page; returns the seconds that took. */
    double start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var command = new java.util.ArrayList<>(
                List.of(home.resolve("onedoor").toString(), "--port", "" + port, "--data", data.toString()));
        command.addAll(options);
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        awaitFirstPage();
        return (System.nanoTime() - began) / 1e9;
    }

    void awaitFirstPage() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            if (answers()) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended while starting; see " + data + ".log");
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No first page after " + PATIENCE_SECONDS + " s");
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** kill -9 of the application. */
    void killApplication() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the database server. */
    void killDatabase() throws IOException {
        Path pid = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Where the database listens now. */
    int databasePort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postgres").resolve("data").resolve("postmaster.pid"))
                        .get(3)
                        .strip());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
