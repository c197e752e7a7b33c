package uk.onedoor.notices;

/** Where e-mail reaches somebody at work; {@code confirmed} when the code that was sent there was typed. */
public record EmailAddress(String email, boolean confirmed) {

    @Override
    public String toString() {
        return "EmailAddress[]";
    }
}
