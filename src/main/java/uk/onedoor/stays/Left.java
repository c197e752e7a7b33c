package uk.onedoor.stays;

/** Somebody moved on; told in the transaction that writes it down. */
public record Left(Stay stay) {}
