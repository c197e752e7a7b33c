package uk.onedoor.records;

import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;
import uk.onedoor.records.Copies.Copy;

/** One copy that was made, as pages list it; {@code files} is where its files are, while its maker may fetch them. */
public record CopyLine(
        String when, String by, String how, @Nullable String files) {

    static CopyLine of(Page page, Copy copy, @Nullable String files) {
        return new CopyLine(
                page.moment(copy.at()),
                copy.madeBy(),
                page.t("records.records.copy.handed." + copy.asked().handed()),
                files);
    }
}
