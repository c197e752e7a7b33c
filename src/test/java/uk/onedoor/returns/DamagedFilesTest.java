package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.SmallReturn;

class DamagedFilesTest {
    private static final List<String> FILES = List.of("header.csv", "episodes.csv", "missing.csv", "oc2.csv");
    private static final String NASTY = "\",;\t\r\n\0\u0001=";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_file_damaged_at_random_is_refused_by_name_or_read_and_never_anything_else(long seed) {
        Random random = new Random(seed);
        SmallReturn small = SmallReturn.whole();
        String name = FILES.get(random.nextInt(FILES.size()));
        small.with(name, damaged(small.text(name).getBytes(StandardCharsets.UTF_8), random));
        try {
            ReadReturn read = small.read();
            assertThat(read.tables()).extracting(ReadTable::name).contains("Header", "Episodes");
            assertThat(CareHistories.of(read).children()).hasSizeGreaterThanOrEqualTo(10);
        } catch (ReturnRefused refused) {
            assertThat(refused.refusals())
                    .isNotEmpty()
                    .allMatch(r -> !r.remedy().isBlank());
            assertThat(refused.refusals().get(0).file()).isIn(name, Refusal.WHOLE_RETURN);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        List<Byte> list = new ArrayList<>();
        for (byte b : bytes) list.add(b);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int place = random.nextInt(list.size());
            switch (random.nextInt(5)) {
                case 0 -> list.set(place, (byte) random.nextInt(256));
                case 1 -> list.remove(place);
                case 2 -> list.add(place, (byte) NASTY.charAt(random.nextInt(NASTY.length())));
                case 3 -> list.add(place, (byte) (128 + random.nextInt(128)));
                default ->
                    list.subList(list.size() - random.nextInt(20), list.size()).clear();
            }
        }
        byte[] damaged = new byte[list.size()];
        for (int i = 0; i < damaged.length; i++) damaged[i] = list.get(i);
        return damaged;
    }
}
