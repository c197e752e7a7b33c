package uk.onedoor.returns.baseline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.onedoor.returns.rows.Row;

/**
 * What a return says of one question, for some ages.
 *
 * @param figures its numbers; parts that are zero are not there, a measure of one number always has it
 * @param leftOut the rows it does not count, and why
 */
public record Measure(MeasureKind kind, AgeRange ages, List<Figure> figures, List<LeftOut> leftOut) {

    /** The number of a part; 0 when there is none of it. */
    public double value(String key) {
        return figure(key).map(Figure::value).orElse(0.0);
    }

    /** The number of a measure that is a single one. */
    public double value() {
        return value("");
    }

    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** The sum of its parts; for a mean and a median it says nothing. */
    public double total() {
        return figures.stream().mapToDouble(Figure::value).sum();
    }

    /** The children whose rows it counts or leaves out. */
    public Set<String> children() {
        Set<String> children = new TreeSet<>();
        for (Figure figure : figures) for (Row row : figure.rows()) children.add(row.child());
        leftOut.forEach(out -> children.add(out.child()));
        return children;
    }

    /** The name of its field in JSON, such as bed_nights_while_aged_10plus. */
    public String field() {
        return kind.field(ages);
    }
}
