/**
 * What could hurt a young person and what helps (RAISE: risk, analysis, intervention, solution, evaluation), and hard decisions
 * as they were made, looked at again to learn. Start at {@link uk.onedoor.risks.Raises} and {@link uk.onedoor.risks.Cards}.
 *
 * <p><b>Invariant:</b> what could happen is written as harm, never as what somebody is. How safe it feels is answered by the
 * young person and by whoever writes, side by side, neither written over the other. Each asks whose risk it is. A decision
 * closes when it is saved, with what was not known then; what is learned is added and changes nothing of it.
 *
 * <p><b>Deliberately absent:</b> levels, colours and ranks of people, and a second plan for the night: what helps then and whom
 * to ring stands in the family's room.
 */
@ApplicationModule(allowedDependencies = {"authorities", "people"})
@NullMarked
package uk.onedoor.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
