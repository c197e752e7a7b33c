package uk.onedoor.sweeps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessCells.Cell;
import uk.onedoor.sweeps.AccessCells.Place;
import uk.onedoor.sweeps.AccessCells.Way;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;

/**
 * What each page about a young person answers, from a table written by hand after docs/access.md: to whom it opens, and what
 * they must be allowed. A page that is not in the table is held to the rule for all: it is not there for who may not see the
 * young person.
 */
final class AccessBook {

    /** What is to come back. */
    enum Answer {
        /** The page, or the way to the kept record. */
        THERE,
        /** As for somebody there never was. */
        NOT_THERE,
        /** To the sign-in. */
        SIGN_IN,
        /** That it is never asked so, the same to everybody. */
        NEVER_SO,
        /** Whatever it is, nothing is written. */
        WRITES_NOTHING,
        /** It may be saved. */
        WRITES,
        /** It opens to them; the table does not say how. */
        NOT_SAID
    }

    private static final Set<Role> RUN = Set.of(Role.HUB_MANAGER, Role.DEPUTY_MANAGER);
    private static final Set<Role> RETURN = Set.of(Role.HUB_MANAGER, Role.PERFORMANCE_OFFICER);
    private static final Set<Role> WELCOME = Set.of(Role.HUB_MANAGER, Role.DEPUTY_MANAGER, Role.KEY_WORKER);

