package uk.onedoor.site;

/**
 * One hub in numbers: young people with it now, asks waiting at its door, how many of those are past their date, young
 * people without a key worker, states on arrival overdue, and return home interviews nobody offered within their time.
 */
public record HubCount(
        String hub,
        long withUs,
        long waiting,
        long pastTheirDate,
        long withoutKeyWorker,
        long baselinesOverdue,
        long interviewsLate) {}
