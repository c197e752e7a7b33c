package uk.onedoor.returns;

/**
 * What a reading came to, in numbers.
 *
 * @param children everybody the return names
 * @param outsideAges left out because they are younger or older than those a hub works with
 * @param withoutBirth left out because their date of birth is not known
 * @param matched known from an earlier reading
 * @param made new to us
 * @param factsNew facts nobody had told before
 * @param factsChanged facts told otherwise than before
 * @param factsSame facts told just as before
 * @param factsOlder facts a newer year's return tells otherwise, so that this one does not count
 * @param factsGone facts an earlier reading of this year told, and this one does not
 * @param rowsLeftOff rows, or parts of rows, that are on no timeline
 * @param unreadable cells and rows nobody could read
 */
public record ReadingTally(
        int children,
        int outsideAges,
        int withoutBirth,
        int matched,
        int made,
        int factsNew,
        int factsChanged,
        int factsSame,
        int factsOlder,
        int factsGone,
        int rowsLeftOff,
        long unreadable) {}
