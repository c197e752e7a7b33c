package uk.onedoor.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What is known of columns besides their words: which are left out, which hold names or chosen values, which are about others. */
final class ColumnMeanings {

    static final String ACCOUNT = "@account";
    static final String HUB = "@hub";
    /** A home by what colleagues call it; never where it stands. */
    static final String HOME = "@home";

    private final Properties leftOut = read("columns-left-out");
    private final Properties values = read("columns-with-values");
    private final Properties aboutOthers = read("about-others");
    private final Properties neverInACopy = read("never-in-a-copy");

    /** True for what means nothing to a person: numbers of rows, prints. */
    boolean leftOut(String relation, String column) {
        return find(leftOut, relation, column) != null;
    }

    /** The keys among which the words for a value are, a star in its place; empty when the value speaks for itself. */
    List<String> values(String relation, String column) {
        String keys = find(values, relation, column);
        return keys == null ? List.of() : List.of(keys.split(" "));
    }

    boolean names(String relation, String column) {
        List<String> keys = values(relation, column);
        return keys.contains(ACCOUNT) || keys.contains(HUB) || keys.contains(HOME);
    }

    /** True for a column that is about somebody else by what it is, and is put in only with a reason. */
    boolean aboutOthers(String relation, String column) {
        return aboutOthers.containsKey(relation + "." + column);
    }

    /** True when a whole table (column null) or one of its columns is about somebody else and no reason puts it in. */
    boolean neverInACopy(String relation, @Nullable String column) {
        return neverInACopy.containsKey(column == null ? relation : relation + "." + column);
    }

    private static @Nullable String find(Properties all, String relation, String column) {
        return all.getProperty(relation + "." + column, all.getProperty(column));
    }

    private static Properties read(String name) {
        try (InputStream file = ColumnMeanings.class.getResourceAsStream(name + ".properties");
                InputStreamReader text =
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(text);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
