package uk.onedoor.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings of one hub: the one that is running, or null, and those before. */
public record HubMeetings(String id, String name, @Nullable Before running, List<Before> before) {

    /** When it began and where it is. */
    public record Before(String at, String began) {}
}
