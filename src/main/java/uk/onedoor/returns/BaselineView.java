package uk.onedoor.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.nation.Strip;
import uk.onedoor.platform.web.Bar;

/**
 * The page of a baseline: every measure of a kept return for some ages.
 *
 * @param ages as people write them, such as 12-17
 * @param council the council whose published figures stand beside; null when nothing is published of it, or only some ages
 *     are shown
 * @param questions what to ask about numbers far from those published
 */
public record BaselineView(
        String ages, @Nullable String council, boolean distancesKnown, List<String> questions, List<Chapter> chapters) {

    public record Chapter(String title, List<OfMeasure> measures) {}

    /**
     * One measure with its picture and its table.
     *
     * @param finding what is so, in one sentence
     * @param max what the lengths of the picture are measured against
     * @param at the address of its rows
     * @param leftOut how many rows it leaves out, by reason in words
     * @param breaks how many findings of the check make its number wrong; below zero while that is not known
     */
    public record OfMeasure(
            String slug,
            String title,
            String means,
            String finding,
            boolean hasShares,
            List<Bar> bars,
            double max,
            List<Line> lines,
            List<Band> bands,
            String at,
            List<String> leftOut,
            int breaks,
            int distorts) {}

    /** One number of the table: what it is of, how much, which share, of how many children, and where its rows are. */
    public record Line(String label, String number, String share, long children, String at) {}

    /** A share beside neighbours, England and the middle half of all councils, as they were published for a year. */
    public record Band(
            String title, int year, String own, String neighbours, String england, String half, Strip strip) {}

    /**
     * The rows behind one number, or a whole measure.
     *
     * @param headings of the columns told of each row, after child, table, file and row
     */
    public record Rows(
            String title,
            String part,
            String means,
            List<String> headings,
            List<List<String>> rows,
            int number,
            int parts,
            List<List<String>> leftOut,
            List<List<String>> errors) {}
}
