package uk.onedoor.returns.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a directory: the CSV or XML files of a return, by name, and the names of everything else. */
record ReturnDirectory(List<ReturnFile> files, List<String> others) {

    static ReturnDirectory list(Path directory) {
        if (!Files.isDirectory(directory))
            throw ReturnReader.refused(
                    "There is no directory called %s.".formatted(Words.shown(directory.toString())),
                    "Give the directory that holds the files of the return, a zip of them, or its one XML file.");
        List<Path> paths = paths(directory);
        List<ReturnFile> files = paths.stream()
                .filter(ReturnDirectory::isPart)
                .map(ReturnFile::of)
                .toList();
        List<String> others = paths.stream()
                .filter(path -> !isPart(path))
                .map(ReturnDirectory::name)
                .toList();
        if (files.isEmpty())
            throw ReturnReader.refused(
                    others.isEmpty()
                            ? "The directory is empty."
                            : "The directory holds no CSV and no XML file, only: %s.".formatted(Words.list(others)),
                    "Put the CSV files of the return there, at least Header and Episodes, with names that end in .csv, or its one XML file.");
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

    private static boolean isPart(Path path) {
        return ZipContents.isPartOfReturn(name(path)) && !Files.isDirectory(path);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
