package uk.onedoor.platform.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * The words a form changes, as they are stored now: the form's own record, or a map by field. When somebody else saves
 * while the form is open, both can be shown, field by field.
 *
 * <p>A form that only adds has nothing of the kind.
 */
public final class Stored {

    private final Object now;

    private Stored(Object now) {
        this.now = now;
    }

    /** What is stored, under the names of the form's fields. */
    public static Stored of(Object now) {
        return new Stored(now);
    }

    /** The form as it opens. */
    BindingResult opened() {
        return now instanceof Map<?, ?> map
                ? new MapBindingResult(map, "asked")
                : new BeanPropertyBindingResult(now, "asked");
    }

    /** The values now, each as the text its field would hold. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        if (now instanceof Map<?, ?> map) {
            map.forEach((field, value) -> put(texts, String.valueOf(field), value));
        } else {
            for (RecordComponent part : now.getClass().getRecordComponents()) {
                put(texts, part.getName(), read(part, now));
            }
        }
        // The key of the row that will be made is nothing that is stored.
        texts.remove("id");
        return texts;
    }

    private static void put(Map<String, String> texts, String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, of) -> texts.put(field + "[" + part + "]", text(of)));
        } else {
            texts.put(field, text(value));
        }
    }

    /** One value as text; line ends as the database keeps them, several values a line each. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Object[] many) {
            return text(Arrays.asList(many));
        }
        if (value instanceof Iterable<?> many) {
            StringBuilder lines = new StringBuilder();
            many.forEach(one -> lines.append(lines.isEmpty() ? "" : "\n").append(text(one)));
            return lines.toString();
        }
        return (value instanceof Enum<?> constant ? constant.name() : value.toString())
                .replace("\r\n", "\n")
                .strip();
    }

    private static @Nullable Object read(RecordComponent part, Object of) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Reading " + part, e);
        }
    }
}
