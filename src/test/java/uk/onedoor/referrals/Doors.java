package uk.onedoor.referrals;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.util.ReflectionTestUtils;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.signin.Limits;

/** What the tests of the door's pages share. */
final class Doors {

    private Doors() {}

    /** All tests come from one address; each begins as if it came first. */
    static void forget(Limits limits) {
        ((Cache<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(limits, "buckets"))).invalidateAll();
    }

    /** The three answers that are enough. */
    static Map<String, Object> enough() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("who", "Robin");
        fields.put("words", "He sleeps at friends' and is out late");
        fields.put("howSoon", "THIS_WEEK");
        return fields;
    }

    static Map<String, Object> enough(String field, Object value) {
        Map<String, Object> fields = enough();
        fields.put(field, value);
        return fields;
    }

    static Answer send(Visitor visitor, String door, Map<String, Object> fields) {
        return visitor.submit(visitor.get(door).page(), door, fields);
    }
}
