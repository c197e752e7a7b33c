package uk.onedoor.nation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A council by a code it is not published under: its last day (null where it goes on under another code), and the
 * published codes of those who have its duties now.
 */
public record FormerCouncil(
        String code,
        @Nullable String number,
        String name,
        @Nullable LocalDate until,
        List<String> councils) {}
