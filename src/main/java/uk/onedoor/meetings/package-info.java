/**
 * A hub's daily meeting. Start at {@link uk.onedoor.meetings.Agenda}, which asks every
 * {@link uk.onedoor.people.AgendaSource}, at {@link uk.onedoor.meetings.Meetings} for who is there, and at
 * {@link uk.onedoor.meetings.Minutes} for what was said and agreed.
 *
 * <p><b>Invariant:</b> the agenda is kept nowhere; it is asked of the rooms that know, as of the meeting before. A hub has one
 * meeting at a time: the database refuses a second. A screen that several look at is read in room mode
 * ({@link uk.onedoor.platform.database.RoomMode}): the database answers what everybody present may see, and while somebody is
 * there who has no account, it answers of nobody. What was said about a young person is part of their record; what was agreed
 * about them is a promise to them, kept in {@code diary}. An action has an owner and a day.
 *
 * <p><b>Deliberately absent:</b> how many items are kept from a shared screen, and of whom; a count of who came; minutes that
 * are written over.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "diary"})
@NullMarked
package uk.onedoor.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
