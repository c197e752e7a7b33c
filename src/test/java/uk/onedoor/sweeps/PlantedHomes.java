package uk.onedoor.sweeps;

import java.util.UUID;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * What a home has, beside the home that was planted with somebody: beds, one of them out of use, a constellation, and who is on;
 * and, beside homes, somebody of the police.
 */
final class PlantedHomes {

    private final Catalogue catalogue;
    private final Planted about;
    private final WorkerId by;

    private PlantedHomes(Catalogue catalogue, Planted about, WorkerId by) {
        this.catalogue = catalogue;
        this.about = about;
        this.by = by;
    }

    static void beside(Catalogue catalogue, Planted about, WorkerId by) {
        new PlantedHomes(catalogue, about, by).plantPolice();
        if (about.ids().containsKey("homes.home")) {
            new PlantedHomes(catalogue, about, by).plant();
        }
    }

    /** Two of the police: one whose code was not typed yet, and one whose was, with their account. */
    private void plantPolice() {
        about.ids().put("officers.contact", contact("null", "null"));
        UUID confirmed = contact("'" + by + "'", "'2026-11-10'");
        about.ids().put("officers.confirmed", confirmed);
        catalogue.run("insert into platform.account (authority_id, id, kind, display_name) values ('"
                + about.authority() + "', '" + confirmed + "', 'POLICE_CONTACT', 'Pip Constable, Fellshire Police')");
    }

    private UUID contact(String confirmedBy, String confirmedAt) {
        UUID id = UUID.randomUUID();
        catalogue.run(
                "insert into officers.contact (authority_id, id, name, force, duty, email, recorded_by, recorded_at,"
                        + " confirmed_by, confirmed_at) values ('"
                        + about.authority() + "', '" + id + "', 'Pip Constable', 'Fellshire Police', 'OTHER', '" + id
                        + "@police.example', '" + by + "', '2026-11-10', " + confirmedBy + ", " + confirmedAt + ")");
        return id;
    }

    private void plant() {
        UUID home = about.ids().get("homes.home");
        row("homes.bed", home, "home_id, name, kind, from_on", "'the bed that rests', 'FAMILY', '2026-01-05'");
        UUID rests = about.ids().get("homes.bed");
        row(
                "homes.out_of_service",
                home,
                "home_id, bed_id, from_on, reason",
                "'" + rests + "', '2026-11-10', 'a new floor'");
        row("homes.room", home, "home_id, name, from_on", "'upstairs', '2026-01-05'");
        row("homes.bed", home, "home_id, name, kind, from_on", "'the blue bed', 'FAMILY', '2026-01-05'");
        row("homes.constellation", home, "hub_home_id, name, from_on", "'North sky', '2026-01-05'");
        UUID sky = about.ids().get("homes.constellation");
        row("homes.satellite", home, "home_id, constellation_id, joined_on", "'" + sky + "', '2026-01-05'");
        row("homes.gathering", sky, "constellation_id, on_day, what", "'2026-11-20', 'Tea and games'");
        String mother =
                "'" + about.youngPerson() + "', gen_random_uuid(), 'their mother', '2026-01-05', 'a court', 'an order'";
        row(
                "placements.must_never_learn",
                home,
                "home_id, person_id, member_id, who, from_on, said_by, because",
                mother);
        row("deadlines.home_happening", home, "home_id, kind, on_day", "'SUPPORT_QUALITY_REVIEWED', '2026-11-08'");
        row("house.home_entry", home, "home_id, happened_at, words", "'2026-11-09', 'The boiler was mended'");
        row("house.handover", home, "home_id, since_at, words", "'2026-11-09', 'The spare key is back'");
        String late = "'2026-12-10', 'LATE', '14:00', '22:00', '" + by + "'";
        row("rota.shift", home, "home_id, on_day, kind, from_time, until_time, worker_id", late);
        String worked = "'2026-11-08', 'LATE', '14:00', '22:00', '" + by + "'";
        row("rota.worked", home, "home_id, on_day, kind, from_time, until_time, worker_id", worked);
    }

    /** A row whose first column named points to {@code of}. */
    private void row(String table, UUID of, String columns, String values) {
        UUID id = UUID.randomUUID();
        catalogue.run("insert into " + table + " (authority_id, id, recorded_by, recorded_at, " + columns
                + ") values ('" + about.authority() + "', '" + id + "', '" + by + "', '2026-11-10', '" + of + "', "
                + values + ")");
        about.ids().put(table, id);
    }
}
