package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/**
 * The papers cannot drift: what is generated in them equals what the code and the database say, and every name they use
 * is there. {@code -Donedoor.papers=write} writes the generated parts anew.
 */
@OneDoorTest
class PapersTest {

    private static final Path DECISIONS = Path.of("docs", "decisions");
    private static final Set<String> UNDER_ALL = Set.of("platform", "shared");

    @Autowired
    Database database;

    @Autowired
    Bundles bundles;

    @Test
    void the_picture_of_the_rooms_shows_the_arrows_there_are() throws IOException {
        ApplicationModules rooms = ApplicationModules.of(OneDoorApplication.class);
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        names(rooms.stream())
                .forEach(room -> picture.append("    ").append(room).append("\n"));
        rooms.stream()
                .filter(room -> !UNDER_ALL.contains(name(room)))
                .sorted(java.util.Comparator.comparing(PapersTest::name))
                .forEach(room -> names(room.getDirectDependencies(rooms).uniqueModules())
                        .forEach(below -> picture.append("    ")
                                .append(name(room))
                                .append(" --> ")
                                .append(below)
                                .append("\n")));
        holds(Path.of("ARCHITECTURE.md"), "rooms", picture + "```\n");
    }

    private static List<String> names(Stream<ApplicationModule> rooms) {
        return rooms.map(PapersTest::name)
                .filter(room -> !UNDER_ALL.contains(room))
                .sorted()
                .toList();
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    @Test
    void the_table_of_roles_and_sections_is_the_one_the_database_decides_by() throws IOException {
        Catalogue catalogue = new Catalogue(database);
        List<String> sections = catalogue.rows("select code from platform.section order by code");
        Map<String, String> rights = new TreeMap<>();
        catalogue
                .rows(
                        "select role || ' ' || section || ' ' || case when only_in_emergency then 'reads in an emergency' when may_read and may_write then 'reads, writes'"
                                + " when may_read then 'reads' when may_write then 'writes' else '' end from platform.section_right")
                .forEach(line -> rights.put(
                        line.split(" ")[0] + " " + line.split(" ")[1],
                        line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1)));
        StringBuilder table = new StringBuilder(
                "| | " + String.join(" | ", sections) + " |\n|---|" + "---|".repeat(sections.size()) + "\n");
        for (Role role : Role.values()) {
            if (rights.keySet().stream().anyMatch(key -> key.startsWith(role + " "))) {
                table.append("| ")
                        .append(bundles.find(Language.ENGLISH, "Role." + role))
                        .append(" | ");
                table.append(sections.stream()
                                .map(section -> rights.getOrDefault(role + " " + section, "–"))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n");
            }
        }
        holds(Path.of("docs", "access.md"), "rights", table.toString());
    }

    @Test
    void the_sections_are_told_as_the_database_tells_them() throws IOException {
        String lines = new Catalogue(database)
                .rows("select '- **' || code || '** – ' || means from platform.section order by code").stream()
                        .collect(Collectors.joining("\n", "", "\n"));
        holds(Path.of("docs", "access.md"), "sections", lines);
    }

    @Test
    void every_name_of_code_in_the_glossary_is_there() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String type = source.getFileName().toString().replace(".java", "");
                known.add(type);
                Pattern.compile("\\b[A-Z][A-Z_]+\\b")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(constant -> known.add(type + "." + constant.group()));
                Pattern.compile("\\b(?:record|enum|interface) (\\w+)")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(nested -> known.add(type + "." + nested.group(1)));
            }
        }
        List<String> missing = new ArrayList<>(named(Path.of("docs", "glossary.md")));
        assertThat(missing).hasSizeGreaterThan(20);
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    /** The names in the second column of the glossary's tables. */
    private static List<String> named(Path glossary) throws IOException {
        try (Stream<String> lines = Files.lines(glossary)) {
            return lines.filter(line -> line.startsWith("| ") && line.split("\\|").length > 3)
                    .flatMap(line -> Pattern.compile("`([^`]+)`")
                            .matcher(line.split("\\|")[2])
                            .results()
                            .map(found -> found.group(1)))
                    .toList();
        }
    }

    @Test
    void decisions_are_numbered_once_and_each_says_how_we_would_notice() throws IOException {
        Set<String> numbers = new TreeSet<>();
        try (Stream<Path> decisions = Files.list(DECISIONS)) {
            for (Path decision : decisions.sorted().toList()) {
                String number = decision.getFileName().toString().substring(0, 4);
                assertThat(number).as(decision.toString()).matches("\\d{4}");
                assertThat(numbers.add(number))
                        .as(decision + " has a number of its own")
                        .isTrue();
                assertThat(Files.readString(decision))
                        .as(decision.toString())
                        .startsWith("# " + number + " ")
                        .contains("\n## Decision\n", "\n## Confirmation\n");
            }
        }
        assertThat(numbers).hasSizeGreaterThan(10);
    }

    @Test
    void links_between_the_papers_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path paper : papers()) {
            Pattern.compile("\\]\\(([^)#]+)[^)]*\\)")
                    .matcher(Files.readString(paper))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .filter(link -> !Files.exists(paper.toAbsolutePath().resolveSibling(link)))
                    .forEach(link -> broken.add(paper + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** That the part of a paper between its marks is what it should be, or, when asked to, writes it. */
    private static void holds(Path paper, String mark, String wanted) throws IOException {
        String text = Files.readString(paper);
        String begin = "<!-- " + mark + ": made by PapersTest -->\n";
        String end = "<!-- /" + mark + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as(paper + " has the marks of " + mark).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("onedoor.papers"))) {
            Files.writeString(paper, text.substring(0, from) + wanted + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("-Donedoor.papers=write writes it anew")
                .isEqualTo(wanted);
    }
}
