-- Room: homes. Every place a young person may live or sleep that the service knows: the hub's own beds, families, hosts, flats,
-- packages made for one person, and homes run by others. What changes is a dated row; a home that closed stays to be read.

create schema homes;
grant usage on schema homes to onedoor_web;

-- ---------------------------------------------------------------- homes and beds

create table homes.home (
  authority_id text not null,
  id           uuid not null,
  -- what colleagues call it, such as 'Rowan House' or 'Marsh family'; never an address
  name         text not null constraint home_has_a_name check (length(btrim(name)) between 1 and 100),
  option       text not null constraint home_option check (option in
                 ('HUB', 'COMMUNITY_FOSTER_FAMILY', 'SUPPORTED_LODGINGS', 'SUPPORTED_ACCOMMODATION', 'BESPOKE', 'KIN', 'OWN_TENANCY',
                  'FOSTER_FAMILY_ELSEWHERE', 'CHILDRENS_HOME_ELSEWHERE')),
  hub_id       uuid, -- the hub it belongs to; null when it is none's
  area         text not null constraint home_area check (area ~ '^[A-Z][0-9]{8}$'), -- the council in whose area it lies
  opened_on    date not null,
  closed_on    date, -- the first day nobody lives there
  closed_because text constraint closed_because_is_short_enough check (length(btrim(closed_because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, hub_id) references authorities.hub (authority_id, id),
  constraint a_hub_belongs_to_itself check (option <> 'HUB' or hub_id is not null),
  constraint home_closes_after_it_opens check (closed_on >= opened_on),
  constraint home_closes_with_why check ((closed_on is null) = (closed_because is null))
);
create index home_of_hub on homes.home (authority_id, hub_id);
call platform.guard('homes.home');
grant select, insert on homes.home to onedoor_web;
grant update (closed_on, closed_because) on homes.home to onedoor_web;

-- A room with one bed in it or several; a bed may also stand nowhere in particular.
create table homes.room (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  name         text not null constraint room_has_a_name check (length(btrim(name)) between 1 and 60), -- 'upstairs, facing the garden'
  from_on      date not null,
  until_on     date, -- the first night nobody sleeps in it any more
  ended_because text constraint room_ended_because_is_short_enough check (length(btrim(ended_because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, home_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint room_ends_after_it_begins check (until_on >= from_on),
  constraint room_ends_with_why check ((until_on is null) = (ended_because is null))
);
create unique index one_room_of_a_name on homes.room (authority_id, home_id, lower(name)) where until_on is null;
call platform.guard('homes.room');
grant select, insert on homes.room to onedoor_web;
grant update (until_on, ended_because) on homes.room to onedoor_web;

-- A home that had closed, or was to, is open again: when and why it had closed stays to be read.
create table homes.reopening (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  closed_on    date not null,
  closed_because text not null,
  open_on      date not null, -- the first day somebody may live there again; closed_on itself: it never closed after all
  because      text not null constraint opens_again_with_why check (length(btrim(because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint opens_again_after_it_closed check (open_on >= closed_on)
);
create index reopening_of on homes.reopening (authority_id, home_id, recorded_at desc);
call platform.guard('homes.reopening');
grant select, insert on homes.reopening to onedoor_web;

-- One place to sleep. It is put out of use for a while by homes.out_of_service, for good by its last day.
create table homes.bed (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  room_id      uuid, -- the room it stands in
  name         text not null constraint bed_has_a_name check (length(btrim(name)) between 1 and 60), -- 'the blue room'
  kind         text not null constraint bed_kind check (kind in ('RESIDENTIAL', 'EMERGENCY', 'FAMILY', 'OWN_ROOM')),
  from_on      date not null,
  until_on     date, -- the first night it is no bed any more
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, home_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  foreign key (authority_id, home_id, room_id) references homes.room (authority_id, home_id, id),
  constraint bed_ends_after_it_begins check (until_on >= from_on)
);
create unique index one_bed_of_a_name on homes.bed (authority_id, home_id, lower(name)) where until_on is null;
call platform.guard('homes.bed');
grant select, insert on homes.bed to onedoor_web;
grant update (until_on) on homes.bed to onedoor_web;

-- A bed nobody can sleep in from one night until before another, or until further notice. A period that changes is withdrawn
-- with why, and written anew.
create table homes.out_of_service (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  bed_id       uuid not null,
  from_on      date not null,
  until_on     date, -- the first night it can be slept in again; null while that is not known
  reason       text not null constraint out_of_service_says_why check (length(btrim(reason)) between 1 and 300),
  instead_of   uuid, -- the period it takes the place of
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text constraint withdrawn_because_is_short_enough check (length(btrim(withdrawn_because)) between 1 and 300),
  primary key (authority_id, id),
  foreign key (authority_id, home_id, bed_id) references homes.bed (authority_id, home_id, id),
  foreign key (authority_id, instead_of) references homes.out_of_service (authority_id, id),
  constraint out_of_service_for_a_night_at_least check (until_on > from_on),
  constraint withdrawn_whole check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3)),
  constraint out_of_service_once_a_night exclude using gist (
    authority_id with =, bed_id with =, daterange(from_on, until_on) with &&) where (withdrawn_at is null)
);
create index out_of_service_of_home on homes.out_of_service (authority_id, home_id, from_on);
call platform.guard('homes.out_of_service');
grant select, insert on homes.out_of_service to onedoor_web;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on homes.out_of_service to onedoor_web;

-- What a home can offer, from a day until before another.
create table homes.feature (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  feature      text not null constraint feature_is_known check (feature in
                 ('AWAKE_AT_NIGHT', 'QUIET', 'NO_OTHER_YOUNG_PEOPLE', 'ROOM_FOR_SIBLINGS', 'OWN_BATHROOM', 'STEP_FREE', 'ANIMALS',
                  'NO_ANIMALS', 'NO_SMOKING', 'NEAR_A_BUS', 'LEARNING_TO_LIVE_ALONE', 'KEEPS_THEIR_FAITH', 'SPEAKS_THEIR_LANGUAGE',
                  'SIGNS', 'PARENT_AND_BABY', 'WELCOMES_LGBT_YOUNG_PEOPLE')),
  from_on      date not null,
  until_on     date, -- the first day it no longer offers that
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, home_id, feature, from_on),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint feature_ends_after_it_begins check (until_on >= from_on)
);
create unique index a_feature_is_offered_once on homes.feature (authority_id, home_id, feature) where until_on is null;
call platform.guard('homes.feature');
grant select, insert on homes.feature to onedoor_web;
grant update (until_on) on homes.feature to onedoor_web;

-- ---------------------------------------------------------------- what a home is registered for

-- A home's registration as it stands from a day on. A change is a row with a later first day; a mistake is superseded by a row
-- for the same first day.
create table homes.registration (
  authority_id text not null,
  id           uuid not null,
  home_id      uuid not null,
  from_on      date not null,
  urn          text constraint urn_is_a_number check (urn ~ '^(SC|SA)?[0-9]{5,8}$'), -- null: registered no more
  category     text constraint registration_category check (category in
                 ('SELF_CONTAINED', 'SHARED_CARE_ONLY', 'SHARED_MIXED', 'PRIVATE_RESIDENCE')), -- supported accommodation's own
  places       integer constraint registered_places check (places between 1 and 200),
  youngest     integer constraint registered_youngest check (youngest between 0 and 25),
  oldest       integer constraint registered_oldest check (oldest between youngest and 25),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint registered_whole check (num_nulls(urn, places, youngest, oldest) in (0, 4) and (urn is not null or category is null))
);
create unique index one_registration_from_a_day on homes.registration (authority_id, home_id, from_on) where superseded_at is null;
call platform.guard('homes.registration');
grant select, insert on homes.registration to onedoor_web;
grant update (superseded_at) on homes.registration to onedoor_web;

-- ---------------------------------------------------------------- constellations

-- One hub home and the families around it, after the Mockingbird way: children know all of them, sleep over, and meet.
create table homes.constellation (
  authority_id text not null,
  id           uuid not null,
  name         text not null constraint constellation_has_a_name check (length(btrim(name)) between 1 and 100),
  hub_home_id  uuid not null, -- the family in the middle
  from_on      date not null,
  until_on     date,
  ended_because text constraint ended_because_is_short_enough check (length(btrim(ended_because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, hub_home_id) references homes.home (authority_id, id),
  constraint constellation_ends_after_it_begins check (until_on >= from_on),
  constraint constellation_ends_with_why check ((until_on is null) = (ended_because is null))
);
create unique index in_the_middle_of_one on homes.constellation (authority_id, hub_home_id) where until_on is null;
call platform.guard('homes.constellation');
grant select, insert on homes.constellation to onedoor_web;
grant update (until_on, ended_because) on homes.constellation to onedoor_web;

create table homes.satellite (
  authority_id text not null,
  id           uuid not null,
  constellation_id uuid not null,
  home_id      uuid not null,
  joined_on    date not null,
  left_on      date, -- the first day they are no longer part of it
  left_because text constraint left_because_is_short_enough check (length(btrim(left_because)) between 1 and 500),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, constellation_id) references homes.constellation (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint satellite_leaves_after_joining check (left_on >= joined_on),
  constraint satellite_leaves_with_why check ((left_on is null) = (left_because is null)),
  constraint in_one_constellation_at_a_time exclude using gist (
    authority_id with =, home_id with =, daterange(joined_on, left_on) with &&)
);
create index satellite_of on homes.satellite (authority_id, constellation_id, joined_on);
call platform.guard('homes.satellite');
grant select, insert on homes.satellite to onedoor_web;
grant update (left_on, left_because) on homes.satellite to onedoor_web;

-- The families of a constellation meet: planned for a day, then who came, or called off with why.
create table homes.gathering (
  authority_id text not null,
  id           uuid not null,
  constellation_id uuid not null,
  on_day       date not null,
  what         text not null constraint gathering_says_what check (length(btrim(what)) between 1 and 300),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  called_off_at timestamptz,
  called_off_because text constraint called_off_because_is_short_enough check (length(btrim(called_off_because)) between 1 and 300),
  primary key (authority_id, id),
  foreign key (authority_id, constellation_id) references homes.constellation (authority_id, id),
  constraint called_off_with_why check ((called_off_at is null) = (called_off_because is null))
);
create index gathering_of on homes.gathering (authority_id, constellation_id, on_day);
call platform.guard('homes.gathering');
grant select, insert on homes.gathering to onedoor_web;
grant update (called_off_at, called_off_because) on homes.gathering to onedoor_web;

-- Which families came. Whom they brought is theirs.
create table homes.gathering_family (
  authority_id text not null,
  id           uuid not null,
  gathering_id uuid not null,
  home_id      uuid not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  withdrawn_at timestamptz, -- they did not come after all
  primary key (authority_id, id),
  unique (authority_id, gathering_id, home_id),
  foreign key (authority_id, gathering_id) references homes.gathering (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id)
);
call platform.guard('homes.gathering_family');
grant select, insert on homes.gathering_family to onedoor_web;
grant update (withdrawn_at) on homes.gathering_family to onedoor_web;

-- ---------------------------------------------------------------- who reads and writes

-- Colleagues know every home by name and what it is; who runs a hub adds, changes and closes them.
do $$
declare
  v_table text;
begin
  foreach v_table in array array['home', 'room', 'reopening', 'bed', 'out_of_service', 'feature', 'registration', 'constellation', 'satellite', 'gathering',
                                 'gathering_family'] loop
    execute format('create policy colleagues on homes.%I for select to onedoor_web using (
      authority_id = (select platform.authority()) and (select platform.is_colleague()))', v_table);
    execute format('create policy adds on homes.%I for insert to onedoor_web with check (
      authority_id = (select platform.authority()) and (select platform.holds(''HUB_MANAGER'', ''DEPUTY_MANAGER'', ''SYSTEM'')))', v_table);
    execute format('create policy changes on homes.%I for update to onedoor_web using (
      authority_id = (select platform.authority()) and (select platform.holds(''HUB_MANAGER'', ''DEPUTY_MANAGER'', ''SYSTEM'')))', v_table);
  end loop;
end $$;


-- ---------------------------------------------------------------- where homes stand: for who is cleared, and for nobody else

-- What lines and postcodes are sealed with. No login of the product reads it; the two functions below do, as its owner.
create table homes.address_key (only_row boolean primary key default true check (only_row), key bytea not null);
insert into homes.address_key (key) values (public.gen_random_bytes(32));
call platform.guard('homes.address_key', false);

-- Where a home stands, one revision after another. Lines and postcode are sealed, with the council and the home they are of:
-- a copy of this table, the trace of its changes and a message about a row that broke a rule hold nothing to be read.
create table homes.address (
  authority_id  text not null,
  id            uuid not null,
  home_id       uuid not null,
  sealed        bytea not null,
  easting       int, -- metres on the National Grid; null when it is not known where it stands
  northing      int,
  located_by    text constraint located_by check (located_by in ('POSTCODE', 'BY_HAND')),
  restricted    boolean not null default true, -- false: every colleague may know it, such as the hub's own
  from_on       date not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id),
  constraint located_whole check (num_nulls(easting, northing, located_by) in (0, 3)),
  constraint located_on_the_national_grid check (easting between 0 and 700000 and northing between 0 and 1300000)
);
create unique index one_address_at_a_time on homes.address (authority_id, home_id) where superseded_at is null;
call platform.guard('homes.address');
grant select, insert on homes.address to onedoor_web;

-- How a letter or a call reaches a home without its address: what stands wherever an address would.
create table homes.care_of (
  authority_id  text not null,
  id            uuid not null,
  home_id       uuid not null,
  words         text not null constraint care_of_says_something check (length(btrim(words)) between 1 and 300),
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  superseded_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, home_id) references homes.home (authority_id, id)
);
create unique index one_care_of_at_a_time on homes.care_of (authority_id, home_id) where superseded_at is null;
call platform.guard('homes.care_of');
grant select, insert on homes.care_of to onedoor_web;

-- Whoever writes down where a home stands need not have been able to read where it stood: the former one steps back here.
-- The same sent twice changes nothing.
create function homes.steps_back() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, homes as $$
declare
  v_known boolean;
begin
  execute format('select exists (select from %s where authority_id = $1 and id = $2)', tg_relid::regclass) into v_known
    using new.authority_id, new.id;
  if not v_known then
    execute format('update %s set superseded_at = $3 where authority_id = $1 and home_id = $2 and superseded_at is null', tg_relid::regclass)
      using new.authority_id, new.home_id, new.recorded_at;
  end if;
  return new;
end $$;
create trigger steps_back before insert on homes.address for each row execute function homes.steps_back();
create trigger steps_back before insert on homes.care_of for each row execute function homes.steps_back();
insert into platform.changing values ('homes.address', 'superseded_at'), ('homes.care_of', 'superseded_at');

create function homes.seal(p_home uuid, p_lines text, p_postcode text) returns bytea
language sql volatile security definer set search_path = pg_catalog, homes, platform, public as $$
  select pgp_sym_encrypt(jsonb_build_array(platform.authority(), p_home, p_lines, p_postcode)::text, encode(k.key, 'hex'),
    'cipher-algo=aes256, compress-algo=0, s2k-mode=0') from homes.address_key k
$$;

-- Opens what a row of homes.address keeps sealed: who cannot read the row has nothing to hand in. That it was opened, by whom
-- and what for is traced here, because nothing else opens it.
create function homes.unseal(p_sealed bytea, p_why text) returns table (lines text, postcode text)
language plpgsql volatile security definer set search_path = pg_catalog, homes, platform, public as $$
declare
  v_context text[] := platform.context();
  v_opened  jsonb := (select pgp_sym_decrypt(p_sealed, encode(k.key, 'hex')) from homes.address_key k)::jsonb;
begin
  if v_context is null or v_context[2] is distinct from v_opened ->> 0 then
    raise exception 'Not yours to open' using errcode = 'insufficient_privilege';
  end if;
  perform platform.trace(v_context[2], v_context[1]::uuid, v_context[6], 'SHOWN', 'homes.address', v_opened ->> 1, '{}', null,
    jsonb_build_object('why', p_why));
  return query select v_opened ->> 2, v_opened ->> 3;
end $$;

-- Who of the staff opened an address, the last first: for who can read it themselves, and so hand it in.
create function homes.openings(p_sealed bytea) returns table (at timestamptz, who text, why text)
language sql stable security definer set search_path = pg_catalog, homes, platform as $$
  select e.recorded_at, a.display_name, e.became ->> 'why'
    from homes.address h
    join platform.audit_entry e on e.authority_id = h.authority_id and e.row_id = h.home_id::text
                               and e.relation = 'homes.address' and e.what = 'SHOWN' and e.became ? 'why'
    join platform.account a on a.authority_id = e.authority_id and a.id = e.account_id and a.kind = 'STAFF'
   where h.authority_id = platform.authority() and h.sealed = p_sealed
   order by e.at desc limit 20
$$;

-- The homes of the hubs the viewer runs.
create function homes.run_by_me() returns setof uuid
language sql stable security definer rows 50 set search_path = pg_catalog, homes, platform as $$
  select h.id from homes.home h
   where h.authority_id = platform.authority()
     and h.hub_id in (select r.hub_id from platform.role_held r
           where r.authority_id = h.authority_id and r.account_id = platform.account() and r.role in ('HUB_MANAGER', 'DEPUTY_MANAGER')
             and r.from_at <= now() and (r.until_at is null or r.until_at > now()))
$$;
revoke all on function homes.seal(uuid, text, text), homes.unseal(bytea, text), homes.openings(bytea), homes.run_by_me() from public;
grant execute on function homes.seal(uuid, text, text), homes.unseal(bytea, text), homes.openings(bytea), homes.run_by_me() to onedoor_web;

-- Who is cleared: whoever runs the hub a home belongs to; who wrote its address down and still runs a hub; the product itself;
-- and because of who lives there, which is the room above (V074__stays.sql). One that is not restricted every colleague reads.
create policy known_to_colleagues on homes.address for select to onedoor_web using (
  authority_id = (select platform.authority()) and not restricted
  and (select platform.is_colleague()));
create policy those_who_keep_it on homes.address for select to onedoor_web using (
  authority_id = (select platform.authority())
  and ((select platform.holds('SYSTEM')) or home_id in (select homes.run_by_me())
       or (recorded_by = (select platform.account()) and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')))));
create policy adds on homes.address for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account()) and superseded_at is null
  and ((select platform.holds('SYSTEM')) or home_id in (select homes.run_by_me())
       or ((select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')) and exists (select from homes.home h
             where h.authority_id = address.authority_id and h.id = address.home_id and h.hub_id is null))));
create policy colleagues on homes.care_of for select to onedoor_web using (
  authority_id = (select platform.authority()) and (select platform.is_colleague()));
create policy adds on homes.care_of for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and recorded_by = (select platform.account()) and superseded_at is null
  and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER', 'SYSTEM')));
