package uk.onedoor.returns.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import uk.onedoor.postcodes.PostcodeIndex;
import uk.onedoor.returns.places.PlacesOfYear;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.UnreadableRow;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Providers;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.RuleBook;

/** The check of files on this machine: both years read side by side, then every rule asked. */
public final class FileCheck {
    private final Path data;
    private final ForkJoinPool pool;
    private final Consumer<String> notices;

    /** Takes the directory where postcodes were loaded, the threads to use, and who hears what is noticed. */
    public FileCheck(Path data, ForkJoinPool pool, Consumer<String> notices) {
        this.data = data;
        this.pool = pool;
        this.notices = notices;
    }

    /**
     * Reads and checks a return.
     *
     * @throws uk.onedoor.returns.reading.ReturnRefused when either year cannot be read
     * @throws uk.onedoor.postcodes.PostcodesRefused when the loaded postcodes are damaged
     */
    public Checked check(
            Path files,
            @Nullable Path lastYear,
            CollectionYear year,
            String authority,
            Providers providers,
            IntConsumer progress) {
        ForkJoinTask<ReadReturn> now = pool.submit(() -> ReturnReader.readPath(files, year));
        ReadReturn last = lastYear == null
                ? null
                : pool.submit(() -> ReturnReader.readPath(lastYear, new CollectionYear(year.ends() - 1)))
                        .join();
        ReadReturn read = now.join();
        if (!RuleBook.YEARS.include(year))
            notices.accept(
                    "The rules of %s are not known here; those that hold without limit and in the nearest year (%s) are asked."
                            .formatted(year.words(), RuleBook.YEARS.words()));
        read.unreadableRows().forEach(row -> notices.accept(words(row)));
        read.notices().forEach(notice -> notices.accept(words(notice, "")));
        if (last != null) last.notices().forEach(notice -> notices.accept(words(notice, "Last year: ")));
        Setting setting = Setting.of(year, authority)
                .with(places(year), PlacesOfYear.own(authority, year))
                .with(providers);
        return new Checker(pool, progress).check(Roll.of(read, last, setting));
    }

    private Places places(CollectionYear year) {
        Optional<PostcodeIndex> index = PostcodeIndex.open(data);
        if (index.isPresent()) return PlacesOfYear.of(index.get(), year);
        notices.accept("No postcodes are loaded, so distances and authorities of placements are not known."
                + " Load them once: ./onedoor postcodes load FILE");
        return Places.UNKNOWN;
    }

    private static String words(UnreadableRow row) {
        return "%s: row %d %s, so nothing in it could be used.".formatted(row.file(), row.row(), row.what());
    }

    private static String words(ReadingNotice notice, String which) {
        return which + notice.file() + ": " + notice.words();
    }
}
