package uk.onedoor.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.signin.Codes;

/** The key to the first page, made anew at each start and printed only where the product was started. */
@Component
class FirstRunKey {

    private static final Logger log = LoggerFactory.getLogger(FirstRunKey.class);

    private final String key = Codes.next();
    private final FirstRun firstRun;
    private final Environment settings;

    FirstRunKey(FirstRun firstRun, Environment settings) {
        this.firstRun = firstRun;
        this.settings = settings;
    }

    String value() {
        return key;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        boolean served = settings.containsProperty("local.server.port");
        if (served && !settings.getProperty("onedoor.demo", Boolean.class, false) && firstRun.isDue()) {
            log.info(
                    "There is no council yet. Make the first one at http://{}:{}/first-run?key={}",
                    host(),
                    settings.getProperty("local.server.port"),
                    key);
        }
    }

    /** Where we answer: this machine's own name unless one address alone was asked for. */
    private String host() {
        String address = settings.getProperty("server.address", "127.0.0.1");
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }
}
