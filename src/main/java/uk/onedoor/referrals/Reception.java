package uk.onedoor.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.HubId;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Takes an ask for help down: which hub reads it, who owns it, by when, and the code of its receipt. */
@Component
class Reception {

    private record Reader(HubId hub, WorkerId owner) {}

    private final AskRepository asks;
    private final StepRepository steps;
    private final Authorities authorities;
    private final Staff staff;
    private final Pen pen;

    Reception(AskRepository asks, StepRepository steps, Authorities authorities, Staff staff, Pen pen) {
        this.asks = asks;
        this.steps = steps;
        this.authorities = authorities;
        this.staff = staff;
        this.pen = pen;
    }

    Received receive(NewAsk ask) {
        Instant askedAt = ask.askedAt() == null ? pen.now() : ask.askedAt();
        if (askedAt.isAfter(pen.now())) {
            throw new Refusal("askedOn", "referrals.asked.later");
        }
        Signed signed = pen.sign(ask.takenBy(), askedAt);
        Reader reader = reader(signed.authority(), ask.hub());
        AskId id = idOf(ask);
        String code = asks.receiptCode(id);
        asks.insert(id, ask, reader.hub(), code, askedAt, signed);
        LocalDate promised = WorkingDays.promised(signed.at(), ask.worry().howSoon());
        steps.begin(id, reader.owner(), promised, signed);
        return new Received(id, code);
    }

    /** The hub asked for; else the first by name whose door somebody owns. */
    private Reader reader(String authority, @Nullable HubId wanted) {
        List<Hub> hubs = authorities.hubs(authority);
        for (Hub hub : hubs) {
            if (wanted == null || wanted.equals(hub.id())) {
                WorkerId owner = staff.findDoorOwner(hub.id()).orElse(null);
                if (owner != null) {
                    return new Reader(hub.id(), owner);
                }
            }
        }
        boolean known = wanted == null || hubs.stream().anyMatch(hub -> hub.id().equals(wanted));
        throw known ? new Refusal("", "referrals.door.not.open") : new Refusal("hub", "referrals.hub.unknown");
    }

    /** The same words on the same form are the same ask; other words on it are another, and not lost. */
    private static AskId idOf(NewAsk ask) {
        String all = ask.form() + "\0" + ask.cameBy() + "\0" + ask.worry() + "\0" + ask.by() + "\0" + ask.hub();
        return new AskId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }
}
