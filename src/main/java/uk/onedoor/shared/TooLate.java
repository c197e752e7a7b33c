package uk.onedoor.shared;

/** Somebody was first, and what was asked does not stand beside what they saved: nothing is saved, and both are told. */
public class TooLate extends Refusal {

    /** Something was done already, by somebody else or in other words. */
    public TooLate() {
        this("form.too.late");
    }

    protected TooLate(String key) {
        super("", key);
    }

    /**
     * Goes on when a change met the row as it was.
     *
     * @param changed how many rows it changed
     */
    public static void unless(int changed) {
        if (changed == 0) {
            throw new TooLate();
        }
    }
}
