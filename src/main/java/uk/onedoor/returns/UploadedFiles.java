package uk.onedoor.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uk.onedoor.returns.reading.ReturnFile;

/** The files of a return as a browser sends them, by the last part of their names. */
final class UploadedFiles {

    private UploadedFiles() {}

    static List<ReturnFile> of(@Nullable List<MultipartFile> sent) {
        if (sent == null) return List.of();
        return sent.stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .map(file -> ReturnFile.of(name(file), file::getInputStream))
                .toList();
    }

    /** The same with their bytes, to be kept. */
    static List<GivenFile> whole(@Nullable List<MultipartFile> sent) {
        if (sent == null) return List.of();
        return sent.stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .map(file -> new GivenFile(name(file), bytes(file)))
                .toList();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        String whole =
                Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        return last.length() > 100 ? last.substring(0, 100) + "…" : last;
    }
}
