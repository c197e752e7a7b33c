/**
 * Carers and hosts as people: from the first enquiry through checks, approval and terms to breaks and the end; what they
 * offer, what is due, and who they are beside it. Start at {@link uk.onedoor.carers.Carers}; what happens with a household
 * is written down by {@link uk.onedoor.carers.Pipeline}, and what may follow what is the rule in {@code Story}.
 *
 * <p><b>Invariant:</b> a human being is one row, whatever parts they have over time: worker, carer, host, member of a
 * household; a part has a first and a last day. A conflict of interest is found by the product and answered by a person.
 * Nobody is matched with a household whose approval does not hold.
 *
 * <p><b>Deliberately absent:</b> their address ({@code homes} keeps it), what they are paid, and any score of a carer.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "homes"})
@NullMarked
package uk.onedoor.carers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
