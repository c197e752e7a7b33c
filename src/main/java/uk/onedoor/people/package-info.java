/**
 * Young people: who they are, what they say of themselves, who is around them, where they live, and what they ask of us.
 * Start at {@link uk.onedoor.people.People}; the page that joins rooms is fed by {@link uk.onedoor.people.TimelineSource}.
 *
 * <p><b>Invariant:</b> a young person is one anchor row; everything said of them is revised, never overwritten. Two
 * records of one person can be joined and parted again. What a young person says to us has somebody who answers.
 *
 * <p><b>Deliberately absent:</b> legal status, addresses, and any judgement of a person.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff"})
@NullMarked
package uk.onedoor.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
