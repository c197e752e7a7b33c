package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house: arrows point only where they may, rooms keep their doors shut, nothing grows too large. */
@Tag("sweep")
class RoomsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 300;
    private static final int MOST_DEPENDENCIES = 5;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.onedoor");

    @Test
    void arrows_point_only_where_they_are_allowed() {
        ApplicationModules rooms = ApplicationModules.of(OneDoorApplication.class);
        rooms.verify();
        new Documenter(rooms).writeModulesAsPlantUml();
    }

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(RoomsTest::tooLong))
                    .isEmpty();
        }
    }

    @Test
    void no_class_needs_more_than_five_others() {
        assertThat(classes.stream()
                        .filter(type -> type.isAnnotatedWith(org.springframework.stereotype.Component.class)
                                || type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class))
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor -> constructor.getParameters().size() > MOST_DEPENDENCIES)
                        .map(JavaConstructor::getFullName))
                .isEmpty();
    }

    @Test
    void at_least_half_of_the_types_stay_inside_their_room() {
        List<JavaClass> top = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().startsWith("gg.jte"))
                .toList();
        long inside = top.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(inside * 2)
                .as("%d of %d are package-private", inside, top.size())
                .isGreaterThanOrEqualTo(top.size());
    }

    @Test
    void nothing_is_named_after_a_drawer() {
        assertThat(classes.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(
                                ".*(Manager|Helper|Util|Utils|Processor|Impl|DTO|Dto|Data|Info|Base)$|Abstract.*")))
                .isEmpty();
    }

    private static boolean tooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > LONGEST_FILE;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
