package uk.onedoor.town;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownFact.Source;

/** The few words said about what happened, from happened.txt, and how we may have come to know. */
final class HappenedWords {

    private final TownBooks books;
    private final Map<Kind, List<String>> texts = new EnumMap<>(Kind.class);

    HappenedWords(TownBooks books) {
        this.books = books;
        for (String line : Texts.lines("happened.txt")) {
            String[] cells = Texts.cells(line);
            texts.computeIfAbsent(Kind.valueOf(cells[0]), any -> new ArrayList<>())
                    .add(cells[1]);
        }
    }

    /** Lines that begin with "16+ " or "under 16 " are kept for those ages. */
    String of(Kind kind, int age, Dice dice) {
        List<String> fitting = texts.getOrDefault(kind, List.of()).stream()
                .filter(each -> !each.startsWith(age < 16 ? "16+ " : "under 16 "))
                .map(each -> each.replaceFirst("^(16\\+|under 16) ", ""))
                .toList();
        return dice.of(fitting);
    }

    Source source(Kind kind, Dice dice) {
        Source first = switch (kind) {
            case ARREST, CHARGE, REMAND, POLICE_CALL -> Source.POLICE;
            case MISSING, AWAY -> dice.chance(0.5) ? Source.TOLD_BY_FAMILY : Source.SEEN;
            case AE_ATTENDANCE, HOSPITAL_ADMISSION, CAMHS_CRISIS -> Source.HEALTH;
            case SCHOOL_OR_WORK_BEGUN, SCHOOL_OR_WORK_KEPT, SCHOOL_OR_WORK_LOST, EXCLUSION -> Source.SCHOOL;
            case HOMELESSNESS -> Source.SOCIAL_CARE;
            case SUBSTANCE_USE -> Source.TOLD_BY_YOUNG_PERSON;
            default -> dice.chance(0.5) ? Source.SEEN : Source.TOLD_BY_YOUNG_PERSON;
        };
        return dice.chance(0.75)
                ? first
                : dice.of(List.of(Source.TOLD_BY_YOUNG_PERSON, Source.TOLD_BY_FAMILY, Source.SOCIAL_CARE));
    }
}
