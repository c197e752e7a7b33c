package uk.onedoor.keywork;

/** The six areas of a young person's life that a portfolio lead knows more of than others. */
public enum PortfolioArea {
    SAFETY,
    RELATIONSHIPS,
    ACCOMMODATION,
    EDUCATION_TRAINING_WORK,
    RESILIENCE,
    EMOTIONAL_HEALTH
}
