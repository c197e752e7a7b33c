package uk.onedoor.referrals;

import java.time.LocalDate;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;

/** A hub said "with us" to a young person; told in the transaction that decides it. */
public record DecidedWithUs(YoungPersonId youngPerson, HubId hub, AskId ask, LocalDate on) {}
