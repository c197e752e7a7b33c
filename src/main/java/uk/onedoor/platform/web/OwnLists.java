package uk.onedoor.platform.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.StringUtils;

/**
 * Reads a field with several boxes. A box that was sent with nothing in it is no box: it is left out, where Spring's own
 * reading would keep an empty place among the others. What cannot be read is refused as with every other field.
 */
final class OwnLists implements ConditionalGenericConverter {

    private final ConversionService one;

    OwnLists(ConversionService one) {
        this.one = one;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Collection.class),
                new ConvertiblePair(String[].class, Collection.class));
    }

    @Override
    public boolean matches(TypeDescriptor sent, TypeDescriptor wanted) {
        TypeDescriptor each = wanted.getElementTypeDescriptor();
        return each != null && one.canConvert(TypeDescriptor.valueOf(String.class), each);
    }

    @Override
    public @Nullable Object convert(@Nullable Object sent, TypeDescriptor from, TypeDescriptor wanted) {
        TypeDescriptor each = Objects.requireNonNull(wanted.getElementTypeDescriptor());
        String[] boxes =
                sent instanceof String[] several ? several : StringUtils.commaDelimitedListToStringArray((String) sent);
        Set<Object> read = new LinkedHashSet<>();
        for (String box : boxes) {
            // trimmed, not stripped: a character that is no text is nothing, too
            Object ticked = one.convert(box.trim(), TypeDescriptor.valueOf(String.class), each);
            if (ticked != null) {
                read.add(ticked);
            }
        }
        Collection<Object> all = CollectionFactory.createCollection(wanted.getType(), each.getType(), read.size());
        all.addAll(read);
        return all;
    }
}
