package uk.onedoor.returns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.CollectionYear;

/**
 * What is given to be kept.
 *
 * @param files this year's return
 * @param lastFiles last year's, when it is given with it; else empty
 * @param providers the list of Ofsted's providers; null when there is none
 * @param year null when it is to be found from the dates
 * @param last the return of the year before that was chosen; null when none was
 */
record NewReturn(
        List<GivenFile> files,
        List<GivenFile> lastFiles,
        @Nullable GivenFile providers,
        @Nullable CollectionYear year,
        KeptReturn.Beside beside,
        @Nullable UUID last) {}
