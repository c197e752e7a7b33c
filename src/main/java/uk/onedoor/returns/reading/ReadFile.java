package uk.onedoor.returns.reading;

import java.util.List;

/** One table of one file after reading: how it was laid out, its rows, and what was noticed. */
record ReadFile(Layout layout, List<ReadRow> rows, Findings findings, boolean isXml) {}
