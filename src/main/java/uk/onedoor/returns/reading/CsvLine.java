package uk.onedoor.returns.reading;

import java.util.List;

/** One record of a CSV text: the line it starts at, from 1, and its cells with quotes taken off. */
record CsvLine(long startsAt, List<String> cells) {}
