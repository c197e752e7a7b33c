package uk.onedoor.homes;

import java.util.List;

/** One thing the law says of somebody coming to a home: the rule, and what fills the places in its words. */
public record LawSays(LawRule rule, List<Object> places) {

    LawSays(LawRule rule, Object... places) {
        this(rule, List.of(places));
    }

    /** The key of the bundles whose words say it, the regulation named in them. */
    public String key() {
        return rule.key();
    }

    /** The words' places, as a page takes them. */
    public Object[] filling() {
        return places.toArray();
    }

    public boolean refuses() {
        return rule.refuses();
    }
}
