package uk.onedoor.returns;

/** Tells the care facts in one readable row. */
interface RowFacts {

    void tell(ReadRow row, String child, FactSheet sheet);
}
