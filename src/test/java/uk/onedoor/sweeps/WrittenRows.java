package uk.onedoor.sweeps;

import java.util.List;

/**
 * Notes, while it is open, every row that is added, changed or taken away in a table with a council's data. The database
 * notes it itself, as each statement ends, so that asking costs the same however much there is.
 *
 * <p>The trace of what was shown is left out, since showing is no change; so are changes to accounts and sign-ins, which
 * keep when somebody was last seen and how often a password was wrong.
 */
final class WrittenRows implements AutoCloseable {

    private static final String BEGIN = """
            set synchronous_commit = off;
            drop schema if exists sweeps cascade;
            create schema sweeps;
            create table sweeps.written (relation text, council text, what text);
            create function sweeps.note() returns trigger language plpgsql security definer as $$
            begin
              if tg_table_name = 'audit_entry' then
                insert into sweeps.written
                select distinct 'platform.audit_entry', authority_id, tg_op from touched where what <> 'SHOWN';
              else
                insert into sweeps.written
                select distinct tg_table_schema || '.' || tg_table_name, authority_id, tg_op from touched;
              end if;
              return null;
            end $$;
            """;

    /** A row of a council, and whether it was added, changed or taken away. */
    record Written(String relation, String council, String what) {}

    private final Catalogue catalogue;

    WrittenRows(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.run(BEGIN);
        for (String table : catalogue.tablesOfCouncils()) {
            note(table, "insert", "new");
            note(table, "delete", "old");
            if (!table.startsWith("platform.")) {
                note(table, "update", "new");
            }
        }
    }

    private void note(String table, String event, String which) {
        catalogue.run("create trigger sweeps_" + event + " after " + event + " on " + table + " referencing " + which
                + " table as touched for each statement execute function sweeps.note()");
    }

    /** What was written since this was last asked. */
    List<Written> since() {
        return catalogue.rows(
                "delete from sweeps.written returning *",
                row -> new Written(row.getString(1), row.getString(2), row.getString(3)));
    }

    @Override
    public void close() {
        catalogue.run("drop schema sweeps cascade");
    }
}
