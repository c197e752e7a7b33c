package uk.onedoor.homes;

/** The four kinds of supported accommodation Ofsted registers (Supported Accommodation (England) Regulations 2023). */
public enum RegistrationCategory {
    /** A flat of their own, with support that comes. */
    SELF_CONTAINED,
    /** A shared house for looked-after young people and care leavers only. */
    SHARED_CARE_ONLY,
    /** A shared house where others live as well. */
    SHARED_MIXED,
    /** A host's own home: supported lodgings. */
    PRIVATE_RESIDENCE
}
