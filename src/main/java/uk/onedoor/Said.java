package uk.onedoor;

import picocli.CommandLine;
import uk.onedoor.platform.local.Telling;

/** How a command speaks on the terminal: the result on standard output, all else on standard error. */
record Said(CommandLine command) implements Telling {

    static Telling by(CommandLine command) {
        return new Said(command);
    }

    @Override
    public void progress(String words) {
        command.getErr().println(words);
        command.getErr().flush();
    }

    @Override
    public void result(String words) {
        command.getOut().println(words);
        command.getOut().flush();
    }
}
