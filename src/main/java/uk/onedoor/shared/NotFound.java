package uk.onedoor.shared;

/** There is no such thing, or the viewer may not know of it: the two are answered alike. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
