package uk.onedoor.stays;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.AddressOpened;

/** Lets those who live in a home find in their own trace that its address was opened. */
@Component
class AddressTrace {

    private final JdbcClient db;

    AddressTrace(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void trace(AddressOpened opened) {
        db.sql("select stays.address_opened(:home)")
                .param("home", opened.home().value())
                .query((row, number) -> true)
                .list();
    }
}
