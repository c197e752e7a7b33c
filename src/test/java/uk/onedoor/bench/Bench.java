package uk.onedoor.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The command line of the benches: {@code ./bench NAME [--seed N] [--only PART,PART] [--write]}; alone it lists the names. */
public final class Bench {

    /** One bench: works, and tells its figures. */
    interface Benchmark {
        void run(Figures figures) throws Exception;
    }

    private static final Map<String, Benchmark> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("audit", new AuditBench()),
            Map.entry("access", new AccessBench()),
            Map.entry("crash", new CrashBench()),
            Map.entry("fuzz", new FuzzBench()),
            Map.entry("keywork", new KeyworkBench()),
            Map.entry("pages", new PagesBench()),
            Map.entry("placements", new PlacementsBench()),
            Map.entry("returns", new ReturnsBench()),
            Map.entry("safety", new SafetyBench()),
            Map.entry("start", new StartBench()),
            Map.entry("sweeps", new SweepsBench())));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !NAMES.containsKey(arguments[0])) {
            System.out.println("Benches: " + String.join(", ", NAMES.keySet())
                    + "\nRun one: ./bench NAME [--seed N] [--only PART,PART] [--write]");
            System.exit(arguments.length == 0 ? 0 : 2);
        }
        List<String> options = List.of(arguments).subList(1, arguments.length);
        Figures figures = new Figures(System.out, Long.parseLong(option(options, "--seed", "7")));
        String only = option(options, "--only", "");
        if (!only.isEmpty()) {
            figures.only(Set.of(only.split(",")));
        }
        NAMES.get(arguments[0]).run(figures);
        if (options.contains("--write")) {
            figures.write(arguments[0]);
        }
        System.exit(figures.close(arguments[0]));
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }
}
