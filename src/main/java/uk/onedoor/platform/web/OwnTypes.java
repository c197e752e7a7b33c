package uk.onedoor.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ReflectionUtils;

/**
 * Reads a field of a form as one of our own types, by its {@code of(String)}. Nothing chosen is nothing, as with every
 * other field, and not an id that cannot be read.
 */
final class OwnTypes implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor typed, TypeDescriptor wanted) {
        return reading(wanted) != null;
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, TypeDescriptor text, TypeDescriptor wanted) {
        String words = typed == null ? "" : typed.toString().strip();
        return words.isEmpty()
                ? null
                : ReflectionUtils.invokeMethod(Objects.requireNonNull(reading(wanted)), null, words);
    }

    private static @Nullable Method reading(TypeDescriptor wanted) {
        Method of = ReflectionUtils.findMethod(wanted.getType(), "of", String.class);
        return of != null && Modifier.isStatic(of.getModifiers()) && of.getReturnType() == wanted.getType() ? of : null;
    }
}
