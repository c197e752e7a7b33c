package uk.onedoor.officers;

import java.util.UUID;

/**
 * Somebody of the police, or a control room.
 *
 * @param duty what they are there for, by its name among the words
 * @param confirmed whether the code that went to their address was typed
 */
public record PoliceContact(UUID id, String name, String force, String duty, String email, boolean confirmed) {

    @Override
    public String toString() {
        return "PoliceContact[" + id + "]";
    }
}
