package uk.onedoor.bonds;

import java.util.List;

/** One worker: for how many they have room, and whom they key-work. */
public record Caseload(String name, String room, List<Person> people) {

    /** One of their young people, since when. */
    public record Person(String name, String link, String since) {}
}
