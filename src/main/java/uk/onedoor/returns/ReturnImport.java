package uk.onedoor.returns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.returns.FactPlan.Held;
import uk.onedoor.returns.FactPlan.Told;
import uk.onedoor.returns.WhoIsWho.Kept;
import uk.onedoor.returns.WhoIsWho.Known;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.reading.ReturnRefused;
import uk.onedoor.returns.reading.UnreadableCell;
import uk.onedoor.shared.Ids;

/** Keeps one read return: works out all that is to change, then writes it, in the transaction it is called in. */
@Component
class ReturnImport {

    private final KnownChildren children;
    private final FactRepository facts;
    private final ReadingRepository readings;
    private final CurrentViewer viewer;
    private final Clock clock;

    ReturnImport(
            KnownChildren children,
            FactRepository facts,
            ReadingRepository readings,
            CurrentViewer viewer,
            Clock clock) {
        this.children = children;
        this.facts = facts;
        this.readings = readings;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Everything there is to know before the first row is written. */
    private record Plan(WhoIsWho who, FactPlan facts, Map<String, Known> known, Reading reading) {}

    /** Keeps the return as read by this account; {@code said} hears what is being done. */
    Reading keep(ReadReturn read, UUID by, Reading.Way way, Progress said) {
        children.takeTurn();
        said.now("returns.progress.matching");
        CareHistories histories = CareHistories.of(read);
        Plan plan = plan(read, histories, by, way);
        said.now(
                "returns.progress.saving",
                plan.who().strangers().size(),
                plan.facts().added().size());
        readings.insert(plan.reading());
        writePeople(plan);
        writeReport(plan.reading().id(), read, histories);
        return plan.reading();
    }

    private Plan plan(ReadReturn read, CareHistories histories, UUID by, Reading.Way way) {
        CollectionYear year = read.year().orElseThrow(() -> unknownYear(read));
        Map<String, Known> known = children.known();
        WhoIsWho who = WhoIsWho.of(histories.children(), known, year, children.ages());
        List<Told> told = new ArrayList<>();
        List.of(who.matched(), who.strangers())
                .forEach(some -> some.forEach(kept ->
                        kept.history().facts().forEach(fact -> told.add(new Told(kept.child(), fact)))));
        Map<String, Held> held =
                facts.heldOf(who.matched().stream().map(Kept::child).toList());
        FactPlan plan = FactPlan.of(told, held, facts.toldBy(year.ends()), named(read, histories), year.ends());
        Reading reading = new Reading(
                Ids.next(),
                year,
                read.yearReason(),
                way,
                read.tables().stream().map(ReturnImport::tableRead).toList(),
                read.notices().stream()
                        .filter(notice -> !notice.words().equals(read.yearReason()))
                        .toList(),
                tally(read, histories, who, plan),
                by,
                clock.instant());
        return new Plan(who, plan, known, reading);
    }

    private static FactPlan.Named named(ReadReturn read, CareHistories histories) {
        Set<String> keys = new HashSet<>();
        histories.children().forEach(child -> child.facts().forEach(fact -> keys.add(fact.key())));
        return new FactPlan.Named(read.tables().stream().map(ReadTable::name).collect(Collectors.toSet()), keys);
    }

    private void writePeople(Plan plan) {
        UUID reading = plan.reading().id();
        UUID as = viewer.get().account();
        Map<String, UUID> people = new HashMap<>();
        plan.known().forEach((child, known) -> people.put(child, known.youngPerson()));
        List<YoungPersonId> made = children.make(plan.who().strangers(), reading, as);
        for (int i = 0; i < made.size(); i++) {
            people.put(plan.who().strangers().get(i).child(), made.get(i).value());
        }
        children.correct(plan.who().corrected(), plan.known(), reading, as);
        int year = plan.reading().year().ends();
        facts.supersede(plan.facts().superseded(), clock.instant());
        facts.insert(plan.facts().added(), people, year, reading, clock.instant());
        facts.tellAgain(plan.facts().toldAgain(), year);
        facts.markGone(plan.facts().gone(), clock.instant());
    }

    private void writeReport(UUID reading, ReadReturn read, CareHistories histories) {
        List<UnreadableCell> unreadable = new ArrayList<>(read.unreadableCells());
        read.unreadableRows()
                .forEach(row -> unreadable.add(new UnreadableCell(
                        row.file(), row.table(), row.row(), "", row.text(), row.what(), row.remedy())));
        readings.insertUnreadable(reading, unreadable);
        readings.insertLeftOff(reading, histories.leftOff());
    }

    private static ReadingTally tally(ReadReturn read, CareHistories histories, WhoIsWho who, FactPlan plan) {
        return new ReadingTally(
                histories.children().size(),
                who.outsideAges(),
                who.withoutBirth(),
                who.matched().size(),
                who.strangers().size(),
                plan.fresh(),
                plan.changed(),
                plan.same(),
                plan.older(),
                plan.gone().size(),
                histories.leftOff().size(),
                read.unreadableCount());
    }

    private static Reading.TableRead tableRead(ReadTable table) {
        return new Reading.TableRead(
                table.name(), table.title(), table.files(), table.rows().size(), (int)
                        table.usableRows().count());
    }

    private static ReturnRefused unknownYear(ReadReturn read) {
        return ReturnReader.refused(
                read.yearReason(),
                "Check the dates in Episodes, Reviews and Missing: they must be written dd/mm/yyyy.");
    }
}
