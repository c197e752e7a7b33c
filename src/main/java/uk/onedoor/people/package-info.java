/**
 * Young people: who they are, what they say of themselves, who is around them, where they live, and what they ask of us.
 * Start at {@link uk.onedoor.people.People}. The pages that join rooms are fed by what rooms above tell through
 * {@link uk.onedoor.people.TimelineSource}, {@link uk.onedoor.people.DueSource}, {@link uk.onedoor.people.ActionSource} and
 * {@link uk.onedoor.people.StickingSource}, asked about one young person under one {@link uk.onedoor.people.Glance}. A
 * room's own pages for the young person are linked from their first by {@link uk.onedoor.people.OwnPages}, and those about
 * where they live from their homes by {@link uk.onedoor.people.HomeLinks};
 * {@link uk.onedoor.people.Frames} is around every page about one young person.
 *
 * <p><b>Invariant:</b> a young person is one anchor row; everything said of them is revised, never overwritten. Two
 * records of one person can be joined and parted again. What a young person says to us has somebody who answers. What is
 * withheld never reaches their own pages. A look worth asking about is found in the transaction of the look
 * ({@link uk.onedoor.people.UnusualLooks}).
 *
 * <p><b>Deliberately absent:</b> legal status, addresses, and any judgement of a person.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff"})
@NullMarked
package uk.onedoor.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
