package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.returns.reading.BadFiles;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.RefusedFilesTest.Malformed;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.SmallReturn;

/** Hundreds of files that are no table of the return, made from a seed. */
@OneDoorTest
class BadFilesTest {

    private static final List<Malformed> FILES = BadFiles.all(Long.getLong("sweeps.seed", 7));

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    ReturnRows rows;

    @Test
    void there_are_more_than_three_hundred_and_no_two_alike() {
        assertThat(FILES).hasSizeGreaterThan(300);
        assertThat(FILES.stream().map(Malformed::inWords)).doesNotHaveDuplicates();
    }

    @Test
    void each_refuses_the_whole_return_by_its_name_with_a_reason_and_a_remedy(TestReporter figures) {
        Set<String> faults = new TreeSet<>();
        for (Malformed file : FILES) {
            Throwable thrown = catchThrowable(
                    () -> SmallReturn.whole().with("bad.csv", file.bytes()).read());
            if (!(thrown instanceof ReturnRefused refused)) {
                faults.add(file + ": " + (thrown == null ? "read" : thrown));
            } else if (refused.refusals().stream().noneMatch(BadFilesTest::isPlain)) {
                faults.add(file + ": " + refused.getMessage());
            }
        }
        figures.publishEntry(Map.of("files.bad", "" + FILES.size(), "files.not_refused", "" + faults.size()));
        assertThat(faults).isEmpty();
    }

    private static boolean isPlain(Refusal refusal) {
        return refusal.file().equals("bad.csv")
                && refusal.reason().endsWith(".")
                && refusal.remedy().length() > 20
                && !(refusal.reason() + refusal.remedy()).matches("(?s).*(java\\.|Exception|null).*");
    }

    @Test
    void a_sample_by_the_page_is_answered_in_plain_words_and_leaves_no_row() {
        var council = councils.make();
        Visitor manager = web.as(council.signedIn(council.manager));
        var before = rows.counts(council.code);
        Set<String> faults = new TreeSet<>();
        for (int i = 0; i < FILES.size(); i += 12) {
            Malformed file = FILES.get(i);
            Answer answer =
                    Upload.of(SmallReturn.whole().with("bad.csv", file.bytes())).send(manager);
            if (answer.status() != 422
                    || !answer.text().contains("Nothing was read")
                    || answer.body().contains("java.")) {
                faults.add(file + ": " + answer.status());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(rows.counts(council.code)).isEqualTo(before);
    }

    /** The few classes that unpack, pack, parse or sum up bytes, each with limits of its own and tests of its own. */
    private static final Set<String> GUARDED = Set.of(
            "ReturnWriter.java",
            "ZipContents.java",
            "XmlText.java",
            "DirectoryFile.java",
            "DirectoryReading.java",
            "IndexFile.java",
            "Packed.java",
            "Fingerprint.java");

    @Test
    void only_guarded_classes_unpack_or_parse_xml_and_none_wakes_objects() throws IOException {
        Set<String> faults = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/uk/onedoor/returns"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source);
                String name = source.getFileName().toString();
                for (String word : List.of("java.util.zip", "javax.xml"))
                    if (text.contains(word) && !GUARDED.contains(name)) faults.add(name + " uses " + word);
                for (String word : List.of("org.w3c", "org.xml", "ObjectInputStream"))
                    if (text.contains(word)) faults.add(name + " uses " + word);
            }
        }
        assertThat(faults).isEmpty();
    }
}
