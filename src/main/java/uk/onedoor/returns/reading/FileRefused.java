package uk.onedoor.returns.reading;

/** Why one file cannot be read at all; gathered with the others into one {@link ReturnRefused}. */
final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    FileRefused(String reason, String remedy) {
        super(reason, null, false, false);
        this.reason = reason;
        this.remedy = remedy;
    }

    Refusal of(String file) {
        return new Refusal(file, reason, remedy);
    }
}
