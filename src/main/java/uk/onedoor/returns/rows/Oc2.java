package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/** Health and well-being of a child looked after for the twelve months up to 31 March. */
public final class Oc2 extends Row {
    private final Day dob;
    private final String sdqScore;
    private final String sdqReason;
    private final String convicted;
    private final String healthCheck;
    private final String immunisations;
    private final String teethCheck;
    private final String healthAssessment;
    private final String substanceMisuse;
    private final String interventionReceived;
    private final String interventionOffered;

    Oc2(ReadRow read) {
        super(read);
        this.dob = day("DOB");
        this.sdqScore = says("SDQ_SCORE");
        this.sdqReason = code("SDQ_REASON");
        this.convicted = code("CONVICTED");
        this.healthCheck = code("HEALTH_CHECK");
        this.immunisations = code("IMMUNISATIONS");
        this.teethCheck = code("TEETH_CHECK");
        this.healthAssessment = code("HEALTH_ASSESSMENT");
        this.substanceMisuse = code("SUBSTANCE_MISUSE");
        this.interventionReceived = code("INTERVENTION_RECEIVED");
        this.interventionOffered = code("INTERVENTION_OFFERED");
    }

    /** DOB: date of birth, as this table has it. */
    public Day dob() {
        return dob;
    }

    /** SDQ_SCORE: Strengths and Difficulties score, 0 to 40. */
    public String sdqScore() {
        return sdqScore;
    }

    /** SDQ_REASON: why there is no score. */
    public String sdqReason() {
        return sdqReason;
    }

    /** CONVICTED: 0 or 1. */
    public String convicted() {
        return convicted;
    }

    /** HEALTH_CHECK: 0 or 1. */
    public String healthCheck() {
        return healthCheck;
    }

    /** IMMUNISATIONS: 0 or 1. */
    public String immunisations() {
        return immunisations;
    }

    /** TEETH_CHECK: 0 or 1. */
    public String teethCheck() {
        return teethCheck;
    }

    /** HEALTH_ASSESSMENT: 0 or 1. */
    public String healthAssessment() {
        return healthAssessment;
    }

    /** SUBSTANCE_MISUSE: 0 or 1. */
    public String substanceMisuse() {
        return substanceMisuse;
    }

    /** INTERVENTION_RECEIVED: 0 or 1. */
    public String interventionReceived() {
        return interventionReceived;
    }

    /** INTERVENTION_OFFERED: 0 or 1. */
    public String interventionOffered() {
        return interventionOffered;
    }
}
