package uk.onedoor.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,;'\"éß£-/";
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 1);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_written_is_read_back_in_any_order_and_writing(long seed) {
        Random random = new Random(seed);
        Map<String, List<List<String>>> written = new HashMap<>();
        List<ReturnFile> files = new ArrayList<>();
        for (TableShape shape : ReturnShape.shipped().tables()) {
            List<List<String>> rows = rows(shape, random);
            written.put(shape.name(), rows);
            files.add(ReturnFile.of("file" + files.size() + ".csv", bytes(shape, rows, random)));
        }
        Collections.shuffle(files, random);
        ReadReturn read = ReturnReader.read(files);
        assertThat(read.unreadableCells()).isEmpty();
        assertThat(read.unreadableRows()).isEmpty();
        for (TableShape shape : ReturnShape.shipped().tables())
            assertThat(texts(read, shape)).as(shape.name()).isEqualTo(written.get(shape.name()));
    }

    private static List<List<String>> rows(TableShape shape, Random random) {
        List<List<String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++)
            rows.add(shape.columns().stream()
                    .map(column -> cell(shape, column, random))
                    .toList());
        return rows;
    }

    private static String cell(TableShape shape, Column column, Random random) {
        if (!column.isKey() && random.nextInt(4) == 0) return "";
        return switch (column.kind()) {
            case ID -> "%07d".formatted(random.nextInt(10_000_000));
            case DATE -> Dates.british(FIRST_DAY.plusDays(random.nextInt(365)));
            case PART_DATE -> random.nextBoolean() ? "ZZ/05/2019" : "14/06/2016";
            case CODE -> code(shape, column, random);
            case INT -> String.valueOf(column.lowest() + random.nextInt(column.highest() - column.lowest() + 1));
            case TEXT -> text(random);
        };
    }

    private static String code(TableShape shape, Column column, Random random) {
        List<String> codes =
                new ArrayList<>(Codes.shipped().of(shape.name(), column.name()).keySet());
        Collections.sort(codes);
        return codes.isEmpty() ? "815" : codes.get(random.nextInt(codes.size()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.append('y').toString();
    }

    private static byte[] bytes(TableShape shape, List<List<String>> rows, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shape.columns().size(); i++) order.add(i);
        Collections.shuffle(order, random);
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        StringBuilder text = new StringBuilder();
        List<List<String>> all = new ArrayList<>(List.of(shape.names()));
        all.addAll(rows);
        for (List<String> row : all)
            text.append(String.join(
                            separator,
                            order.stream().map(i -> quoted(row.get(i))).toList()))
                    .append(lineEnd);
        return encoded(text.toString(), random);
    }

    private static String quoted(String cell) {
        return cell.matches("[A-Za-z0-9/]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static byte[] encoded(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case 3 -> text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static List<List<String>> texts(ReadReturn read, TableShape shape) {
        return read.table(shape.name()).orElseThrow().rows().stream()
                .map(row -> shape.names().stream()
                        .map(column -> row.text(column).text())
                        .toList())
                .toList();
    }
}
