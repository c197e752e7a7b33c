package uk.onedoor.sweeps;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may read what, written by hand from docs/access.md and apart from the rules in the database: a rule that opens
 * too far is found because this table does not move with it.
 */
final class Audience {

    private static final Map<String, Set<String>> OF_THEIR_HUB = Map.ofEntries(
            entry(
                    "CORE",
                    words("manager deputy key-worker residential outreach coach communication police social own")),
            entry(
                    "OWN_VOICE",
                    words("manager deputy key-worker residential outreach coach communication police social own")),
            entry("NETWORK", words("manager deputy key-worker residential outreach coach social own")),
            entry("HOME", words("manager deputy key-worker residential outreach social own")),
            entry("NOTES", words("manager deputy key-worker residential outreach coach communication social own")),
            entry(
                    "LIFE",
                    words("manager deputy key-worker residential outreach coach communication police social own")),
            entry("HEALTH", words("manager deputy key-worker residential coach social own")),
            entry("POLICE", words("manager deputy key-worker police social")),
            entry("SAID", words("manager deputy key-worker residential outreach coach communication social own")),
            entry(
                    "PLAN",
                    words("manager deputy key-worker residential outreach coach communication police social own")),
            entry("ASK", words("manager deputy key-worker residential outreach coach communication police")),
            entry("ADDRESS", words("manager deputy key-worker residential outreach social own")),
            entry("ADDRESS_OF_THE_HUB", words("manager deputy")),
            entry("ADDRESS_OF_NO_HUB", words("manager")),
            entry("ADDRESS_BEFORE", words("")),
            entry("DRAFT", words("")));

    private static final Pattern ADDRESS_PAGE =
            Pattern.compile("/homes/[0-9a-f-]{36}/address\\?for=[A-Z_]+|/me/address");

    /** What belongs to a council and not to one young person of it. */
    private static final Map<String, Set<String>> OF_THEIR_COUNCIL = Map.ofEntries(
            entry("READING", words("manager performance")),
            entry("HUDDLE", words("manager deputy key-worker residential outreach coach communication police")),
            entry(
                    "COLLEAGUE",
                    words("manager deputy key-worker residential outreach coach communication police social"
                            + " performance director administrator own")));

    private Audience() {}

    /** The same, and where: an address stands on the two pages made for it and nowhere else. */
    static boolean mayRead(Reader reader, Canary canary, String page) {
        return mayRead(reader, canary)
                && (!canary.section().startsWith("ADDRESS")
                        || ADDRESS_PAGE.matcher(page).matches());
    }

    static boolean mayRead(Reader reader, Canary canary) {
        if (reader.name().equals(canary.writer())) {
            return true;
        }
        Set<String> council = OF_THEIR_COUNCIL.get(canary.section());
        if (council != null) {
            return canary.home().equals(reader.council()) && council.contains(reader.role());
        }
        return canary.home().equals(reader.youngPerson())
                && java.util.Objects.requireNonNull(OF_THEIR_HUB.get(canary.section()))
                        .contains(reader.role())
                && !(canary.heldBack() && reader.role().equals("own"));
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    /** Somebody who opens pages: their role's short word, the young person they know, their council; empty for none. */
    record Reader(String name, String role, String youngPerson, String council) {}
}
