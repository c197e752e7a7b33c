package uk.onedoor.house;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;

/**
 * A line to be written into a home's log.
 *
 * @param id made by the form, so that it is written once
 * @param youngPerson about whom; null for the home itself
 */
public record NewEntry(UUID id, HomeId home, @Nullable YoungPersonId youngPerson, Instant happened, String words) {}
