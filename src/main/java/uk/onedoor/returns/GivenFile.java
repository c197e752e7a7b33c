package uk.onedoor.returns;

import uk.onedoor.returns.reading.Fingerprint;
import uk.onedoor.returns.reading.ReturnFile;

/** A file with all its bytes, as it was given. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two, and nobody changes one
record GivenFile(String name, byte[] bytes) {

    GivenFile {
        name = ReturnFile.of(name, bytes).name();
    }

    ReturnFile file() {
        return ReturnFile.of(name, bytes);
    }

    String print() {
        return Fingerprint.of(bytes);
    }
}
