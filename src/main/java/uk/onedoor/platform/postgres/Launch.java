package uk.onedoor.platform.postgres;

import java.util.List;

/** How a server is started beyond what is always so; only tests ask for anything but the usual. */
record Launch(boolean checksums, List<String> settings) {

    static final Launch USUAL = new Launch(true, List.of("io_method=sync"));
}