    /** How it is asked, the page, to whom it opens, what they must read or write of this young person, and when only. */
    private static final String AGREED = """
            GET  /me                                     OWN
            GET  /me/about-me                            OWN
            GET  /me/about-me/{}                         OWN
            POST /me/about-me/{}                         OWN
            GET  /me/address                             OWN
            GET  /me/where-i-sleep                       OWN
            GET  /me/copy                                OWN
            GET  /me/look                                OWN
            POST /me/look                                OWN
            GET  /me/looked                              OWN
            GET  /me/say                                 OWN
            POST /me/say                                 OWN
            GET  /me/story                               OWN
            GET  /me/who-knows-me                        OWN
            GET  /notes/{}                               WORK    NOTES:R
            GET  /notes/{}/correction                    RUN     NOTES:W
            POST /notes/{}/correction                    RUN     NOTES:W
            POST /notes/{}/sharing                       RUN     NOTES:W
            GET  /notes/{}/withdrawal                    RUN     NOTES:W
            POST /notes/{}/withdrawal                    RUN     NOTES:W
            GET  /referrals/{}                           ASK
            GET  /referrals/{}/decision                  ASK
            POST /referrals/{}/decision                  ASK
            POST /referrals/{}/met                       ASK
            POST /referrals/{}/owner                     ASK
            POST /referrals/{}/person                    ASK
            GET  /voices/{}                              WORK    SAID:R
            POST /voices/{}                              WORK    SAID:W
            GET  /young-people/{}                        WORK    CORE:R
            GET  /young-people/{}/about-me               WORK    OWN_VOICE:R*
            GET  /young-people/{}/about-me/{}            WORK    OWN_VOICE:R*
            POST /young-people/{}/about-me/{}            WORK    OWN_VOICE:W
            GET  /young-people/{}/bonds                  WORK    CORE:R
            GET  /young-people/{}/bonds/days             WORK    CORE:R
            GET  /young-people/{}/stickability           WORK    CORE:R
            GET  /young-people/{}/stickability/rows      WORK    CORE:R
            GET  /young-people/{}/known-on               WORK    CORE:R
            GET  /young-people/{}/code                   WORK    CORE:W*
            POST /young-people/{}/code                   WORK    CORE:W
            POST /young-people/{}/code/end               WORK    CORE:W
            GET  /young-people/{}/copy                   WORK    CORE:W
            POST /young-people/{}/copy                   WORK    CORE:W
            GET  /young-people/{}/emergencies            WORK    CORE:R
            POST /young-people/{}/emergencies/answers    RUN     CORE:W
            POST /young-people/{}/emergencies/reviews    RUN     CORE:W
            GET  /young-people/{}/home                   WORK    HOME:R
            POST /young-people/{}/home                   WORK    HOME:W
            GET  /young-people/{}/home/new               WORK    HOME:W
            GET  /young-people/{}/home/{}/withdrawal     WORK    HOME:W
            POST /young-people/{}/home/{}/withdrawal     WORK    HOME:W
            GET  /young-people/{}/looked                 WORK    TRACE:R
            GET  /young-people/{}/merge                  RUN     CORE:W*
            POST /young-people/{}/merge                  RUN     CORE:W
            POST /young-people/{}/merge/{}/parting       RUN     CORE:W
            GET  /young-people/{}/people                 WORK    NETWORK:R*
            POST /young-people/{}/people                 WORK    NETWORK:W
            GET  /young-people/{}/people/new             WORK    NETWORK:W
            GET  /young-people/{}/people/{}              WORK    NETWORK:R
            POST /young-people/{}/people/{}              WORK    NETWORK:W
            GET  /young-people/{}/record                 WORK    CORE:R
            POST /young-people/{}/record                 WORK    CORE:W
            GET  /young-people/{}/story                  WORK    CORE:R
            GET  /young-people/{}/who-may-see            RUN     CORE:W*
            POST /young-people/{}/who-may-see            MANAGER CORE:W
            GET  /young-people/{}/who-may-see/ending     MANAGER CORE:W*
            POST /young-people/{}/who-may-see/ending     MANAGER CORE:W
            GET  /young-people/{}/baseline               WORK    CORE:R
            POST /young-people/{}/baseline               WORK    LIFE|HEALTH|POLICE:W
            GET  /young-people/{}/baseline/correction    WORK    LIFE+HEALTH+POLICE:R
            POST /young-people/{}/baseline/correction    WORK    LIFE|HEALTH|POLICE:W
            GET  /young-people/{}/evidence               WORK    CORE:R
            GET  /young-people/{}/follow-ups             WORK    CORE:R
            GET  /young-people/{}/follow-ups/{}/{}       WORK    CORE:R               NOT SUPPORT_ENDED
            POST /young-people/{}/follow-ups/{}/{}       WORK    LIFE|HEALTH|POLICE:W
            GET  /young-people/{}/happened/new           WORK    LIFE|HEALTH|POLICE:W
            POST /young-people/{}/happened/new           WORK    LIFE|HEALTH|POLICE:W
            GET  /young-people/{}/happened/{}            WORK    POLICE:R
            POST /young-people/{}/happened/{}            WORK    POLICE:W
            GET  /young-people/{}/happened/{}/end        NOBODY
            POST /young-people/{}/happened/{}/end        WORK    POLICE:W
            GET  /young-people/{}/happened/{}/withdrawal WORK    POLICE:RW
            POST /young-people/{}/happened/{}/withdrawal WORK    POLICE:W
            GET  /young-people/{}/key-worker             RUN     CORE:W*
            POST /young-people/{}/key-worker             RUN     CORE:W
            GET  /young-people/{}/measurements/new       WORK    HEALTH:W
            POST /young-people/{}/measurements/new       WORK    HEALTH:W
            GET  /young-people/{}/measurements/{}/withdrawal  WORK HEALTH:RW          NOT WITHDRAWN
            POST /young-people/{}/measurements/{}/withdrawal  WORK HEALTH:W
            GET  /young-people/{}/staying-close/ending   RUN     CORE:W                ONLY SUPPORT_ENDED
            POST /young-people/{}/staying-close/ending   RUN     CORE:W
            GET  /young-people/{}/stepping-away          RUN     CORE:W                NOT SUPPORT_ENDED
            POST /young-people/{}/stepping-away          RUN     CORE:W
            GET  /young-people/{}/team                   WORK    CORE:R
            POST /young-people/{}/team                   WELCOME CORE:W
            GET  /young-people/{}/team/{}/ending         RUN     CORE:W*
            POST /young-people/{}/team/{}/ending         WELCOME CORE:W
            GET  /me/here-now                            OWN
            POST /me/here-now                            OWN
            GET  /me/who-does-what                       OWN
            GET  /young-people/{}/who-does-what          WORK    PLAN:R
            POST /young-people/{}/who-does-what          WORK    PLAN:W
            GET  /young-people/{}/who-does-what/{}       WORK    PLAN:W
            POST /young-people/{}/who-does-what/{}       WORK    PLAN:W
            GET  /me/diary                               OWN
            GET  /young-people/{}/diary                  WORK    PLAN:R
            POST /young-people/{}/diary                  WORK    PLAN:W
            GET  /young-people/{}/diary/{}               WORK    PLAN:R
            POST /young-people/{}/diary/{}               WORK    PLAN:W
            GET  /young-people/{}/waits                  WORK    PLAN:R
            POST /young-people/{}/waits                  WORK    PLAN:W
            GET  /young-people/{}/waits/{}               WORK    PLAN:W
            POST /young-people/{}/waits/{}               WORK    PLAN:W
            GET  /young-people/{}/calls/{}               WORK    PLAN:R
            GET  /young-people/{}/welcome-back           BEFORE  -                    ONLY SUPPORT_ENDED
            POST /young-people/{}/welcome-back           BEFORE  -                    ONLY SUPPORT_ENDED
            GET  /me/pace                                OWN
            POST /me/pace                                OWN
            GET  /me/coming-back                         OWN
            POST /me/coming-back                         OWN
            GET  /young-people/{}/taper                  WORK    PLAN:R
            GET  /young-people/{}/taper/steps/new        WORK    PLAN:W
            POST /young-people/{}/taper/steps/new        WORK    PLAN:W
            GET  /young-people/{}/pace/new               WORK    PLAN:W
            POST /young-people/{}/pace/new               WORK    PLAN:W
            GET  /young-people/{}/cliffs/new             WORK    PLAN:W
            POST /young-people/{}/cliffs/new             WORK    PLAN:W
            GET  /young-people/{}/cliffs/answer          WORK    PLAN:W
            POST /young-people/{}/cliffs/answer          WORK    PLAN:W
            GET  /young-people/{}/stay-close             WORK    PLAN:R
            GET  /young-people/{}/stay-close/new         WORK    PLAN:W
            POST /young-people/{}/stay-close/new         WORK    PLAN:W
            GET  /young-people/{}/stay-close/outcome     WORK    PLAN:W
            POST /young-people/{}/stay-close/outcome     WORK    PLAN:W
            GET  /young-people/{}/wish                   WORK    PLAN:W
            POST /young-people/{}/wish                   WORK    PLAN:W
            GET  /young-people/{}/plan                   WORK    PLAN:R
            GET  /young-people/{}/plan/easy-read         WORK    PLAN:R
            GET  /young-people/{}/plan/way-home          WORK    PLAN:W
            POST /young-people/{}/plan/way-home          WORK    PLAN:W
            GET  /young-people/{}/plan/way-home/steps/new  WORK  PLAN:W
            POST /young-people/{}/plan/way-home/steps    WORK    PLAN:W
            GET  /young-people/{}/plan/reviews/new       WORK    PLAN:W
            POST /young-people/{}/plan/reviews           WORK    PLAN:W
            GET  /young-people/{}/plan/opportunities/new  WORK   PLAN:W
            POST /young-people/{}/plan/opportunities     WORK    PLAN:W
            GET  /young-people/{}/plan/opportunities/{}/what-came  WORK  PLAN:W
            POST /young-people/{}/plan/opportunities/{}/what-came  WORK  PLAN:W
            GET  /young-people/{}/plan/elsewhere/new     WORK    PLAN:W
            POST /young-people/{}/plan/elsewhere         WORK    PLAN:W
            GET  /young-people/{}/plan/hopes/{}          WORK    PLAN:W
            POST /young-people/{}/plan/hopes/{}          WORK    PLAN:W
            GET  /young-people/{}/plan/goals/new         WORK    PLAN:W
            POST /young-people/{}/plan/goals             WORK    PLAN:W
            GET  /young-people/{}/plan/goals/{}/ending   WORK    PLAN:W
            POST /young-people/{}/plan/goals/{}/ending   WORK    PLAN:W
            GET  /young-people/{}/plan/goals/{}/rating   WORK    PLAN:W
            POST /young-people/{}/plan/goals/{}/rating   WORK    PLAN:W
            GET  /young-people/{}/plan/goals/{}/steps/new  WORK  PLAN:W
            POST /young-people/{}/plan/goals/{}/steps    WORK    PLAN:W
            GET  /young-people/{}/plan/steps/{}/ending   WORK    PLAN:W
            POST /young-people/{}/plan/steps/{}/ending   WORK    PLAN:W
            POST /returns/children/{}/parting            RETURN
            """;

