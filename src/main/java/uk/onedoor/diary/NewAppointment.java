package uk.onedoor.diary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** An appointment to put in the diary; somebody of ours comes, or somebody named, or both. */
public record NewAppointment(
        UUID id,
        YoungPersonId youngPerson,
        AppointmentKind kind,
        @Nullable WorkerId worker,
        @Nullable String withWhom,
        String whatFor,
        @Nullable String where,
        Instant startsAt,
        int minutes,
        boolean alone) {}
