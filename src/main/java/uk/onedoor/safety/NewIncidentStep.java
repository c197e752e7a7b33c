package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;

/** What is to be written down after an incident; the id makes writing it twice one step. */
public record NewIncidentStep(UUID id, Incident.Kind kind, Instant at, Incident.Said said) {}
