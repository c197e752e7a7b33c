package uk.onedoor.returns.reading;

/** Any bytes at all, handed to what reads an upload: read, or refused in plain words. */
public final class FileTarget {

    private FileTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            GivenFiles given = new GivenFiles(new Findings());
            given.take(ReturnFile.of("any", bytes));
            given.read();
        } catch (ReturnRefused plain) {
            // said in plain words
        }
    }
}
