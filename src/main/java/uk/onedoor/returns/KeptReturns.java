package uk.onedoor.returns;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.returns.KeptReturn.Beside;
import uk.onedoor.returns.KeptReturn.FilePart;
import uk.onedoor.returns.KeptReturn.KeptFile;
import uk.onedoor.returns.check.ProviderFile;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * The returns of the viewer's council that are kept as they were given, to be checked and measured: the pages of both begin
 * here, at {@link #roll(UUID)}.
 */
@Service
@Transactional
public class KeptReturns {

    private static final int LISTED = 50;
    private static final int LONGEST_REASON = 500;

    private final KeptReturnRepository kept;
    private final KeptRolls rolls;
    private final ReadingTurn turn;
    private final CurrentViewer viewer;
    private final Clock clock;

    KeptReturns(KeptReturnRepository kept, KeptRolls rolls, ReadingTurn turn, CurrentViewer viewer, Clock clock) {
        this.kept = kept;
        this.rolls = rolls;
        this.turn = turn;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Reads a return and keeps its files as they are; last year's, when it comes with it, is kept as a return of its own.
     * The files are fetched when it is their turn, so that those of two never lie in memory together.
     *
     * @throws ReturnRefused with the reason and the remedy for each file; then nothing at all was kept
     * @throws Refusal when the year is not known, or last year's is of another year
     */
    UUID keep(Supplier<NewReturn> files) {
        requireMay();
        return turn.take(Progress.UNHEARD, () -> {
            NewReturn given = files.get();
            ReadReturn now = KeptRolls.read(given.files(), given.year());
            CollectionYear year = now.year().orElseThrow(() -> new Refusal("year", "returns.kept.year.unknown"));
            CollectionYear before = new CollectionYear(year.ends() - 1);
            UUID last = given.last();
            Beside beside = given.beside();
            if (!given.lastFiles().isEmpty()) {
                ReadReturn lastRead = KeptRolls.read(given.lastFiles(), null);
                requireYear(lastRead.year().orElse(before), before, "lastFiles");
                last = keep(lastRead, before, given.lastFiles(), Beside.NEWEST, null);
                beside = Beside.CHOSEN;
            } else if (last != null) {
                requireYear(get(last).year(), before, "last");
            }
            UUID id = keep(now, year, given.files(), beside, last);
            GivenFile providers = given.providers();
            if (providers != null) {
                ProviderFile.read(providers.name(), providers.bytes());
                kept.insertFiles(id, FilePart.PROVIDERS, List.of(providers));
            }
            return id;
        });
    }

    private UUID keep(ReadReturn read, CollectionYear year, List<GivenFile> files, Beside beside, @Nullable UUID last) {
        List<Reading.TableRead> tables = read.tables().stream()
                .map(table -> new Reading.TableRead(
                        table.name(), table.title(), table.files(), table.rows().size(), usable(table)))
                .toList();
        int children = (int) read.usableRows(TableShape.HEADER).stream()
                .map(row -> row.id(TableShape.CHILD).orNull())
                .distinct()
                .count();
        UUID id = Ids.next();
        kept.insert(new KeptReturn(
                id,
                year,
                read.yearReason(),
                tables,
                children,
                beside,
                last,
                viewer.get().account(),
                clock.instant(),
                null));
        kept.insertFiles(id, FilePart.RETURN, files);
        return id;
    }

    private static int usable(ReadTable table) {
        return (int) table.usableRows().count();
    }

    private static void requireYear(CollectionYear is, CollectionYear wanted, String field) {
        if (!is.equals(wanted)) throw new Refusal(field, "returns.kept.last.other", is.words(), wanted.words());
    }

    /** The latest that were kept, newest first, those that were withdrawn too. */
    @Transactional(readOnly = true)
    public List<KeptReturn> newest() {
        return kept.newest(LISTED);
    }

    /**
     * One that is there.
     *
     * @throws NotFound when there is none, it was withdrawn, or the viewer may not know of it
     */
    @Transactional(readOnly = true)
    public KeptReturn get(UUID id) {
        requireMay();
        return kept.find(id)
                .filter(one -> one.withdrawn() == null)
                .orElseThrow(() -> new NotFound("kept return " + id));
    }

    /** The return of the year before that stands beside one now. */
    @Transactional(readOnly = true)
    public Optional<KeptReturn> beside(KeptReturn one) {
        return rolls.beside(one);
    }

    @Transactional(readOnly = true)
    public List<KeptFile> files(UUID id) {
        return kept.files(get(id).id());
    }

    /**
     * Every child of a kept return, with last year's return, the postcodes and the list of providers where they are there.
     * The few that were asked for last are remembered.
     *
     * @throws NotFound as {@link #get}
     */
    @Transactional(readOnly = true)
    public Roll roll(UUID id) {
        return roll(rests(id));
    }

    /**
     * The roll that rests on just this, whatever came since.
     *
     * @throws Refusal when the postcodes it rests on are not loaded any more
     */
    @Transactional(readOnly = true)
    Roll roll(Rolls.Key key) {
        return rolls.of(key, get(key.kept()), viewer.get().authority());
    }

    /**
     * The tables of a kept return as they were given.
     *
     * @throws NotFound as {@link #get}
     */
    @Transactional(readOnly = true)
    public ReadReturn tables(UUID id) {
        return rolls.given(get(id));
    }

    /** What {@link #roll(UUID)} rests on now: as long as it is equal, the roll is the same. */
    @Transactional(readOnly = true)
    Rolls.Key rests(UUID id) {
        return rolls.key(get(id));
    }

    /** Takes a return away: its files are emptied, and nobody can open it any more. */
    void withdraw(UUID id, String because) {
        if (because.length() > LONGEST_REASON) throw new Refusal("because", "returns.kept.because.long");
        get(id);
        kept.withdraw(id, viewer.get().account(), clock.instant(), because);
        rolls.forget(id);
    }

    private void requireMay() {
        Viewer by = viewer.get();
        if (!by.may(Opens.RETURNS)) throw new NotFound("kept returns");
    }
}
