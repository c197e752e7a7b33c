package uk.onedoor.returns.reading;

/** Any bytes at all, handed to what reads an upload: read, or refused in plain words. */
public final class FileTarget {

    private FileTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            ReadFile file = FileReading.of("any.csv", bytes);
            if (file.rows().size() > bytes.length) {
                throw new AssertionError("more rows than bytes");
            }
        } catch (FileRefused plain) {
            // said in plain words
        }
    }
}
