package uk.onedoor.people;

import java.util.regex.Pattern;

/** What somebody looked at, told from the address of the page: in the order in which they are tried. */
enum LookedAt {
    FIRST_PAGE("/young-people/[0-9a-f-]{36}"),
    ABOUT_ME("/young-people/[0-9a-f-]{36}/about-me.*"),
    STORY("/young-people/[0-9a-f-]{36}/story.*"),
    PEOPLE("/young-people/[0-9a-f-]{36}/people.*"),
    HOME("/young-people/[0-9a-f-]{36}/home.*"),
    TEAM("/young-people/[0-9a-f-]{36}/(team|key-worker).*"),
    FACTS("/young-people/[0-9a-f-]{36}/(record|code|merge).*"),
    COPY("/young-people/[0-9a-f-]{36}/copy.*"),
    LOOKED("/young-people/[0-9a-f-]{36}/looked.*"),
    HOW_IT_GOES("/young-people/[0-9a-f-]{36}/.*"),
    NOTE("/notes/.*"),
    SAID("/voices.*"),
    ASK("/referrals/.*"),
    RETURN("/returns.*"),
    ADDRESS("/homes/[0-9a-f-]{36}/address.*"),
    /** A page that shows several people, such as a day's list. */
    LIST(".*");

    private final Pattern address;

    LookedAt(String address) {
        this.address = Pattern.compile(address);
    }

    /** What a page in the trace shows; as it was known on a day is the same. */
    static LookedAt by(String page) {
        String address = page.indexOf('?') < 0 ? page : page.substring(0, page.indexOf('?'));
        for (LookedAt one : values()) {
            if (one.address.matcher(address).matches()) {
                return one;
            }
        }
        return LIST;
    }
}
