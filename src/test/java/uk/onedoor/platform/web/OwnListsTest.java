package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.support.DefaultFormattingConversionService;

/** A field with several boxes. */
class OwnListsTest {

    private static final UUID ONE = UUID.fromString("0f01d35b-e930-40c3-a603-87e213c2ea7f");

    private final DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();

    OwnListsTest() {
        conversions.addConverter(new OwnLists(conversions));
    }

    @Test
    void each_box_is_read_once_in_its_order() {
        assertThat(read(Set.class, DayOfWeek.class, "SUNDAY", "MONDAY", "SUNDAY"))
                .isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        assertThat(read(List.class, DayOfWeek.class, "SUNDAY", "MONDAY", "SUNDAY"))
                .isEqualTo(List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
        assertThat(read(Set.class, UUID.class, ONE.toString())).isEqualTo(Set.of(ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0"})
    void a_box_with_nothing_in_it_is_no_box(String nothing) {
        assertThat(read(Set.class, DayOfWeek.class, nothing)).isEqualTo(Set.of());
        assertThat(read(List.class, UUID.class, nothing, ONE.toString())).isEqualTo(List.of(ONE));
    }

    @Test
    void what_is_none_of_them_is_refused() {
        assertThatThrownBy(() -> read(Set.class, DayOfWeek.class, "Someday"))
                .isInstanceOf(ConversionFailedException.class);
        assertThatThrownBy(() -> read(List.class, UUID.class, ONE.toString(), "nobody"))
                .isInstanceOf(ConversionFailedException.class);
    }

    private @Nullable Object read(Class<?> many, Class<?> each, String... boxes) {
        return conversions.convert(
                boxes.length == 1 ? boxes[0] : boxes,
                TypeDescriptor.forObject(boxes.length == 1 ? boxes[0] : boxes),
                TypeDescriptor.collection(many, TypeDescriptor.valueOf(each)));
    }
}
