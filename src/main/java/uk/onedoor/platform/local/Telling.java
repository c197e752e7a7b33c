package uk.onedoor.platform.local;

/** What a command has to say: how it gets on, and what came of it. */
public interface Telling {

    void progress(String words);

    void result(String words);
}
