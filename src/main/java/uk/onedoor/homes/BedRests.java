package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** Takes beds out of use for a while, and brings them back. */
@Service
@Transactional
public class BedRests {

    private static final int LONGEST_YEARS = 5;

    private final OutOfServiceRepository periods;
    private final HomeRepository homes;
    private final ObjectProvider<StillUsed> uses;

    BedRests(OutOfServiceRepository periods, HomeRepository homes, ObjectProvider<StillUsed> uses) {
        this.periods = periods;
        this.homes = homes;
        this.uses = uses;
    }

    /**
     * Nobody can sleep there for a while.
     *
     * @throws Refusal by {@code from} or {@code until} when somebody sleeps or is expected there then, when it is out of
     *     use already, or when it is no bed then
     */
    public void begin(OutOfService period) {
        write(period, null);
    }

    /**
     * It ends on another day than was said: the period is withdrawn with why, and written anew.
     *
     * @param until the first night somebody can sleep there again; null: not known yet
     * @param anew the id of the new period
     * @throws Refusal as {@link #begin}
     */
    void until(HomeId home, UUID id, @Nullable LocalDate until, String because, UUID anew) {
        OutOfService was = get(home, id);
        TooLate.unless(periods.withdraw(id, because));
        if (until != null && until.equals(was.from())) {
            return; // never out of use after all
        }
        write(new OutOfService(anew, home, was.bed(), was.from(), until, was.reason()), id);
    }

    /** It was a mistake: the bed was never out of use. */
    void never(HomeId home, UUID id, String because) {
        get(home, id);
        TooLate.unless(periods.withdraw(id, because));
    }

    @Transactional(readOnly = true)
    public OutOfService get(HomeId home, UUID id) {
        return periods.find(home, id).orElseThrow(() -> new NotFound("time out of use " + id));
    }

    /** Every standing period of a home, the newest first. */
    @Transactional(readOnly = true)
    public List<OutOfService> of(HomeId home) {
        return periods.of(home);
    }

    private void write(OutOfService period, @Nullable UUID insteadOf) {
        Bed bed = homes.findBed(period.home(), period.bed()).orElseThrow(() -> new NotFound("bed " + period.bed()));
        LocalDate until = period.until();
        if (until != null && !until.isAfter(period.from())) {
            throw new Refusal("until", "homes.rest.until.before");
        }
        if (!bed.isThereOn(period.from())
                || until != null && until.isAfter(period.from().plusYears(LONGEST_YEARS))) {
            throw new Refusal(bed.isThereOn(period.from()) ? "until" : "from", "homes.day.out.of.reach");
        }
        periods.lock(period.bed());
        if (uses.stream().anyMatch(use -> use.bed(period.bed(), period.from(), until))) {
            throw new Refusal("from", "homes.rest.used");
        }
        try {
            periods.insert(period, insteadOf);
        } catch (DataIntegrityViolationException broken) {
            if (String.valueOf(broken.getMessage()).contains("out_of_service_once_a_night")) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                throw new Refusal("from", "homes.rest.already");
            }
            throw broken;
        }
    }
}
