package uk.onedoor.returns.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The invented return under src/test/resources/returns/small, with files swapped for a test's own. */
public final class SmallReturn {
    public static final Path DIRECTORY = Path.of("src/test/resources/returns/small");
    public static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    public static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    public static final String MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\n";
    public static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static SmallReturn whole() {
        SmallReturn small = new SmallReturn();
        try (Stream<Path> paths = Files.list(DIRECTORY)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".csv")).sorted().toList())
                small.files.put(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small;
    }

    public SmallReturn with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public SmallReturn with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public SmallReturn without(String name) {
        files.remove(name);
        return this;
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    public Map<String, byte[]> bytes() {
        return files;
    }

    public List<ReturnFile> files() {
        List<ReturnFile> list = new ArrayList<>();
        files.forEach((name, bytes) -> list.add(ReturnFile.of(name, bytes)));
        return list;
    }

    public ReadReturn read() {
        return ReturnReader.read(files());
    }
}
