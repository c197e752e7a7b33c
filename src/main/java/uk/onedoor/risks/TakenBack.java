package uk.onedoor.risks;

/**
 * Something that was written down wrongly, as it still reads, and why it was taken back.
 *
 * @param by who took it back and when, in words
 */
public record TakenBack(String words, String because, String by) {}
