package uk.onedoor.returns.made;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.Dates;

/**
 * Invented returns of any size, of two years that belong together: nobody in them is real.
 *
 * <p>They are right under the rules of their years, so that a rule that accuses anybody in them is at fault.
 */
public final class MadeReturn {
    /** The council whose return it is: Norfolk's code, since invented postcodes have to lie in some area. */
    public static final String AUTHORITY = "E10000020";

    private static final Map<String, String> HEADINGS = headings();

    private final CollectionYear year;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private int children;

    private MadeReturn(CollectionYear year) {
        this.year = year;
        this.first = year.firstDay();
        this.last = year.lastDay();
        HEADINGS.forEach((name, heading) -> tables.put(name, new StringBuilder(heading).append('\n')));
    }

    /**
     * Writes this year's return of about so many children under {@code year}, last year's under {@code last} and the
     * postcodes as {@code postcodes.csv}.
     *
     * @param year 2025 to 2027
     */
    public static void write(int children, CollectionYear year, long seed, Path directory) throws IOException {
        MadeReturn now = new MadeReturn(year);
        MadeReturn before = new MadeReturn(new CollectionYear(year.ends() - 1));
        for (int number = 0; now.children < children; number++) {
            MadeLife life = new MadeLife(seed, number, year.lastDay());
            now.add(life);
            before.add(life);
        }
        now.writeTo(directory.resolve("year"));
        before.writeTo(directory.resolve("last"));
        Files.writeString(directory.resolve("postcodes.csv"), MadePlaces.directory());
    }

    private void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, StringBuilder> table : tables.entrySet())
            try (Writer out = Files.newBufferedWriter(directory.resolve(table.getKey() + ".csv"))) {
                out.append(table.getValue());
            }
    }

    private void add(MadeLife life) {
        List<Stretch> its = life.stretches.stream()
                .filter(stretch -> stretch.touches(first, last))
                .map(stretch -> stretch.knownOn(last))
                .toList();
        boolean leaver = isLeaver(life);
        if (its.isEmpty() && !leaver) return;
        children++;
        header(life, !its.isEmpty());
        if (leaver) leaver(life);
        if (its.isEmpty()) return;
        its.forEach(stretch -> episode(life, stretch));
        if (life.isUasc) row("uasc", life.id, life.sex, life.born, life.majority);
        reviews(life);
        if (isThereAllYear(life)) health(life);
        if (!life.entered.isBefore(LocalDate.of(2016, 4, 1)) && !life.entered.isBefore(first))
            row("previous_permanence", life.id, life.born, "Z1", "", "");
        missing(life, its);
        socialWorkers(life);
    }

    private void header(MadeLife life, boolean lookedAfter) {
        String sex = year.ends() >= 2025 ? life.sex : life.sex.equals("M") ? "1" : "2";
        String mother = life.sex.equals("F") && lookedAfter ? life.isMother ? "1" : "0" : "";
        LocalDate childsBirth = life.isMother && lookedAfter ? life.entered.minusDays(5) : null;
        row("header", life.id, sex, life.born, life.ethnic, life.upn, mother, childsBirth);
    }

    private void episode(MadeLife life, Stretch s) {
        row(
                "episodes",
                life.id,
                s.from(),
                s.rne(),
                s.legalStatus(),
                life.need,
                s.place(),
                s.provider(),
                s.to(),
                s.rec(),
                s.reason(),
                life.home,
                s.postcode(),
                s.urn());
    }

    private void reviews(MadeLife life) {
        LocalDate review = life.entered.plusDays(20);
        while (!review.isAfter(last) && review.isBefore(life.left())) {
            if (!review.isBefore(first)) {
                boolean young = review.isBefore(life.born.plusYears(4));
                row("reviews", life.id, life.born, review, young ? "PN0" : "PN1");
            }
            review = review.plusDays(140);
        }
    }

    private boolean isThereAllYear(MadeLife life) {
        return !life.entered.isAfter(first) && life.left().isAfter(last);
    }

    private void health(MadeLife life) {
        Random random = life.randomFor("health" + year.ends());
        boolean scored = !life.born.plusYears(4).isAfter(last)
                && !life.born.plusYears(17).isBefore(first);
        boolean old = !life.born.plusYears(10).isAfter(last);
        boolean small = life.born.plusYears(5).isAfter(last);
        boolean misuse = !life.born.plusYears(12).isAfter(last) && random.nextInt(25) == 0;
        row(
                "oc2",
                life.id,
                life.born,
                scored ? Integer.toString(random.nextInt(30)) : "",
                "",
                old ? random.nextInt(20) == 0 ? "1" : "0" : "",
                small ? "1" : "",
                "1",
                random.nextInt(10) == 0 ? "0" : "1",
                "1",
                misuse ? "1" : "0",
                misuse ? "1" : "",
                "");
    }

    /** Left at 18 in the year before, and has turned 19 in this one. */
    private boolean isLeaver(MadeLife life) {
        LocalDate nineteen = life.born.plusYears(19);
        return life.left().equals(life.majority)
                && ChronoUnit.DAYS.between(life.entered, life.left()) > 400
                && !nineteen.isBefore(first)
                && !nineteen.isAfter(last);
    }

    private void leaver(MadeLife life) {
        row("oc3", life.id, life.born, "YES", life.randomFor("work").nextInt(3) == 0 ? "G4" : "F2", "U1");
    }

    private void missing(MadeLife life, List<Stretch> its) {
        if (life.born.plusYears(12).isAfter(last)) return;
        Random random = life.randomFor("missing" + year.ends());
        if (random.nextInt(10) != 0) return;
        for (Stretch stretch : its) {
            LocalDate day = stretch.from().isBefore(first) ? first : stretch.from();
            day = day.plusDays(3 + random.nextInt(30));
            LocalDate until = stretch.to() == null ? last : stretch.to();
            while (day.plusDays(4).isBefore(until)) {
                row(
                        "missing",
                        life.id,
                        life.born,
                        random.nextInt(6) == 0 ? "A" : "M",
                        day,
                        day.plusDays(random.nextInt(3)));
                day = day.plusDays(5 + random.nextInt(70));
            }
        }
    }

    private void socialWorkers(MadeLife life) {
        LocalDate from = life.entered;
        String why = "FCONTA";
        Random random = life.randomFor("workers");
        while (from.isBefore(life.left()) && !from.isAfter(last)) {
            LocalDate to = from.plusDays(200 + random.nextInt(900));
            boolean leaves = !to.isBefore(life.left());
            if (leaves) to = life.left();
            String worker = "SW%05d".formatted(random.nextInt(4000));
            if (!to.isBefore(first))
                row("sw_episodes", life.id, life.born, worker, from, to.isAfter(last) ? null : to, why);
            from = to;
            why = "LEFTRL";
        }
    }

    private void row(String table, @Nullable Object... cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (Object cell : cells)
            texts.add(cell == null ? "" : cell instanceof LocalDate day ? Dates.british(day) : cell.toString());
        tables.get(table).append(String.join(",", texts)).append('\n');
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        headings.put(
                "episodes",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        headings.put("uasc", "CHILD,SEX,DOB,DUC");
        headings.put("reviews", "CHILD,DOB,REVIEW,REVIEW_CODE");
        headings.put(
                "oc2",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        headings.put("oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        headings.put("previous_permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        headings.put("missing", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        headings.put("sw_episodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
        return headings;
    }
}
