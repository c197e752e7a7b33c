package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.MessageFormatter;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

class RestrictedAddressTest {

    private static final String CARE_OF = "care of Rowan House, 01632 960001";

    private static RestrictedAddress address(@Nullable String careOf) {
        return new RestrictedAddress(
                List.of("14 Larkfield Rise", "Thirlby"), "YO7 2DJ", LocalDate.of(2026, 3, 2), careOf);
    }

    /** Every way in which a program writes something down without meaning to. */
    private static Stream<String> written(RestrictedAddress address) {
        return Stream.of(
                address.toString(),
                String.valueOf(address),
                "to " + address,
                "%s".formatted(address),
                MessageFormat.format("{0}", address),
                MessageFormatter.format("{}", address).getMessage(),
                JsonMapper.shared().writeValueAsString(address),
                JsonMapper.shared().writeValueAsString(Map.of("home", List.of(address))),
                Optional.of(address).toString(),
                new IllegalStateException("no letter to " + address).toString(),
                new Refusal("", "homes.address", address).getMessage(),
                new NotFound("letter to " + address).toString());
    }

    @Test
    void wherever_it_is_written_by_accident_stand_the_care_of_words() {
        assertThat(written(address(CARE_OF)))
                .allSatisfy(text ->
                        assertThat(text).contains(CARE_OF).doesNotContain("Larkfield", "Thirlby", "YO7", "2DJ"));
    }

    @Test
    void or_that_it_is_kept_back_where_nobody_said_how_the_home_is_reached() {
        assertThat(written(address(null)))
                .allSatisfy(text -> assertThat(text)
                        .contains("address kept back")
                        .doesNotContain("Larkfield", "Thirlby", "YO7", "2DJ"));
    }

    @Test
    void two_templates_print_an_opened_address_and_one_class_opens_it() throws IOException {
        assertThat(naming(Path.of("src", "main", "jte"), "AddressPages.Opened\n"))
                .containsExactlyInAnyOrder("address.jte", "own-address.jte");
        assertThat(naming(Path.of("src", "main", "java"), "homes.unseal(")).containsExactly("Addresses.java");
        assertThat(naming(Path.of("src", "main", "java"), "import uk.onedoor.homes.AddressPages.Opened;"))
                .containsExactlyInAnyOrder("AddressController.java", "OwnAddressController.java");
    }

    private static List<String> naming(Path root, String words) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> naming = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains(words)) {
                    naming.add(String.valueOf(file.getFileName()));
                }
            }
            return naming;
        }
    }

    @Test
    void nothing_outside_its_room_can_read_lines_or_postcode() {
        assertThat(Arrays.stream(RestrictedAddress.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(java.lang.reflect.Method::getName))
                .containsExactly("toString");
        assertThat(RestrictedAddress.class.getDeclaredFields())
                .allMatch(field -> Modifier.isStatic(field.getModifiers()) || Modifier.isPrivate(field.getModifiers()));
        assertThat(RestrictedAddress.class.isRecord()).isFalse();
    }
}
