package uk.onedoor.platform.web;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Any bytes at all, handed to what reads the hidden fields of a form, what was said last, and what a page is made into. */
public final class HiddenFieldsTarget {

    private HiddenFieldsTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Version version = Version.read(text);
        if (!Version.read(version.text()).equals(version)) {
            throw new AssertionError("not read back: " + version.text());
        }
        try {
            FlashCookie.read(bytes);
        } catch (UncheckedIOException cutShort) {
            // what was not written by us ends before it says it does
        }
        PastPages.past(text, Instant.EPOCH);
    }
}
