package uk.onedoor.platform.local;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command is told over the local door, a line at a time: a line begins with the mark of what it is, and the last
 * one says how it ended.
 */
public final class LocalAnswer implements Telling {

    public static final char PROGRESS = '>';
    public static final char RESULT = '-';

    /** Before the exit status of the command; a server that stops halfway never says it. */
    public static final char END = '!';

    private final PrintWriter lines;

    private LocalAnswer(PrintWriter lines) {
        this.lines = lines;
    }

    public static LocalAnswer to(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return new LocalAnswer(response.getWriter());
    }

    @Override
    public void progress(String words) {
        tell(PROGRESS, words);
    }

    @Override
    public void result(String words) {
        tell(RESULT, words);
    }

    public void end(int status) {
        tell(END, Integer.toString(status));
    }

    private void tell(char mark, String words) {
        words.lines().forEach(line -> lines.println(mark + line));
        lines.flush();
    }
}
