package uk.onedoor.platform.postgres;

/** Where a database is, and the three logins the product uses in it. */
public record Database(String url, Login owner, Login web, Login gate) {

    /** A role's name and its password; the password never shows in text. */
    public record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
