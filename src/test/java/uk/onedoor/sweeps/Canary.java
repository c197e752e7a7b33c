package uk.onedoor.sweeps;

import org.jspecify.annotations.Nullable;

/**
 * A word that is nowhere else, planted where only some may read it.
 *
 * @param sign what it is known by in any writing: eight letters, or the digits of a phone
 * @param section which line of {@link Audience} says who may read it
 * @param home whose it is: the young person's name in the town, or the council's
 * @param heldBack true when the young person is not shown it yet
 * @param writer who wrote it and so may read it whatever their rights; null when that says nothing more
 * @param where in words, for whoever reads that it leaked
 */
record Canary(
        String sign,
        String section,
        String home,
        boolean heldBack,
        @Nullable String writer,
        String where) {

    @Override
    public String toString() {
        return sign + " (" + section + " of " + home + ", " + where + ")";
    }
}
