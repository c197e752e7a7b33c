package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.UUID;

/** That somebody of a household did a training of the council's list, on a day. */
public record Trained(UUID id, HumanId human, UUID training, LocalDate doneOn) {}
