package uk.onedoor.referrals;

/** How soon the person who asks thinks that somebody should act. */
public enum HowSoon {
    TODAY,
    THIS_WEEK,
    WHEN_YOU_CAN
}
