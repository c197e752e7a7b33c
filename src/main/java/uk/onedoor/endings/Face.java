package uk.onedoor.endings;

/** Somebody who was beside a young person and still works here: who, and as what. */
public record Face(String name, String part) {}
