package uk.onedoor.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.LocalAuthority;
import uk.onedoor.demo.DemoTown;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.DemoPerson;
import uk.onedoor.platform.signin.DemoSignIn;
import uk.onedoor.site.DemoList.Council;
import uk.onedoor.site.DemoList.Group;
import uk.onedoor.site.DemoList.Somebody;

/** Who one may be in the demo: a few of each role, from every hub. */
@Component
@ConditionalOnProperty("onedoor.demo")
class DemoPeople {

    private static final int A_FEW = 4;

    private final DemoSignIn demo;
    private final Authorities authorities;
    private final DemoTown town;

    DemoPeople(DemoSignIn demo, Authorities authorities, DemoTown town) {
        this.demo = demo;
        this.authorities = authorities;
        this.town = town;
    }

    /** False while the town's past is still being written. */
    boolean settled() {
        return town.isSettled();
    }

    String begin(UUID account) {
        return demo.begin(account);
    }

    @Transactional(readOnly = true)
    public DemoList list() {
        List<DemoPerson> everybody = demo.people();
        List<Council> councils = new ArrayList<>();
        for (LocalAuthority authority : authorities.all()) {
            if (authority.demo()) {
                councils.add(new Council(authority.name(), groups(authority, everybody)));
            }
        }
        return new DemoList(councils);
    }

    private List<Group> groups(LocalAuthority authority, List<DemoPerson> everybody) {
        Map<UUID, String> hubs = authorities.hubs(authority.code()).stream()
                .collect(Collectors.toMap(hub -> hub.id().value(), Hub::name));
        Map<Role, List<Somebody>> byRole = new EnumMap<>(Role.class);
        everybody.stream()
                .filter(person -> person.authority().equals(authority.code()))
                .forEach(person -> byRole.computeIfAbsent(roleOf(person), role -> new ArrayList<>())
                        .add(new Somebody(person.account(), person.name(), hubOf(person, hubs))));
        List<Group> groups = new ArrayList<>();
        byRole.forEach((role, people) -> groups.add(new Group(
                role,
                people.stream()
                        .sorted(Comparator.comparing(Somebody::name))
                        .limit(A_FEW)
                        .toList())));
        return groups;
    }

    private static Role roleOf(DemoPerson person) {
        return person.roles().stream().min(Comparator.naturalOrder()).orElse(Role.YOUNG_PERSON);
    }

    private static String hubOf(DemoPerson person, Map<UUID, String> hubs) {
        return person.hubs().stream()
                .map(hub -> hubs.getOrDefault(hub, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
