package uk.onedoor.stays;

/** Somebody came; told in the transaction that writes it down. */
public record Arrived(Stay stay) {}
