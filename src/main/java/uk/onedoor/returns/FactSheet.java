package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.ReadRow;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.reading.Words;

/** Where the facts of a return are gathered, child by child, while its rows are gone through. */
final class FactSheet {
    private static final Comparator<CareFact> AS_TOLD =
            Comparator.comparing(CareFact::on).thenComparing(CareFact::kind).thenComparing(CareFact::key);
    private static final Map<String, String> SEX = Map.of("1", "M", "2", "F");

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, CareFact> facts = new HashMap<>();
    private final List<CareHistories.LeftOff> leftOff = new ArrayList<>();

    /** One child while the facts are gathered. */
    private static final class Child {
        boolean inHeader;

        @Nullable
        LocalDate dateOfBirth;

        @Nullable
        String sex;

        final List<CareFact> facts = new ArrayList<>();
    }

    void addChild(ReadRow row) {
        Optional<String> id = childOf(row);
        if (id.isEmpty()) return;
        Child child = child(id.get());
        LocalDate born = row.date("DOB").orNull();
        if (born == null)
            leaveOff(row, "The date of birth is %s.".formatted(row.date("DOB").isBlank() ? "blank" : "unreadable"));
        if (child.inHeader) leaveOff(row, "The child is in Header more than once; the first row counts.");
        if (child.dateOfBirth == null) child.dateOfBirth = born;
        String sex = row.code("SEX").orNull();
        if (child.sex == null && sex != null) child.sex = SEX.getOrDefault(sex, sex);
        child.inHeader = true;
    }

    void addFacts(ReadRow row, RowFacts source) {
        Optional<String> child = childOf(row);
        if (child.isEmpty()) return;
        List<String> unreadable = row.unreadableColumns();
        if (!unreadable.isEmpty()) {
            leaveOff(row, "It has an unreadable cell: %s.".formatted(Words.list(unreadable)));
            return;
        }
        source.tell(row, child.get(), this);
    }

    /** Keeps a fact, unless its event is told already; a second row that tells it otherwise is named. */
    void add(ReadRow row, String child, CareFact fact) {
        CareFact told = facts.putIfAbsent(fact.key(), fact);
        if (told == null) child(child).facts.add(fact);
        else if (!told.contentHash().equals(fact.contentHash()))
            leaveOff(
                    row,
                    "Row %d of %s tells the same event otherwise; that row counts."
                            .formatted(told.source().row(), told.source().file()));
    }

    void leaveOff(ReadRow row, String why) {
        leftOff.add(new CareHistories.LeftOff(row.file(), row.table(), row.number(), why));
    }

    CareHistories histories() {
        List<CareHistory> histories = new ArrayList<>();
        children.forEach((id, child) -> {
            child.facts.sort(AS_TOLD);
            if (!child.inHeader) notInHeader(child);
            histories.add(new CareHistory(id, child.dateOfBirth, child.sex, child.facts));
        });
        return new CareHistories(histories, leftOff);
    }

    private void notInHeader(Child child) {
        CareFact.Source source = child.facts.get(0).source();
        leftOff.add(new CareHistories.LeftOff(
                source.file(),
                source.table(),
                source.row(),
                "The child is not in Header, so the date of birth is not known."));
    }

    private Optional<String> childOf(ReadRow row) {
        if (row.isUsable()) return row.id(TableShape.CHILD).value();
        leaveOff(row, "Its key cannot be read, or its cells do not line up with the heading.");
        return Optional.empty();
    }

    private Child child(String id) {
        return children.computeIfAbsent(id, i -> new Child());
    }
}
