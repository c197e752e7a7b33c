package uk.onedoor.notices;

/**
 * One message as it leaves the house.
 *
 * @param id the same however often it has to be sent, so that whoever gets it twice can know
 */
record Letter(String id, String to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
