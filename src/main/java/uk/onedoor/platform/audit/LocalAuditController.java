package uk.onedoor.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.local.LocalAnswer;
import uk.onedoor.platform.local.LocalDoor;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.NotFound;

/** Looks through the trace for a command typed on this machine; for everybody else there is nothing here. */
@Controller
@OpenTo(Opens.PUBLIC)
class LocalAuditController {

    private static final Logger log = LoggerFactory.getLogger(LocalAuditController.class);

    private final LocalDoor door;
    private final Database database;
    private final Path data;

    LocalAuditController(LocalDoor door, Database database, Environment settings) {
        this.door = door;
        this.database = database;
        this.data = Path.of(settings.getProperty("onedoor.data", "data"));
    }

    @PostMapping("/local/audit")
    void verify(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.admits(request)) {
            throw new NotFound("the local door");
        }
        LocalAnswer answer = LocalAnswer.to(response);
        answer.progress("OneDoor runs on these records and looks through the trace ...");
        try {
            Verification.Outcome outcome = new Verification(database, data).run(answer::progress);
            answer.result(outcome.words());
            answer.end(outcome.whole() ? 0 : 1);
        } catch (SQLException | IOException failure) {
            log.error("The trace could not be looked through", failure);
            answer.result("The trace could not be looked through: " + failure.getMessage());
            answer.end(2);
        }
    }
}
