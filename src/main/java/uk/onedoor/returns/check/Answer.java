package uk.onedoor.returns.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.rows.Row;

/** What a rule said of some children: the rows that fail it, and the first thing that broke it. */
record Answer(List<Row> rows, @Nullable RuntimeException broken, int brokenOn) {}
