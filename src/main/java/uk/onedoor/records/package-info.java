/**
 * One person's whole record, told in plain words, and a copy of it made for them.
 *
 * <p>Start at {@link uk.onedoor.records.Copies}, which makes a copy; {@code WholeRecord} finds every row there is about
 * somebody, and {@code RecordWords} turns one row into words. What columns mean lies beside these classes, as
 * {@code columns-*.properties}, and in the bundles under {@code records.}.
 *
 * <p><b>Invariant:</b> a copy holds every row its maker may read, from every table the database's catalogue knows of, and
 * says what it does not hold and why. What is about other people is left out unless somebody gives a reason, and some of it
 * whatever the reason; what was put right or taken back is named without its words; what is held back is left out and
 * counted. No table, column or value goes without words.
 *
 * <p><b>Deliberately absent:</b> a second store of what was written; any way to read more than the viewer may; a list of
 * tables to be kept up to date by hand.
 */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package uk.onedoor.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
