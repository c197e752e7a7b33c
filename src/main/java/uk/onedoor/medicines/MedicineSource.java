package uk.onedoor.medicines;

/** Whether somebody prescribed a medicine, or it was bought without. */
public enum MedicineSource {
    PRESCRIBED,
    OVER_THE_COUNTER
}
