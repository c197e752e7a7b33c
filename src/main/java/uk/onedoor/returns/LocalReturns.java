package uk.onedoor.returns;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.returns.ReturnCouncil.ReadFor;
import uk.onedoor.returns.reading.Refusal;
import uk.onedoor.returns.reading.ReturnFile;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.ReturnRefused;

/**
 * Reads a return for a command typed on this machine, and says what it does line by line.
 *
 * <p>A line begins with the mark of what it is: {@link #PROGRESS}, {@link #RESULT} in words, {@link #JSON} the same for a
 * program, and last {@link #READ} or {@link #NOT_READ}.
 */
@Service
public class LocalReturns {

    public static final char PROGRESS = '>';
    public static final char RESULT = '-';
    public static final char JSON = '=';
    public static final String READ = "!0";
    public static final String NOT_READ = "!2";

    /** What was typed: where the files are, for which council (and its name, should it be new), and as whom. */
    public record Asked(
            @Nullable Path directory,
            String authority,
            @Nullable String name,
            String username) {}

    private static final Logger log = LoggerFactory.getLogger(LocalReturns.class);

    private final ReturnDesk desk;
    private final ReturnCouncil council;
    private final uk.onedoor.platform.web.Words words;

    LocalReturns(ReturnDesk desk, ReturnCouncil council, Bundles bundles) {
        this.desk = desk;
        this.council = council;
        this.words = new uk.onedoor.platform.web.Words(bundles, Language.ENGLISH, Map.of());
    }

    /** Reads it, keeps it, and tells; the last line says whether it was read. */
    public void read(Asked asked, Consumer<String> lines) {
        read(asked, List.of(), lines);
    }

    /** The same for files that came with the asking, when it names no directory. */
    void read(Asked asked, List<ReturnFile> files, Consumer<String> lines) {
        ReadingWords told = new ReadingWords(words, line -> lines.accept(line.replaceAll("[\\r\\n]+", " ")));
        Progress said = told::progress;
        try {
            said.now("returns.progress.beginning");
            ReadFor readFor = council.find(asked);
            Path directory = asked.directory();
            Reading reading = desk.read(
                    asked.authority(),
                    () -> directory == null ? ReturnReader.read(files) : ReturnReader.readPath(directory),
                    readFor,
                    Reading.Way.COMMAND,
                    said);
            told.read(reading, council.unreadable(asked.authority(), reading), readFor);
            lines.accept(READ);
        } catch (ReturnRefused refused) {
            told.refused(refused.refusals());
            lines.accept(NOT_READ);
        } catch (uk.onedoor.shared.Refusal refusal) {
            told.refused(List.of(new Refusal("", words.say(refusal.key(), refusal.places()), "")));
            lines.accept(NOT_READ);
        } catch (RuntimeException fault) {
            log.error("A return asked for on this machine could not be read", fault);
            told.refused(List.of(new Refusal("", words.say("returns.command.fault"), "")));
            lines.accept(NOT_READ);
        }
    }
}
