package uk.onedoor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/** Serves the pages: looks first whether that can work, then starts the application and says where it is. */
final class Serve {

    /** Named, not linked, so that the command line answers without loading the product. */
    static final String APPLICATION = "uk.onedoor.OneDoorApplication";

    private final ServeOptions options;
    private final CommandLine command;

    Serve(ServeOptions options, CommandLine command) {
        this.options = options;
        this.command = command;
    }

    void run() throws ClassNotFoundException {
        Path data = data();
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=" + options.port,
                "--server.address=" + options.address,
                "--onedoor.data=" + data,
                "--spring.main.log-startup-info=false"));
        properties.addAll(proxies());
        properties.addAll(options.mail.properties(command));
        options.database.refuseLonelyPasswords(command);
        String outside = options.database.url;
        if (outside == null) {
            refuseTakenPort();
            tell(data.toString());
            // Opened here first, so that what is wrong with it is said plainly; the application shares it.
            try (var postgres = EmbeddedPostgres.open(data.resolve("postgres"))) {
                properties.add(demo(postgres.database("onedoor")));
                start(properties);
            }
        } else {
            refuseTakenPort();
            tell(outside);
            properties.addAll(options.database.properties(outside, command));
            properties.add(demo(options.database.open(outside, command)));
            start(properties);
        }
    }

    /** The invented town is for who looks around: it never goes among the records of a council. */
    private String demo(Database database) {
        boolean own = !options.empty && OwnRecords.in(database);
        if (own) {
            command.getErr().println("These are the records of a council: the demo town stays out of them.");
            command.getErr().flush();
        }
        return "--onedoor.demo=" + !(options.empty || own);
    }

    private void start(List<String> properties) throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName(APPLICATION));
        ConfigurableApplicationContext running = application.run(properties.toArray(String[]::new));
        String port = running.getEnvironment().getProperty("local.server.port", Integer.toString(options.port));
        if (options.untilReady) {
            running.close();
            return;
        }
        command.getOut().println("OneDoor is ready: http://" + host() + ":" + port + "/");
        command.getOut().flush();
    }

    private void tell(String where) {
        command.getErr().println("Starting OneDoor, with its records in " + where + " ...");
        command.getErr().flush();
    }

    /** The web server's own means; without it what they say of themselves is heard from nobody. */
    private List<String> proxies() {
        return options.proxies.isEmpty()
                ? List.of()
                : List.of(
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=" + String.join(",", options.proxies));
    }

    private Path data() {
        Path data = options.data.toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new ParameterException(command, "--data must name a directory, and " + data + " is a file.");
        }
        return data;
    }

    /** Looked at before anything is started, so that the answer comes at once. */
    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(options.address), options.port));
        } catch (UnknownHostException unknown) {
            throw new ParameterException(command, "--address: this machine has no address '" + options.address + "'.");
        } catch (IOException taken) {
            throw new PortTaken(options.address, options.port, taken);
        }
    }

    private String host() {
        boolean here = options.address.equals("127.0.0.1") || options.address.equals("0.0.0.0");
        return here ? "localhost" : options.address;
    }

    /** Somebody else answers on the port already, or we may not. */
    static final class PortTaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        PortTaken(String address, int port, IOException cause) {
            super(
                    "OneDoor cannot answer on port " + port + " of " + address + " (" + cause.getMessage()
                            + "). Another program may be using it, perhaps a OneDoor that is still running."
                            + " Stop that one, or choose another port, for instance: ./onedoor --port "
                            + (port < 1024 ? 8081 : port == 65_535 ? 8080 : port + 1),
                    cause);
        }
    }
}