    private record Line(String who, String need, String when) {}

    private final AccessOracle oracle;
    private final Map<String, Line> lines = new HashMap<>();

    AccessBook(AccessOracle oracle) {
        this.oracle = oracle;
        for (String line : AGREED.strip().split("\n")) {
            List<String> words = List.of(line.strip().split("\\s+", 5));
            String need = words.size() > 3 ? words.get(3) : "";
            String when = words.size() > 4 ? words.get(4) : "";
            lines.put(words.get(0) + " " + words.get(1), new Line(words.get(2), need, when));
        }
    }

    /** The pages and forms that are not in the table. */
    List<String> missing(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.routes().stream().map(route -> key(route.method(), place)))
                .filter(key -> !lines.containsKey(key))
                .toList();
    }

    Answer expected(Cell cell) {
        RequestMethod method = switch (cell.way()) {
            case GET, GET_PAST, HEAD -> RequestMethod.GET;
            case POST_EMPTY, POST_FILLED -> RequestMethod.POST;
            case OTHER -> RequestMethod.TRACE;
        };
        if (!cell.place().has(method)) {
            return Answer.NEVER_SO;
        }
        Role role = cell.actor().role();
        if (role == null) {
            return Answer.SIGN_IN;
        }
        Line line = lines.get(key(method, cell.place()));
        if (line != null && line.who().equals("RETURN")) {
            // whoever reads returns in asks for any child of the council, of whom none here was joined
            return RETURN.contains(role) ? Answer.WRITES_NOTHING : Answer.NOT_THERE;
        }
        if (cell.state() == State.NOT_EXISTING) {
            return Answer.NOT_THERE;
        }
        return line == null ? byTheRuleForAll(cell, role) : byTheTable(cell, role, line, method);
    }

    private Answer byTheTable(Cell cell, Role role, Line line, RequestMethod method) {
        boolean reached = opens(line.who(), role, cell.relation()) && meets(line.need(), role, cell.relation());
        if (cell.way() == Way.GET_PAST) {
            // on an earlier day a row may not have been there yet, support not ended, and some pages are of now alone
            return reached ? Answer.NOT_SAID : Answer.NOT_THERE;
        }
        reached &= isTheTime(line.when(), cell.state());
        if (method == RequestMethod.GET) {
            return reached ? Answer.THERE : Answer.NOT_THERE;
        }
        if (reached) {
            return Answer.WRITES;
        }
        return oracle.may(role, cell.relation(), "CORE", true) ? Answer.WRITES_NOTHING : Answer.NOT_THERE;
    }

    private Answer byTheRuleForAll(Cell cell, Role role) {
        boolean sees = cell.place().isOwn()
                ? role == Role.YOUNG_PERSON
                : oracle.may(role, cell.relation(), "CORE", true)
                        && role != Role.YOUNG_PERSON
                        && role != Role.POLICE_CONTACT; // who is shown no night here
        if (!sees) {
            return Answer.NOT_THERE;
        }
        return cell.way().name().startsWith("POST") ? Answer.WRITES : Answer.NOT_SAID;
    }

    private boolean opens(String who, Role role, Relation relation) {
        return switch (who) {
            case "OWN" -> role == Role.YOUNG_PERSON && relation == Relation.OWN;
            case "ASK" -> oracle.mayReadAsk(role, relation);
            case "WORK" -> role != Role.YOUNG_PERSON && role != Role.POLICE_CONTACT;
            case "RUN" -> RUN.contains(role);
            case "WELCOME" -> WELCOME.contains(role);
            case "BEFORE" ->
                WELCOME.contains(role)
                                && oracle.may(role, relation, "CORE", true)
                                && !relation.name().contains("EMERGENCY")
                        || oracle.wereWithTheirHub(role, relation);
            case "MANAGER" -> role == Role.HUB_MANAGER;
            default -> false;
        };
    }

    /**
     * {@code HOME:W} writes a section and {@code HOME:RW} reads it too, {@code A+B:R} reads both, {@code A|B:W} writes either. A star: the page opens to the role
     * for whoever they may see, also in an emergency, where the section may have stayed closed and the page is then empty.
     */
    private boolean meets(String need, Role role, Relation relation) {
        if (need.isEmpty() || need.equals("-")) {
            return true;
        }
        if (need.endsWith(":RW")) {
            return meets(need.replace(":RW", ":R"), role, relation) && meets(need.replace(":RW", ":W"), role, relation);
        }
        boolean read = need.contains(":R");
        if (need.endsWith("*")) {
            return oracle.may(role, relation, "CORE", true)
                    && oracle.ever(role, need.substring(0, need.indexOf(':')), read);
        }
        String sections = need.substring(0, need.indexOf(':'));
        Stream<String> each = Stream.of(sections.split("[+|]"));
        return sections.contains("|")
                ? each.anyMatch(section -> oracle.may(role, relation, section, read))
                : each.allMatch(section -> oracle.may(role, relation, section, read));
    }

    private static boolean isTheTime(String when, State state) {
        return when.isEmpty() || when.startsWith("ONLY") == when.endsWith(" " + state);
    }

    private static String key(RequestMethod method, Place place) {
        return method + " " + place.pattern().replaceAll("\\{[^}]*}", "{}");
    }
}
