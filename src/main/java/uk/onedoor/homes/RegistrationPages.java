package uk.onedoor.homes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomesShown.Registered;
import uk.onedoor.homes.HomesShown.Revision;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.platform.web.Page;

/** Tells what a home is registered for, in words. */
@Component
class RegistrationPages {

    private final RegistrationRepository registrations;

    RegistrationPages(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    Registered of(Page page, Home home) {
        List<Registration> all = registrations.of(home.id());
        String now = all.stream()
                .filter(one -> !one.from().isAfter(page.today()))
                .findFirst()
                .map(one -> words(page, one.terms()))
                .orElse(null);
        return new Registered(
                now,
                all.stream()
                        .map(one -> new Revision(one.from(), words(page, one.terms()), null))
                        .toList(),
                registrations.superseded(home.id()).stream()
                        .map(one -> new Revision(
                                one.was().from(), words(page, one.was().terms()), one.at()))
                        .toList());
    }

    private static String words(Page page, @Nullable Terms terms) {
        if (terms == null) {
            return page.t("homes.registration.no.more");
        }
        String ages = page.n("homes.registration.words", terms.places(), terms.urn(), terms.youngest(), terms.oldest());
        return terms.category() == null ? ages : ages + " " + page.name(terms.category()) + ".";
    }
}
