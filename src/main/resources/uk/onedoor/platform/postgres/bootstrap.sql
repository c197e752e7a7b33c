-- What OneDoor needs in a PostgreSQL of your own (16 or newer). Run it once, as an administrator, with psql:
--
--     export ONEDOOR_OWNER_PASSWORD=... ONEDOOR_WEB_PASSWORD=... ONEDOOR_GATE_PASSWORD=...
--     ./onedoor database sql > onedoor.sql
--     psql -h HOST -U postgres -d postgres -v database=onedoor -f onedoor.sql
--
-- Three different passwords, please, long and random. Running it again is safe: it sets the passwords anew and leaves
-- the records alone. Then start OneDoor with the same three variables set:
--
--     ./onedoor --empty --database-url 'jdbc:postgresql://HOST/onedoor?sslmode=verify-full&sslrootcert=FILE'
--
-- FILE holds the certificate of those who made the server's; without TLS OneDoor uses a database on its own machine
-- only. Without --empty the invented town is written there.
--
-- The server must keep fsync, full_page_writes and synchronous_commit on: without them a power cut loses what people
-- wrote, and OneDoor will not start. Data checksums are advised. The extensions pgcrypto, pg_trgm and btree_gist must
-- be installed on the server (they come with PostgreSQL, in some systems as the package postgresql-contrib); OneDoor
-- creates them itself, as the owner of the database.

\set ON_ERROR_STOP on
\getenv owner_password ONEDOOR_OWNER_PASSWORD
\getenv web_password ONEDOOR_WEB_PASSWORD
\getenv gate_password ONEDOOR_GATE_PASSWORD
\if :{?owner_password} \else
\warn 'Set ONEDOOR_OWNER_PASSWORD, ONEDOOR_WEB_PASSWORD and ONEDOOR_GATE_PASSWORD first, then run this again.'
\quit
\endif
\if :{?database} \else
\set database onedoor
\endif

-- 1. Three logins
-- onedoor_owner owns the tables and changes them when OneDoor is upgraded.
-- onedoor_web   reads and writes for the pages; it owns nothing, and row security always applies to it.
-- onedoor_gate  only looks after signing in.
set onedoor.owner_password to :'owner_password';
set onedoor.web_password to :'web_password';
set onedoor.gate_password to :'gate_password';

do $$
declare
    login text;
    password text;
begin
    foreach login in array array['onedoor_owner', 'onedoor_web', 'onedoor_gate'] loop
        password := current_setting(replace(login, '_', '.') || '_password');
        if not exists (select from pg_roles where rolname = login) then
            execute format(
                'create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', login);
        end if;
        execute format('alter role %I login password %L', login, password);
    end loop;
end
$$;

reset onedoor.owner_password;
reset onedoor.web_password;
reset onedoor.gate_password;

-- 2. The database
select not exists (select from pg_database where datname = :'database') as absent \gset
\if :absent
create database :"database" owner onedoor_owner encoding 'UTF8' template template0;
\endif

-- 3. Who may connect to it: these three, and nobody else
revoke all on database :"database" from public;
grant connect on database :"database" to onedoor_owner, onedoor_web, onedoor_gate;
