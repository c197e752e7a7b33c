package uk.onedoor.site;

/**
 * One hub in numbers: young people with it now, asks waiting at its door, how many of those are past their date, young
 * people without a key worker, and states on arrival overdue.
 */
public record HubCount(
        String hub, long withUs, long waiting, long pastTheirDate, long withoutKeyWorker, long baselinesOverdue) {}
