package uk.onedoor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;
import uk.onedoor.shared.NotFound;

/**
 * What is around every page about one young person: who they are, how to talk with them, and the tabs. Templates wrap
 * what they show in {@code people/frame.jte}.
 */
@Component
public class Frames {

    /** The parts a young person's pages have. */
    public enum Part {
        NOW(""),
        ME("/about-me"),
        PLAN("/plan"),
        STORY("/story"),
        PEOPLE("/people"),
        HOME("/home"),
        EVIDENCE("/evidence"),
        RECORD("/record");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    /** A young person, every record of theirs, and the tabs with one of them current. */
    public record Frame(YoungPerson person, List<UUID> records, List<Tab> tabs) {

        /** The address of their pages. */
        public String at() {
            return "/young-people/" + person.id();
        }

        /** What this page asks the rooms about them. */
        Glance glance() {
            return new Glance(person.id(), records);
        }
    }

    private final PersonRepository persons;
    private final SectionRights rights;
    private final Audit audit;

    Frames(PersonRepository persons, SectionRights rights, Audit audit) {
        this.persons = persons;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * The frame of a page, and its trace: call it once, inside {@link Audit#page}.
     *
     * @throws NotFound when the viewer may not see this young person, or this part of anybody
     */
    public Frame open(Page page, YoungPersonId id, Part part) {
        if (!mayRead(part)) {
            throw new NotFound("young person " + id);
        }
        PersonRepository.Whole whole = persons.whole(id).orElseThrow(() -> new NotFound("young person " + id));
        audit.shown(whole.records());
        return new Frame(
                whole.person(), whole.records(), tabs(page, whole.person().id(), part));
    }

    private List<Tab> tabs(Page page, YoungPersonId id, Part current) {
        List<Tab> tabs = new ArrayList<>();
        for (Part part : Part.values()) {
            if (mayRead(part)) {
                tabs.add(new Tab(
                        page.t("people.tab." + part.name().toLowerCase(Locale.ROOT)),
                        "/young-people/" + id + part.path,
                        part == current));
            }
        }
        return tabs;
    }

    private boolean mayRead(Part part) {
        return switch (part) {
            case PEOPLE -> rights.mayRead("NETWORK");
            case HOME -> rights.mayRead("HOME");
            case ME -> rights.mayRead("OWN_VOICE");
            case PLAN -> rights.mayRead("PLAN");
            default -> true;
        };
    }
}
