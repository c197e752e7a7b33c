package uk.onedoor.returns;

import uk.onedoor.returns.reading.ReadRow;

/** Tells the care facts in one readable row. */
interface RowFacts {

    void tell(ReadRow row, String child, FactSheet sheet);
}
