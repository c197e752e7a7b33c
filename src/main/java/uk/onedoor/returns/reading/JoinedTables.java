package uk.onedoor.returns.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins the files of one table, and refuses a return without the two tables everything rests on. */
final class JoinedTables {
    private static final List<String> NEEDED = List.of(TableShape.HEADER, TableShape.EPISODES);

    private JoinedTables() {}

    static List<ReadTable> of(List<ReadFile> files, Findings findings) {
        List<ReadTable> tables = new ArrayList<>();
        for (TableShape shape : ReturnShape.shipped().tables()) {
            List<ReadFile> its = files.stream()
                    .filter(file -> file.layout().shape().name().equals(shape.name()))
                    .toList();
            if (!its.isEmpty()) tables.add(join(shape, its, findings));
        }
        refuseWithoutNeeded(tables);
        return tables;
    }

    private static ReadTable join(TableShape shape, List<ReadFile> files, Findings findings) {
        Set<String> columns = new LinkedHashSet<>();
        List<ReadRow> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ReadFile file : files) {
            names.add(file.layout().file());
            rows.addAll(file.rows());
            for (int i = 0; i < shape.columns().size(); i++)
                if (file.layout().has(i)) columns.add(shape.columns().get(i).name());
        }
        if (names.size() > 1)
            findings.notice(
                    Refusal.WHOLE_RETURN,
                    "%d files hold the table %s and were joined: %s."
                            .formatted(names.size(), shape.name(), Words.list(names)));
        return new ReadTable(
                shape, Collections.unmodifiableSet(columns), List.copyOf(names), Collections.unmodifiableList(rows));
    }

    private static void refuseWithoutNeeded(List<ReadTable> tables) {
        List<String> given = tables.stream().map(ReadTable::name).toList();
        List<Refusal> refusals = NEEDED.stream()
                .filter(needed -> !given.contains(needed))
                .map(needed -> new Refusal(
                        Refusal.WHOLE_RETURN,
                        "There is no %s table among the files.".formatted(needed),
                        "Add the file with the columns %s."
                                .formatted(Words.list(
                                        ReturnShape.shipped().table(needed).names()))))
                .toList();
        if (!refusals.isEmpty()) throw new ReturnRefused(refusals);
    }
}
