package uk.onedoor.postcodes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Postcode directories of invented postcodes (no area is called QX), written and loaded in a directory of a test's own. */
public final class PostcodeFiles {
    public static final String SMALL = """
            postcode,easting,northing,lad25cd
            QX11AA,461000,483000,E06000065
            QX11AB,461000,473000,E06000065
            QX21AA,339000,555000,E06000063
            QX22AA,351000,528000,E06000064
            QX3 1AA,434000,406000,E08000038
            QX41AA,624000,308000,E07000148
            QX51AA,318000,175000,W06000015
            QX61AA,394000,806000,S12000033
            QX71AA,412000,96000,E06000058
            """;

    private final Path directory;
    private final List<String> said = new ArrayList<>();

    public PostcodeFiles(Path directory) {
        this.directory = directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path index() {
        return PostcodeIndex.in(data());
    }

    List<String> said() {
        return said;
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PostcodeLoading.Loaded load(String name, byte[] bytes) {
        return PostcodeLoading.load(write(name, bytes), data(), LocalDate.of(2026, 11, 22), said::add);
    }

    public PostcodeLoading.Loaded load(String csv) {
        return load("postcodes.csv", csv.getBytes(UTF_8));
    }

    /** Opens what was loaded. */
    public PostcodeIndex open() {
        return PostcodeIndex.open(data()).orElseThrow();
    }

    /** Where a postcode lies, with the council of the day these tests are about; null when it is not there. */
    @Nullable
    Located find(String postcode) {
        PostcodeIndex index = open();
        return index.find(postcode, (easting, northing, district) -> {
            String code = index.districts().get(district);
            return new Located(
                    new Location(easting, northing),
                    code,
                    Boundaries.shipped().authority(code, LocalDate.of(2026, 3, 31)));
        });
    }

    static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
