package uk.onedoor.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether the three roles are there and hold no more rights than they need. */
final class RoleRights {

    static final String OWNER = "onedoor_owner";
    static final String WEB = "onedoor_web";
    static final String GATE = "onedoor_gate";

    private RoleRights() {}

    /** Each fault is a line for a person; none when all is well. */
    static List<String> faults(Connection connection) throws SQLException {
        return Durability.column(connection, """
                with ours(role) as (values ('onedoor_owner'), ('onedoor_web'), ('onedoor_gate'))
                select 'the role ' || role || ' does not exist'
                  from ours where role not in (select rolname from pg_roles)
                union all
                select rolname || ' is a superuser: alter role ' || rolname || ' nosuperuser'
                  from pg_roles join ours on rolname = role where rolsuper
                union all
                select rolname || ' may pass by row security: alter role ' || rolname || ' nobypassrls'
                  from pg_roles join ours on rolname = role where rolbypassrls
                union all
                select rolname || ' may create roles: alter role ' || rolname || ' nocreaterole'
                  from pg_roles join ours on rolname = role where rolcreaterole
                union all
                select rolname || ' may copy the whole server: alter role ' || rolname || ' noreplication'
                  from pg_roles join ours on rolname = role where rolreplication
                union all
                select m.rolname || ' is a member of ' || g.rolname || ': revoke ' || g.rolname || ' from ' || m.rolname
                  from pg_auth_members am
                  join pg_roles m on m.oid = am.member
                  join ours on m.rolname = ours.role
                  join pg_roles g on g.oid = am.roleid
                 where m.rolname <> 'onedoor_owner' or g.rolsuper or g.rolname like 'pg\\_%'
                union all
                select 'the database belongs to ' || r.rolname || ', which must own nothing'
                  from pg_database d join pg_roles r on r.oid = d.datdba
                 where d.datname = current_database() and r.rolname in ('onedoor_web', 'onedoor_gate')
                union all
                select r.rolname || ' owns ' || count(*) || ' tables or other things, and must own nothing'
                  from pg_class c join pg_roles r on r.oid = c.relowner
                 where r.rolname in ('onedoor_web', 'onedoor_gate') group by r.rolname
                """);
    }
}
