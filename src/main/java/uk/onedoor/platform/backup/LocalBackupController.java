package uk.onedoor.platform.backup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Anchors;
import uk.onedoor.platform.local.LocalAnswer;
import uk.onedoor.platform.local.LocalDoor;
import uk.onedoor.platform.postgres.EmbeddedPostgres;
import uk.onedoor.shared.NotFound;

/** Makes a back-up for a command typed on this machine; for everybody else there is nothing here. */
@Controller
@OpenTo(Opens.PUBLIC)
class LocalBackupController {

    private static final Logger log = LoggerFactory.getLogger(LocalBackupController.class);

    private final LocalDoor door;
    private final ObjectProvider<EmbeddedPostgres> ours;
    private final Anchors anchors;
    private final Path data;

    LocalBackupController(
            LocalDoor door, ObjectProvider<EmbeddedPostgres> ours, Anchors anchors, Environment settings) {
        this.door = door;
        this.ours = ours;
        this.anchors = anchors;
        this.data = Path.of(settings.getProperty("onedoor.data", "data"));
    }

    @PostMapping("/local/backup")
    void make(
            @RequestParam(defaultValue = "") String directory, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!door.admits(request)) {
            throw new NotFound("the local door");
        }
        LocalAnswer answer = LocalAnswer.to(response);
        try {
            EmbeddedPostgres postgres = ours.getIfAvailable();
            if (postgres == null) {
                throw new BackupRefused("This OneDoor keeps its records in a PostgreSQL of your own: back that up with"
                        + " its own tools, such as pg_basebackup, and keep the directory " + data + " with it.");
            }
            answer.progress("OneDoor runs on these records and makes the back-up; people can go on working.");
            anchors.drop();
            new Backup(postgres, data).make(Path.of(directory), answer);
            answer.end(0);
        } catch (BackupRefused | InvalidPathException refused) {
            answer.result(String.valueOf(refused.getMessage()));
            answer.end(1);
        } catch (SQLException | IOException | RuntimeException failure) {
            log.error("The back-up could not be made", failure);
            answer.result("The back-up could not be made, and nothing of it was kept: " + failure.getMessage());
            answer.end(1);
        }
    }
}
