package uk.onedoor.medicines;

import java.util.List;

/** Somebody who sleeps in a home tonight, with what they take. */
public record Taker(String name, String at, List<MedicineShown> medicines) {}
