package uk.onedoor.returns;

/** Hears, while a return is read, what is being done now: a key of the bundles and what fills its places. */
@FunctionalInterface
interface Progress {

    Progress UNHEARD = (key, places) -> {};

    void now(String key, Object... places);
}
