package uk.onedoor.homes;

import java.time.LocalDate;
import java.time.Period;

/**
 * What the law asks about somebody who may come to a home.
 *
 * @param born their date of birth
 * @param from their first night
 * @param until the day they are expected to leave
 * @param others how many live there beside them
 * @param siblings true when all who would live there are brothers and sisters
 */
public record Coming(LocalDate born, LocalDate from, LocalDate until, int others, boolean siblings) {

    /** Whole years on the first night; who is born on 29 February is a year older on 1 March. */
    int age() {
        return Period.between(born, from).getYears();
    }

    /** Whole years on the last night they are expected to sleep there. */
    int ageAtTheEnd() {
        return Period.between(born, until.minusDays(1)).getYears();
    }
}
