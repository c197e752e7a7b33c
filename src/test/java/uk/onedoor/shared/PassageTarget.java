package uk.onedoor.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import uk.onedoor.platform.time.KnownOn;

/** Any text at all: what is marked in it is left out whole, and a moment in an address is read or it is none. */
public final class PassageTarget {

    private PassageTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder kept = new StringBuilder();
        Passage.in(text).stream()
                .filter(passage -> !passage.aboutSomebodyElse())
                .forEach(passage -> kept.append(passage.words()));
        if (!Passage.without(text, "").contentEquals(kept)) {
            throw new AssertionError("something else is left: " + text);
        }
        try {
            Instant moment = KnownOn.read(text);
            if (!KnownOn.read(KnownOn.write(moment)).equals(moment)) {
                throw new AssertionError("another moment: " + text);
            }
        } catch (DateTimeException none) {
            // no moment
        }
    }
}
