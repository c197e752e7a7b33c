/**
 * Returns: what a council's SSDA903 files say, read without guessing, and kept beside what the hub records.
 *
 * <p>Below this package, each knowing only those before it and none of them Spring or the database: {@code reading} turns
 * files into typed, read-only tables; {@code rows} sets them out by child; {@code places} tells where postcodes lie;
 * {@code rules} holds what DfE asks of the rows; {@code check} runs the rules; {@code writing} makes files again; {@code baseline} counts where the children
 * stand. Here, {@link uk.onedoor.returns.CareHistories} turns what was read into dated care facts,
 * and keeping starts at {@link uk.onedoor.returns.Returns}: who the children are, and which facts are new, changed or as
 * they were.
 *
 * <p>A return may also be kept as its files were given, to be checked and measured: {@link
 * uk.onedoor.returns.KeptReturns#roll} gives its children, with last year's, the postcodes and Ofsted's providers where they
 * are there; the pages of a check stand on it. What is found is never kept, and what people say of it is.
 *
 * <p>Invariant: a return is kept whole or refused whole, and nothing in it is dropped without being reported. No cell is
 * ever guessed: it is blank, a value, or unreadable with its text kept. A fact is superseded, never overwritten, and an
 * older year never speaks over a newer one. A number in the return is somebody the hub knows only because a manager said
 * so; until then nobody's list has them.
 *
 * <p>Deliberately absent: matching people by their birthday alone. Postcodes and provider numbers never reach a care fact.
 */
@ApplicationModule(
        allowedDependencies = {
            "authorities",
            "staff",
            "people",
            "referrals",
            "keywork",
            "outcomes",
            "nation",
            "postcodes",
            "homes",
            "stays"
        })
@NullMarked
package uk.onedoor.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
