package uk.onedoor.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.onedoor.returns.KeptReturn.FilePart;
import uk.onedoor.returns.check.ProviderFile;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.shared.Refusal;

/** Reads kept files again, and sets them out by child. */
@Component
class KeptRolls {

    private final KeptReturnRepository kept;
    private final Rolls rolls;
    private final CheckRuns runs;
    private final Surroundings surroundings;

    KeptRolls(KeptReturnRepository kept, Rolls rolls, CheckRuns runs, Surroundings surroundings) {
        this.kept = kept;
        this.rolls = rolls;
        this.runs = runs;
        this.surroundings = surroundings;
    }

    static ReadReturn read(List<GivenFile> files, @Nullable CollectionYear year) {
        var plain = files.stream().map(GivenFile::file).toList();
        return year == null ? ReturnReader.read(plain) : ReturnReader.read(plain, year);
    }

    Optional<KeptReturn> beside(KeptReturn one) {
        UUID chosen = one.last();
        return switch (one.beside()) {
            case NOTHING -> Optional.empty();
            case NEWEST -> kept.newestOf(new CollectionYear(one.year().ends() - 1));
            case CHOSEN ->
                chosen == null ? Optional.empty() : kept.find(chosen).filter(last -> last.withdrawn() == null);
        };
    }

    Rolls.Key key(KeptReturn one) {
        return new Rolls.Key(one.id(), beside(one).map(KeptReturn::id).orElse(null), surroundings.edition());
    }

    /** Every child of the return a key names, beside what the key names, so that it stands under what it rests on. */
    Roll of(Rolls.Key key, KeptReturn one, String authority) {
        Roll held = rolls.find(key);
        if (held != null) return held;
        UUID last = key.last();
        ReadReturn lastRead = last == null
                ? null
                : read(
                        kept.contents(last, FilePart.RETURN),
                        new CollectionYear(one.year().ends() - 1));
        ReadReturn now = given(one);
        Setting setting = setting(one, authority);
        Roll roll = Roll.of(now, lastRead, setting);
        if (!key.places().equals(surroundings.edition())) throw new Refusal("", "returns.check.later");
        rolls.hold(key, roll);
        return roll;
    }

    /** The tables of a return as they were given, without what stands beside them. */
    ReadReturn given(KeptReturn one) {
        return read(kept.contents(one.id(), FilePart.RETURN), one.year());
    }

    private Setting setting(KeptReturn one, String authority) {
        Setting setting = surroundings.of(one.year(), authority);
        for (GivenFile list : kept.contents(one.id(), FilePart.PROVIDERS))
            setting = setting.with(ProviderFile.read(list.name(), list.bytes()));
        return setting;
    }

    /** Forgets what rests on a return once it is gone: before that somebody might still read it. */
    void forget(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rolls.forget(id);
                runs.forget(id);
            }
        });
    }
}
