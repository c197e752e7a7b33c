package uk.onedoor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints one JSON line a figure, and at the end a summary; remembers whether each reached its target. */
final class Figures {

    /** What a figure is held against: at most, or at least, this much. */
    record Target(String words, double bound, boolean atMost) {

        static Target atMost(double bound) {
            return new Target("<= " + plain(bound), bound, true);
        }

        static Target atLeast(double bound) {
            return new Target(">= " + plain(bound), bound, false);
        }

        static Target none() {
            return new Target("none", 0, true);
        }

        boolean reached(double value) {
            return words.equals("none") || (atMost ? value <= bound : value >= bound);
        }
    }

    private final PrintStream out;
    private final long seed;
    private final long began = System.nanoTime();
    private final List<AssurancePage.Row> rows = new ArrayList<>();
    private Set<String> only = Set.of();
    private int told;
    private int short_;

    Figures(PrintStream out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    /** Only these parts of a bench are asked for. */
    void only(Set<String> parts) {
        only = parts;
    }

    /** Whether a part of a bench that has several is asked for: all are, unless some were named. */
    boolean isWanted(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** A figure with how many it stands on. */
    void tell(String id, double value, String unit, Target target, long n) {
        tell(id, value, unit, target, n, Map.of());
    }

    /** Nothing went wrong in n tries: with 95% confidence fewer than 3 in n do. */
    void tellNone(String id, long failures, String unit, long n) {
        tell(id, failures, unit, Target.atMost(0), n, failures == 0 && n > 0 ? Map.of("upper95", 3.0 / n) : Map.of());
    }

    void tell(String id, double value, String unit, Target target, long n, Map<String, Object> more) {
        boolean ok = target.reached(value);
        told++;
        short_ += ok ? 0 : 1;
        String bound = more.containsKey("upper95") ? value(more.get("upper95")) : "";
        rows.add(new AssurancePage.Row(id, plain(value), unit, target.words(), n, bound, ok));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("value", value);
        line.put("unit", unit);
        line.put("target", target.words());
        line.put("n", n);
        line.putAll(more);
        line.put("ok", ok);
        line.put("seed", seed);
        line.put("seconds", seconds());
        out.println(json(line));
        out.flush();
    }

    /** The last line; returns the exit status: 1 when a figure fell short. */
    int close(String name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("summary", name);
        line.put("figures", told);
        line.put("short", short_);
        line.put("java", System.getProperty("java.version"));
        line.put("processors", Runtime.getRuntime().availableProcessors());
        line.put("ok", short_ == 0 && told > 0);
        line.put("seconds", seconds());
        out.println(json(line));
        return short_ == 0 && told > 0 ? 0 : 1;
    }

    /** Keeps the figures told so far on the assurance page. */
    void write(String name) throws IOException {
        AssurancePage.write(name, seed, LocalDate.now(ZoneOffset.UTC), rows);
    }

    private long seconds() {
        return Math.round((System.nanoTime() - began) / 1e9);
    }

    private static String json(Map<String, Object> line) {
        return line.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof Double number) {
            return plain(number);
        }
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 0.01 ? "%.7f" : "%.3f", number);
    }
}
