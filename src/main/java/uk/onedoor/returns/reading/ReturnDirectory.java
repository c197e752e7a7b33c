package uk.onedoor.returns.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What lies in a directory: the CSV files of a return, by name, and the names of everything else. */
record ReturnDirectory(List<ReturnFile> files, List<String> others) {

    private static final String CSV = ".csv";

    static ReturnDirectory list(Path directory) {
        if (!Files.isDirectory(directory))
            throw ReturnReader.refused(
                    "There is no directory called %s.".formatted(Words.shown(directory.toString())),
                    "Give the directory that holds the CSV files of the return.");
        List<Path> paths = paths(directory);
        List<ReturnFile> files = paths.stream()
                .filter(ReturnDirectory::isCsv)
                .map(ReturnFile::of)
                .toList();
        List<String> others = paths.stream()
                .filter(path -> !isCsv(path))
                .map(ReturnDirectory::name)
                .toList();
        if (files.isEmpty())
            throw ReturnReader.refused(
                    others.isEmpty()
                            ? "The directory is empty."
                            : "The directory holds no CSV file, only: %s.".formatted(Words.list(others)),
                    "Put the CSV files of the return there, at least Header and Episodes, with names that end in .csv.");
        return new ReturnDirectory(files, others);
    }

    private static List<Path> paths(Path directory) {
        try (Stream<Path> listed = Files.list(directory)) {
            return listed.filter(path -> !name(path).startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw ReturnReader.refused(
                    "The directory cannot be opened.", "Check that you may read it, then try again.");
        }
    }

    private static boolean isCsv(Path path) {
        return name(path).toLowerCase(Locale.ROOT).endsWith(CSV) && !Files.isDirectory(path);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
