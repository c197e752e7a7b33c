package uk.onedoor.carers;

/**
 * How long things hold in this council: months until an approval is reviewed (Fostering Services (England) Regulations 2011,
 * regulation 28: each year at the latest); weeks a connected person may be approved for the time being (Care Planning,
 * Placement and Case Review (England) Regulations 2010, regulation 24), and weeks more (regulation 25); years after which a
 * DBS check is asked for again (practice, unconfirmed); days ahead that what is due is told.
 */
record Rhythm(int reviewMonths, int kinWeeks, int kinWeeksMore, int dbsYears, int daysAhead) {}
