/**
 * How it is going, told by dated facts: what happened, the state on arrival, follow-ups, scores. Start at
 * {@link uk.onedoor.outcomes.Happenings}; the page that sets then beside now is made by {@code Evidence}.
 *
 * <p><b>Invariant:</b> a fact is never rewritten; it is withdrawn with a reason, or superseded by another. Each row
 * carries its section, and who may see it follows from that, row by row. A young person's own state on arrival is what
 * later facts are set beside. Follow-ups are planned from two days, the beginning and the end, and not stored until done.
 * Both are written in the record the support stands in, and asked about from the one that is kept where two were joined.
 *
 * <p><b>Deliberately absent:</b> the questions of licensed measures, percentages of one person, and any colour or rank.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork", "endings"})
@NullMarked
package uk.onedoor.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
