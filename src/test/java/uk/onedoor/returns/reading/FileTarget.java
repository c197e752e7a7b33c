package uk.onedoor.returns.reading;

import java.util.List;

/** Any bytes at all, handed to what reads an upload: read, or refused in plain words. */
public final class FileTarget {

    private FileTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            GivenFiles.read(List.of(ReturnFile.of("any", bytes)), new Findings());
        } catch (ReturnRefused plain) {
            // said in plain words
        }
    }
}
