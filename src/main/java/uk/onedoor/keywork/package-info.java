/**
 * Key work: support from a door with us to stepping away, the one key worker and the team around, and the notes of time
 * spent together. Start at {@link uk.onedoor.keywork.SupportEpisodes}, {@link uk.onedoor.keywork.Allocations} and
 * {@link uk.onedoor.keywork.Notes}.
 *
 * <p><b>Invariant:</b> a young person has at most one key worker at a time in each record, whatever changes around them, and
 * no other follows without a warm handover, in any record joined to theirs: the database refuses it at the end of the
 * transaction, by whichever way it came. Every part somebody has runs from a day to a day, with why. A note is never lost, never doubled, and put right only by a newer
 * one or withdrawn with a reason. The young person sees it unless somebody said why not.
 *
 * <p><b>Deliberately absent:</b> homes and legal status (a move ends nothing here), closing of records, scores of people.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "referrals", "deadlines"})
@NullMarked
package uk.onedoor.keywork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
