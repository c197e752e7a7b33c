package uk.onedoor.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.LinkRepository.To;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.shared.NotFound;

/** The young people's own accounts: each signs in with one code, and a new code ends the one before at once. */
@Service
@Transactional
public class OwnAccounts {

    private final AccountRepository accounts;
    private final PersonRepository persons;
    private final LinkRepository links;
    private final CurrentViewer viewer;
    private final Clock clock;

    OwnAccounts(
            AccountRepository accounts,
            PersonRepository persons,
            LinkRepository links,
            CurrentViewer viewer,
            Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.links = links;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A new code for this young person, told once: only its hash is kept. */
    public String give(YoungPersonId youngPerson) {
        return give(youngPerson, false);
    }

    /** The same; {@code demo} accounts are of the invented town, and only the product itself makes them. */
    public String give(YoungPersonId youngPerson, boolean demo) {
        Viewer by = viewer.get();
        YoungPerson person = persons.find(List.of(youngPerson.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("young person " + youngPerson));
        accounts.takeTurn(youngPerson);
        close(youngPerson);
        String code = Codes.next();
        UUID account = accounts.open(person, code, demo && by.is(Role.SYSTEM), by, clock.instant());
        links.begin(
                youngPerson.value(), new To(account, null, "SELF"), "given a code of their own", by, clock.instant());
        return code;
    }

    /**
     * Their code opens nothing from now on.
     *
     * @throws NotFound when their record is not the viewer's to write
     */
    public void end(YoungPersonId youngPerson) {
        if (!links.mayBeEnded(youngPerson)) {
            throw new NotFound("young person " + youngPerson);
        }
        close(youngPerson);
    }

    private void close(YoungPersonId youngPerson) {
        Instant now = clock.instant();
        List<UUID> records = persons.records(youngPerson);
        links.endOwn(records, now);
        accounts.close(records, now);
    }

    /** True when they can sign in with a code they were given. */
    @Transactional(readOnly = true)
    public boolean given(YoungPersonId youngPerson) {
        return accounts.anyOpen(persons.records(youngPerson));
    }
}
