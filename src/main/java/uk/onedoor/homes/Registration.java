package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a home is registered with Ofsted for, from a day on; a home that is registered no more from a day on has terms of null.
 *
 * @param from the first day these words hold
 */
public record Registration(
        UUID id, HomeId home, LocalDate from, @Nullable Terms terms) {

    /**
     * The certificate.
     *
     * @param urn Ofsted's unique reference number, such as SC123456
     * @param category of supported accommodation, else null
     * @param places how many may live there at once
     * @param youngest in whole years
     * @param oldest in whole years, counted in
     */
    public record Terms(String urn, @Nullable RegistrationCategory category, int places, int youngest, int oldest) {}
}
