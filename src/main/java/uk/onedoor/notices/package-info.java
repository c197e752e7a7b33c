/**
 * Told in time: whoever works here hears that something is theirs to see to before it is late, and whoever runs the hub when
 * it is. Start at {@link uk.onedoor.notices.Telling}, which asks every {@link uk.onedoor.people.DueSource} with the eyes of
 * each worker in turn, and writes down what is new for them.
 *
 * <p><b>Invariant:</b> one thing is told to one account once, however often and by how many copies of the program it is looked
 * for. What is kept, and what leaves the house, names nobody and says nothing of anybody: a kind, a day, a page to sign in
 * to. What stands on the page is read anew as whoever looks sees it. A director hears numbers.
 *
 * <p><b>Deliberately absent:</b> words, names or places of what is due, which stay where they are; knowing any room above;
 * whether somebody read their notices in time, as a count against them.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people"})
@NullMarked
package uk.onedoor.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
