package uk.onedoor.nights;

import uk.onedoor.TestCouncil;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.postgres.Database;

/** Registers a home with Ofsted as a children's home, as the law asks before anybody comes to live there. */
public final class RegisteredHub {

    private RegisteredHub() {}

    /** For six young people from 10 to 17, since 2025. */
    public static void register(Database database, TestCouncil.Council council, HomeId home) {
        TestCouncil.asOwner(
                database,
                "insert into homes.registration (authority_id, id, home_id, from_on, urn, places, youngest, oldest, recorded_by,"
                        + " recorded_at) values ('" + council.code + "', gen_random_uuid(), '" + home
                        + "', '2025-01-01', 'SC123456', 6, 10, 17, '" + council.manager
                        + "', clock_timestamp()) returning ''");
    }
}
