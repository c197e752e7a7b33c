package uk.onedoor.returns;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReturnRefused;

/** Where returns are read one after another, and their facts kept whole or not at all. */
@Component
class ReturnDesk {

    /** Who reads it; asked within the transaction, so that whoever is made for it goes with it. */
    @FunctionalInterface
    interface Reader {
        java.util.UUID account();
    }

    private final ReadingTurn turn;
    private final ReturnImport imports;
    private final Actors actors;
    private final TransactionTemplate transaction;

    ReturnDesk(ReadingTurn turn, ReturnImport imports, Actors actors, PlatformTransactionManager transactions) {
        this.turn = turn;
        this.imports = imports;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        // Always one of its own: it works as the product itself, which is decided when a transaction begins.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reads and keeps a return for a council.
     *
     * @throws ReturnRefused with the reason and the remedy for each file; then nothing at all was kept
     */
    Reading read(String authority, Supplier<ReadReturn> reading, Reader by, Reading.Way way, Progress said) {
        return turn.take(said, () -> {
            said.now("returns.progress.reading");
            ReadReturn read = reading.get();
            said.now(
                    "returns.progress.read",
                    read.tables().size(),
                    read.tables().stream()
                            .mapToInt(table -> table.rows().size())
                            .sum());
            return actors.asSystem(
                    authority,
                    "return read (" + way + ")",
                    () -> java.util.Objects.requireNonNull(
                            transaction.execute(status -> imports.keep(read, by.account(), way, said))));
        });
    }
}
