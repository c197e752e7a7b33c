package uk.onedoor;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import uk.onedoor.platform.postgres.PostgresCannotStart;

/** Failures that a person can put right: the command line says how, and no stack trace buries it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainFailures implements SpringBootExceptionReporter {

    PlainFailures(@Nullable ConfigurableApplicationContext context) {}

    /** Tells the framework that the failure is reported: {@link OneDoor} does so. */
    @Override
    public boolean reportException(Throwable failure) {
        return reason(failure) != null;
    }

    static @Nullable String reason(Throwable failure) {
        if (isEnding()) {
            return "OneDoor was told to stop while it was starting.";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresCannotStart || cause instanceof Serve.PortTaken) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " was taken by another program while OneDoor was starting."
                        + " Choose another with --port.";
            }
        }
        return null;
    }

    /** Whatever fails after Ctrl-C fails because of it. The runtime tells in no other way that it is ending. */
    private static boolean isEnding() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
