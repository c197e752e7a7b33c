package uk.onedoor.referrals;

/** What somebody gets who asked for help: the ask, and the code that shows what becomes of it. */
public record Received(AskId id, String receipt) {}
