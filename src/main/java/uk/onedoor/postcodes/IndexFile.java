package uk.onedoor.postcodes;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * How an index lies in its file, numbers with the high byte first:
 *
 * <ol>
 *   <li>the head, {@link LoadedPostcodes#lines} filled up with noughts to 4,096 bytes;
 *   <li>the districts, nine bytes each;
 *   <li>the sectors that have postcodes in rising order, four bytes each, then for each how many postcodes stand before it;
 *   <li>for each sector eleven times eight bytes, in which the bits of the units it has are set, the lowest first;
 *   <li>for each postcode in rising order its {@link PackedPlace}, eight bytes;
 *   <li>the CRC-32 of all of that, eight bytes.
 * </ol>
 */
final class IndexFile {
    static final int HEAD = 4096;
    static final int DISTRICT = 9;

    /** How many numbers hold a bit for every unit of a sector. */
    static final int WORDS = (Postcode.UNITS + Long.SIZE - 1) / Long.SIZE;

    private static final int BUFFER = 1 << 16;

    private IndexFile() {}

    /** How many bytes an index with such a head has. */
    static long size(LoadedPostcodes head) {
        return HEAD
                + (long) DISTRICT * head.districts()
                + (2L * Integer.BYTES + (long) WORDS * Long.BYTES) * head.sectors()
                + (long) Long.BYTES * head.postcodes()
                + Long.BYTES;
    }

    static void write(Path file, LoadedPostcodes head, GatheredPostcodes.Sorted postcodes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            CRC32 sum = new CRC32();
            var out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), sum), BUFFER));
            out.write(Arrays.copyOf(head.lines().getBytes(StandardCharsets.UTF_8), HEAD));
            for (String district : postcodes.districts())
                out.write(Arrays.copyOf(district.getBytes(StandardCharsets.US_ASCII), DISTRICT));
            writeSectors(out, postcodes, head.sectors());
            for (long place : postcodes.places()) out.writeLong(place);
            out.flush();
            out.writeLong(sum.getValue());
            out.flush();
            channel.force(true);
        }
    }

    private static void writeSectors(DataOutputStream out, GatheredPostcodes.Sorted postcodes, int count)
            throws IOException {
        int[] before = new int[count];
        long[] units = new long[count * WORDS];
        int sector = -1;
        for (int i = 0; i < postcodes.count(); i++) {
            long key = postcodes.keys()[i];
            if (postcodes.isFirstOfSector(i)) {
                before[++sector] = i;
                out.writeInt(Postcode.sector(key));
            }
            int unit = Postcode.unit(key);
            units[sector * WORDS + unit / Long.SIZE] |= 1L << unit % Long.SIZE;
        }
        for (int place : before) out.writeInt(place);
        for (long word : units) out.writeLong(word);
    }

    /** Whether the last eight bytes are the sum of all before them. */
    static boolean isWhole(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes.slice(0, bytes.limit() - Long.BYTES));
        return sum.getValue() == bytes.getLong(bytes.limit() - Long.BYTES);
    }
}
