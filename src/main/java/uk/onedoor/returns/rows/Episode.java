package uk.onedoor.returns.rows;

import uk.onedoor.returns.reading.ReadRow;

/**
 * One episode: a stretch of being looked after under one legal status in one placement.
 *
 * <p>Where the placement lies is worked out from the postcodes as DfE does, or taken from the columns PL_LA, PL_DISTANCE
 * and PL_LOCATION where a file already has them.
 */
public final class Episode extends Row {
    private final Day decom;
    private final String rne;
    private final String ls;
    private final String cin;
    private final String place;
    private final String provider;
    private final Day dec;
    private final String rec;
    private final String reasonPlaceChange;
    private final String homePost;
    private final String placePost;
    private final String urn;
    private final Whereabouts whereabouts;

    Episode(ReadRow read, Setting setting) {
        super(read);
        this.decom = day("DECOM");
        this.rne = code("RNE");
        this.ls = code("LS");
        this.cin = code("CIN");
        this.place = code("PLACE");
        this.provider = code("PLACE_PROVIDER");
        this.dec = day("DEC");
        this.rec = code("REC");
        this.reasonPlaceChange = code("REASON_PLACE_CHANGE");
        this.homePost = says("HOME_POST");
        this.placePost = says("PL_POST");
        this.urn = says("URN");
        this.whereabouts = Whereabouts.of(this, setting);
    }

    /** DECOM: day it began. */
    public Day decom() {
        return decom;
    }

    /** RNE: reason for the new episode: S, L, P, T, B, U. */
    public String rne() {
        return rne;
    }

    /** LS: legal status. */
    public String ls() {
        return ls;
    }

    /** CIN: category of need. */
    public String cin() {
        return cin;
    }

    /** PLACE: placement type. */
    public String place() {
        return place;
    }

    /** PLACE_PROVIDER: placement provider: PR0 to PR5. */
    public String provider() {
        return provider;
    }

    /** DEC: day it ended; blank while it runs. */
    public Day dec() {
        return dec;
    }

    /** REC: reason the episode ended; X1 when another starts the same day. */
    public String rec() {
        return rec;
    }

    /** REASON_PLACE_CHANGE: why the placement changed. */
    public String reasonPlaceChange() {
        return reasonPlaceChange;
    }

    /** HOME_POST: home postcode at entry. */
    public String homePost() {
        return homePost;
    }

    /** PL_POST: postcode of the placement. */
    public String placePost() {
        return placePost;
    }

    /** URN: Ofsted's unique reference number of the provider. */
    public String urn() {
        return urn;
    }

    /** PL_LA: the authority the placement lies in; WAL, SCO or NIR beyond England; empty when it is not known. */
    public String placeAuthority() {
        return whereabouts.authority();
    }

    /** PL_LOCATION: IN the responsible authority or OUT of it; empty when it is not known. */
    public String placeLocation() {
        return whereabouts.location();
    }

    /** PL_DISTANCE: miles from home to the placement, rounded to one decimal; not a number when it is not known. */
    public double distance() {
        return whereabouts.distance();
    }

    /** Whether there is a distance, also one written in the file that is no number. */
    public boolean hasDistance() {
        return !Double.isNaN(distance()) || hasExtra("PL_DISTANCE");
    }

    public boolean isOpen() {
        return dec.isBlank();
    }

    /** True when its reason for ending (X1) is that another episode starts the same day. */
    public boolean saysAnotherFollows() {
        return rec.equals("X1");
    }

    /** True when it ended for any reason but that another follows, so that being looked after ended with it. */
    public boolean endsCare() {
        return !rec.isEmpty() && !saysAnotherFollows();
    }

    /** True while the child sleeps here: from the day it began up to the day before it ended. */
    public boolean covers(Day day) {
        return decom.isOnOrBefore(day) && (dec.isBlank() || dec.isAfter(day));
    }

    /** Whether any of it may lie between two days, both included: true unless its own dates say otherwise. */
    public boolean mayTouch(Day first, Day last) {
        return !decom.isAfter(last) && !dec.isBefore(first);
    }

    /** A series of short breaks (legal status V3 or V4): looked after in law, left out of nearly every figure. */
    public boolean isShortBreak() {
        return ls.equals("V3") || ls.equals("V4");
    }
}
