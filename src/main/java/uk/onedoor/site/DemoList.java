package uk.onedoor.site;

import java.util.List;
import java.util.UUID;
import uk.onedoor.platform.access.Role;

/** The invented people one may be, as the sign-in page lists them: by council, by what they do. */
public record DemoList(List<Council> councils) {

    /** One invented council and its people. */
    public record Council(String name, List<Group> groups) {}

    /** Those who do the same. */
    public record Group(Role role, List<Somebody> people) {}

    /** One invented person; {@code hub} is empty for those who work for the whole council. */
    public record Somebody(UUID account, String name, String hub) {}
}
