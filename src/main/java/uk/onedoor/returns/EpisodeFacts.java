package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.onedoor.returns.reading.ReadRow;

/**
 * Tells an episode of care: how it began, why its home ended, and whether care ended with it.
 *
 * <p>Each fact comes from one row alone, so that next year's return, which holds fewer of the rows before it, tells the
 * same fact again.
 */
final class EpisodeFacts implements RowFacts {
    private static final String CARE_GOES_ON = "X1";
    private static final String DIED = "E2";
    private static final String STANDING_ONLY = "PLACE";
    private static final String WITH_PARENTS = "PR0";
    private static final Map<String, CareFact.Kind> KINDS = Map.of(
            "S", CareFact.Kind.STARTED,
            "L", CareFact.Kind.STATUS_CHANGED,
            "P", CareFact.Kind.HOME_CHANGED,
            "T", CareFact.Kind.HOME_CHANGED,
            "B", CareFact.Kind.HOME_CHANGED,
            "U", CareFact.Kind.HOME_CHANGED);

    @Override
    public void tell(ReadRow row, String child, FactSheet sheet) {
        LocalDate began = row.date("DECOM").value().orElseThrow();
        LocalDate ended = row.date("DEC").orNull();
        if (ended != null && ended.isBefore(began)) {
            sheet.leaveOff(row, "It ends before it starts.");
            return;
        }
        tellBeginning(row, child, began, sheet);
        Optional<String> reason = row.code("REC").value();
        if (ended != null && reason.isPresent()) tellEnd(row, child, began, ended, reason.get(), sheet);
        else if (ended != null) sheet.leaveOff(row, "Its end has no reason (REC is blank), so the end is not shown.");
        else if (reason.isPresent())
            sheet.leaveOff(row, "Its end has no date (DEC is blank), so the end is not shown.");
    }

    private static void tellBeginning(ReadRow row, String child, LocalDate began, FactSheet sheet) {
        Meanings meanings = new Meanings(row);
        Optional<String> why = meanings.code("RNE");
        if (why.isEmpty()) {
            sheet.leaveOff(row, "It does not say why it began (RNE is blank), so its start is not shown.");
            return;
        }
        CareFact.Kind kind = KINDS.getOrDefault(why.get(), CareFact.Kind.HOME_CHANGED);
        String words = opening(why.get(), isShortBreak(row));
        if (kind != CareFact.Kind.HOME_CHANGED
                || why.get().equals("B")
                || why.get().equals("U"))
            words += meanings.of("LS")
                    .map(status -> " Legal status: " + status + ".")
                    .orElse("");
        if (kind != CareFact.Kind.STATUS_CHANGED) words += home(meanings);
        FactKey key = FactKey.of(row, child, began, "start");
        sheet.add(row, child, CareFact.of(key, kind, began, null, words, meanings.asked()));
    }

    private static void tellEnd(
            ReadRow row, String child, LocalDate began, LocalDate ended, String reason, FactSheet sheet) {
        Meanings meanings = new Meanings(row);
        if (!reason.equals(CARE_GOES_ON)) {
            FactKey key = FactKey.of(row, child, began, "left");
            String words = leaving(reason, meanings.of("REC").orElse(reason), isShortBreak(row));
            sheet.add(row, child, CareFact.of(key, CareFact.Kind.LEFT, ended, null, words, meanings.asked()));
        } else if (meanings.of("REASON_PLACE_CHANGE").isPresent()) {
            FactKey key = FactKey.of(row, child, began, "home-ended");
            String words = homeEnded(meanings);
            sheet.add(row, child, CareFact.of(key, CareFact.Kind.HOME_ENDED, ended, null, words, meanings.asked()));
        }
    }

    private static String homeEnded(Meanings meanings) {
        if (meanings.code("REASON_PLACE_CHANGE").orElse("").equals(STANDING_ONLY))
            return "The same home, with a new official standing.";
        return "A home came to an end: " + meanings.of("PLACE").orElse("kind not known") + ". Reason given: "
                + meanings.of("REASON_PLACE_CHANGE").orElse("none") + ".";
    }

    private static String opening(String why, boolean shortBreak) {
        return switch (why) {
            case "S" -> shortBreak ? "Short breaks began." : "Started to be looked after.";
            case "L" -> "Legal status changed.";
            case "T" -> "Home changed, with the same carer.";
            case "B" -> "Home and legal status changed.";
            case "U" -> "Home and legal status changed, with the same carer.";
            default -> "Home changed.";
        };
    }

    private static String home(Meanings meanings) {
        Optional<String> place = meanings.of("PLACE");
        if (place.isEmpty()) return "";
        boolean forNow = meanings.code("PLACE").orElse("").startsWith("T");
        Optional<String> provider = meanings.of("PLACE_PROVIDER")
                .filter(p -> !meanings.code("PLACE_PROVIDER").orElse("").equals(WITH_PARENTS));
        return (forNow ? " For now: " : " Home: ")
                + place.get()
                + provider.map(who -> ", provided by " + who).orElse("")
                + ".";
    }

    private static String leaving(String code, String reason, boolean shortBreak) {
        if (code.equals(DIED)) return "Died.";
        return (shortBreak ? "Short breaks ended: " : "Left care: ") + reason + ".";
    }

    private static boolean isShortBreak(ReadRow row) {
        String status = row.code("LS").value().orElse("");
        return status.equals("V3") || status.equals("V4");
    }
}
