package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Homes.HomeKind;

/** Where somebody who leaves sleeps tonight, when that is no home of ours: what kind of home, and in their words. */
public record Next(HomeKind kind, @Nullable String words) {}
