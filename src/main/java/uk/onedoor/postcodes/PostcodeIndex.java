package uk.onedoor.postcodes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where every postcode of Great Britain lies; mapped from its file, so that it takes next to no memory of the program's. */
public final class PostcodeIndex {
    /**
     * What whoever finds a postcode makes of its place: metres east and north on the National Grid, and the number of its
     * district among {@link #districts}.
     */
    @FunctionalInterface
    public interface Reading<T> {
        T of(int easting, int northing, int district);
    }

    private static final String FILE = "postcodes.index";
    private static final String LOAD_AGAIN = "Load the postcodes again: ./onedoor postcodes load FILE";

    private final LoadedPostcodes head;
    private final List<String> districts;
    private final int[] sectors;
    private final int[] before;
    private final long[] units;
    private final LongBuffer places;

    private PostcodeIndex(LoadedPostcodes head, ByteBuffer bytes) {
        this.head = head;
        String[] codes = new String[head.districts()];
        byte[] code = new byte[IndexFile.DISTRICT];
        bytes.position(IndexFile.HEAD);
        for (int i = 0; i < codes.length; i++) {
            bytes.get(code);
            codes[i] = new String(code, StandardCharsets.US_ASCII);
        }
        this.districts = List.of(codes);
        this.sectors = ints(bytes, head.sectors());
        this.before = ints(bytes, head.sectors());
        this.units = new long[head.sectors() * IndexFile.WORDS];
        bytes.asLongBuffer().get(units);
        bytes.position(bytes.position() + Long.BYTES * units.length);
        this.places =
                bytes.slice(bytes.position(), Long.BYTES * head.postcodes()).asLongBuffer();
    }

    private static int[] ints(ByteBuffer bytes, int count) {
        int[] ints = new int[count];
        bytes.asIntBuffer().get(ints);
        bytes.position(bytes.position() + Integer.BYTES * count);
        return ints;
    }

    /** Where the index of a data directory is. */
    static Path in(Path data) {
        return data.resolve(FILE);
    }

    /**
     * Opens the index of a data directory; empty when no postcodes were ever loaded there.
     *
     * @throws PostcodesRefused when it is damaged, of another version, or may not be read
     */
    public static Optional<PostcodeIndex> open(Path data) {
        Path file = in(data);
        if (Files.notExists(file)) return Optional.empty();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size <= IndexFile.HEAD || size > Integer.MAX_VALUE) throw damaged(file);
            return Optional.of(open(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, size)));
        } catch (IOException e) {
            throw new PostcodesRefused("The postcodes in " + file + " cannot be read.", LOAD_AGAIN, e);
        }
    }

    private static PostcodeIndex open(Path file, ByteBuffer bytes) {
        String lines = firstLines(bytes);
        String version = LoadedPostcodes.version(lines);
        if (version != null && !version.equals(LoadedPostcodes.VERSION))
            throw new PostcodesRefused(
                    "The postcodes in " + file + " were loaded by another version of OneDoor.", LOAD_AGAIN);
        LoadedPostcodes head = LoadedPostcodes.read(lines);
        if (head == null || IndexFile.size(head) != bytes.limit() || !IndexFile.isWhole(bytes)) throw damaged(file);
        return new PostcodeIndex(head, bytes);
    }

    /** What the head of a data directory's index says, without opening the rest; null when there is none to be read. */
    public static @Nullable LoadedPostcodes head(Path data) {
        try (InputStream in = Files.newInputStream(in(data))) {
            return LoadedPostcodes.read(firstLines(ByteBuffer.wrap(in.readNBytes(IndexFile.HEAD))));
        } catch (IOException noIndex) {
            return null;
        }
    }

    private static String firstLines(ByteBuffer bytes) {
        byte[] first = new byte[Math.min(IndexFile.HEAD, bytes.limit())];
        bytes.get(first);
        return new String(first, StandardCharsets.UTF_8);
    }

    private static PostcodesRefused damaged(Path file) {
        return new PostcodesRefused("The postcodes in " + file + " are damaged.", LOAD_AGAIN);
    }

    /** What was loaded, and when. */
    public LoadedPostcodes loaded() {
        return head;
    }

    /** The nine-character codes of the districts that postcodes lie in, each where its number says. */
    public List<String> districts() {
        return districts;
    }

    /**
     * Finds a postcode, with or without its space, in capitals or not; null when there is none such. May be asked by several
     * threads at once.
     */
    public <T> @Nullable T find(String postcode, Reading<T> reading) {
        int at = indexOf(Postcode.key(postcode));
        if (at < 0) return null;
        long place = places.get(at);
        return reading.of(PackedPlace.easting(place), PackedPlace.northing(place), PackedPlace.district(place));
    }

    /** Where a postcode stands among all: as many as before its sector and lower in it; below zero when it is not there. */
    private int indexOf(long key) {
        if (key == Postcode.NONE) return -1;
        int sector = Arrays.binarySearch(sectors, Postcode.sector(key));
        if (sector < 0) return -1;
        int unit = Postcode.unit(key);
        int first = sector * IndexFile.WORDS;
        int last = first + unit / Long.SIZE;
        long bit = 1L << unit % Long.SIZE;
        if ((units[last] & bit) == 0) return -1;
        int lower = Long.bitCount(units[last] & bit - 1);
        for (int i = first; i < last; i++) lower += Long.bitCount(units[i]);
        return before[sector] + lower;
    }
}
