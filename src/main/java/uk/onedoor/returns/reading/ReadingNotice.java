package uk.onedoor.returns.reading;

/** Something worth knowing about how a file was read that cost nothing: a sentence about one file or the return. */
public record ReadingNotice(String file, String words) {}
