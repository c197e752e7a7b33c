package uk.onedoor.returns.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process, as the system counts it. */
public final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGHEST = "VmHWM:";
    private static final int KILO = 1024;

    private Memory() {}

    /** The most megabytes the process has held; where the system does not tell, what the heap holds now. */
    public static long peakMegabytes() {
        try {
            if (Files.isReadable(STATUS))
                for (String line : Files.readAllLines(STATUS))
                    if (line.startsWith(HIGHEST)) return Long.parseLong(line.replaceAll("\\D", "")) / KILO;
        } catch (IOException notTold) {
            // Then the heap has to do.
        }
        return Runtime.getRuntime().totalMemory() / KILO / KILO;
    }
}
