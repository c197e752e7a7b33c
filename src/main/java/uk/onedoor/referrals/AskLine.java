package uk.onedoor.referrals;

import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.web.Page;

/** An ask as a list shows it, with people's names: who owns it, whose hub it is, and whom it is about when known. */
public record AskLine(
        Ask ask,
        String owner,
        String hub,
        String takenDownBy,
        @Nullable YoungPerson person) {

    /** Whom it is about: the name they use when recognised, else the words of whoever asked. */
    public String about(Page page) {
        if (person != null) {
            return person.nameUsed();
        }
        String who = ask.worry().who();
        return who == null ? page.t("referrals.self") : who;
    }

    /** How it came, and from whom as a relation. */
    public String came(Page page) {
        Asker relation = ask.by().relation();
        String how = page.name(ask.cameBy());
        return ask.worry().aboutSelf()
                ? page.t("referrals.came.self", how)
                : relation == null ? how : page.t("referrals.came.from", how, page.name(relation));
    }

    public String link() {
        return "/referrals/" + ask.id();
    }
}
