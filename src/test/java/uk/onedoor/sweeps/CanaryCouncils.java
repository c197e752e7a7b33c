package uk.onedoor.sweeps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.referrals.Provocations;
import uk.onedoor.returns.Returns;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.shared.Ids;
import uk.onedoor.sweeps.Canaries.Planter;

/** What a council keeps that is of no one young person: a return that was read, its questions for the huddle. */
final class CanaryCouncils {

    private static final Path RETURN = Path.of("src/test/resources/returns/small");

    private final CanaryTown town;
    private final BeanFactory product;

    CanaryCouncils(CanaryTown town, BeanFactory product) {
        this.town = town;
        this.product = product;
    }

    void write(Council council, String where) {
        Planter planter = town.canaries.planter(where);
        council.does(council.manager, () -> {
            product.getBean(Returns.class).read(files(planter.of("READING")));
            product.getBean(Provocations.class)
                    .add(Ids.next(), planter.of("HUDDLE").name("question of the huddle"));
        });
    }

    /** The small return with cells nobody can read: what was in them is told to those who read returns in. */
    private static List<ReturnFile> files(Planter planter) {
        List<ReturnFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(RETURN)) {
            for (Path path : paths.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(path);
                if (path.endsWith("missing.csv")) {
                    bytes = (new String(bytes, StandardCharsets.UTF_8) + unreadable(planter))
                            .getBytes(StandardCharsets.UTF_8);
                }
                files.add(ReturnFile.of(path.getFileName().toString(), bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String unreadable(Planter planter) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            rows.append("000101,14/05/2010,M,")
                    .append(planter.word("cell"))
                    .append(",\"")
                    .append(planter.name("cell"))
                    .append(", ")
                    .append(planter.phone("cell"))
                    .append("\"\n");
        }
        return rows.toString();
    }
}
