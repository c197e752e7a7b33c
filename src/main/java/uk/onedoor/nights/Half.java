package uk.onedoor.nights;

import java.util.UUID;

/** One of the two halves the young people of a council are told into, by the last bit of their record's number. */
enum Half {
    EVEN,
    ODD;

    boolean has(UUID record) {
        return (record.getLeastSignificantBits() & 1) == ordinal();
    }
}
