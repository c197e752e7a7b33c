package uk.onedoor.stays;

import java.util.List;

/** A stay that asks to be looked at, in words: whose, in which home, where it is shown, and what it asks. */
public record AskingStay(String name, String home, String link, List<String> asks) {}
