package uk.onedoor.returns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.local.LocalDoor;
import uk.onedoor.shared.NotFound;

/** The command's way in while the server runs: by the local door alone; for everybody else there is nothing here. */
@Controller
@OpenTo(Opens.PUBLIC)
class LocalReturnsController {

    private final LocalDoor door;
    private final LocalReturns returns;

    LocalReturnsController(LocalDoor door, LocalReturns returns) {
        this.door = door;
        this.returns = returns;
    }

    @PostMapping("/local/returns")
    void read(
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(required = false) @Nullable String directory,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!door.admits(request)) {
            throw new NotFound("the local door");
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        PrintWriter lines = response.getWriter();
        returns.read(new LocalReturns.Asked(path(directory), authority, name, as), UploadedFiles.of(files), line -> {
            lines.println(line);
            lines.flush();
        });
    }

    private static @Nullable Path path(@Nullable String directory) {
        try {
            return directory == null || directory.isEmpty() ? null : Path.of(directory);
        } catch (InvalidPathException unreadable) {
            return null;
        }
    }
}
