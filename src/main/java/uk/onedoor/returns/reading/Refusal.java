package uk.onedoor.returns.reading;

/** Why one file, or the return as a whole, was not read, and how to put it right. */
public record Refusal(String file, String reason, String remedy) {

    /** Stands in for a file name when no single file is at fault. */
    public static final String WHOLE_RETURN = "The return";

    @Override
    public String toString() {
        return file + ": " + reason + " " + remedy;
    }
}
