package uk.onedoor.outcomes;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Reads a page of this room about one young person: in one transaction, with its one trace. */
@Component
class PersonPages {

    private final Frames frames;
    private final Staff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PersonPages(Frames frames, Staff staff, Audit audit, PlatformTransactionManager transactions) {
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The view, with the young person in its model and whatever the reading adds; a merged record leads to the kept one. */
    String show(UUID id, Page page, Model model, String view, Consumer<YoungPerson> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, new YoungPersonId(id), Part.EVIDENCE);
            if (!frame.person().id().value().equals(id)) {
                return "redirect:" + frame.at() + "/evidence";
            }
            model.addAttribute("frame", frame);
            model.addAttribute("person", frame.person());
            reading.accept(frame.person());
            return view;
        });
    }

    /** Asks something of the records that no page shows, in one transaction. */
    <T> T reading(Supplier<T> question) {
        return transaction.execute(status -> question.get());
    }

    /**
     * Faults that more can be added to: where a part of a form could not be read, Spring leaves them without the form
     * they are about.
     */
    static BindingResult faults(Object asked, BindingResult read) {
        BindingResult faults = new BeanPropertyBindingResult(asked, read.getObjectName());
        faults.addAllErrors(read);
        return faults;
    }

    /** The name of whoever wrote something; nothing for the product itself. */
    String nameOf(UUID account) {
        return staff.find(new WorkerId(account)).map(worker -> worker.name()).orElse("");
    }

    static List<Choice> sources(Page page) {
        return Choice.of(page, List.of(HappeningSource.values()));
    }
}
