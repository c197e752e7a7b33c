package uk.onedoor.safety;

/** One incident nobody has decided about, as a list tells it. */
public record IncidentLine(String name, String when, String at) {}
