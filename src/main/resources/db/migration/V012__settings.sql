-- What a council chooses for itself in whole numbers. Each room says in its own migration which there are, what they may be
-- and what they are until a council chooses; every choice is a row of its own, so that a page of the past reads what held then.

create table platform.setting_kind (
  name      text primary key,
  least     int not null,
  most      int not null,
  usual     int[] not null,
  fewest    int not null, -- how many numbers it has at least
  how_many  int not null, -- and at most
  chosen_by text[] not null, -- who may choose
  constraint what_is_usual_may_be_chosen check (
    least <= all (usual) and most >= all (usual) and cardinality(usual) between fewest and how_many)
);
grant select on platform.setting_kind to onedoor_web;

create procedure platform.declare_setting(p_name text, p_chosen_by text[], p_least int, p_most int, p_usual int[],
  p_fewest int default 1, p_how_many int default 1) language sql as $$
  insert into platform.setting_kind (name, chosen_by, least, most, usual, fewest, how_many)
  values (p_name, p_chosen_by, p_least, p_most, p_usual, p_fewest, p_how_many)
$$;
revoke all on procedure platform.declare_setting(text, text[], int, int, int[], int, int) from public;

create table platform.setting (
  authority_id text not null,
  id           uuid not null,
  name         text not null references platform.setting_kind,
  turn         bigint generated always as identity,
  chosen       int[] not null,
  chosen_by    uuid not null,
  chosen_at    timestamptz not null,
  primary key (authority_id, id)
);
create unique index settings_in_turn on platform.setting (authority_id, name, turn);
call platform.guard('platform.setting');
grant select, insert on platform.setting to onedoor_web;
create policy everybody_knows on platform.setting for select to onedoor_web using (authority_id = (select platform.authority()));
create policy chosen_by_whom_it_is_given_to on platform.setting for insert to onedoor_web with check (
  authority_id = (select platform.authority()) and chosen_by = (select platform.account())
  and ((select platform.holds('SYSTEM'))
       or exists (select from platform.setting_kind k where k.name = setting.name and platform.holds(variadic k.chosen_by))));

-- A council's choices are made one after the other, within what they may be, and never over one made since the page was shown.
create function platform.one_choice_after_the_other() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, platform as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('settings ' || new.authority_id, 0));
  if exists (select from platform.setting s where s.authority_id = new.authority_id and s.name = new.name
      and platform.changed_since_seen(s.authority_id, 'platform.setting', s.id::text)) then
    raise exception 'Chosen by somebody else since it was shown' using errcode = 'OD409';
  end if;
  if not exists (select from platform.setting_kind k where k.name = new.name and k.least <= all (new.chosen)
      and k.most >= all (new.chosen) and cardinality(new.chosen) between k.fewest and k.how_many) then
    raise exception 'The setting % is out of its bounds', new.name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger one_choice_after_the_other before insert on platform.setting
  for each row execute function platform.one_choice_after_the_other();

-- What held in the viewer's council at a moment, or holds now, where there is none.
create function platform.chosen_by(p_name text, p_moment timestamptz) returns int[]
language sql stable security definer set search_path = pg_catalog, platform as $$
  select coalesce(
    (select s.chosen from platform.setting s
      where s.authority_id = platform.authority() and s.name = p_name
        and (p_moment is null or s.chosen_at <= p_moment)
      order by s.turn desc limit 1),
    (select k.usual from platform.setting_kind k where k.name = p_name))
$$;
revoke all on function platform.chosen_by(text, timestamptz) from public;

-- What holds in the viewer's council, or held at the moment the page is about.
create function platform.chosen(p_name text) returns int[]
language sql stable security definer set search_path = pg_catalog, platform as $$
  select platform.chosen_by(p_name, platform.known_on())
$$;
create function platform.number(p_name text) returns int
language sql stable security definer set search_path = pg_catalog, platform as $$ select (platform.chosen(p_name))[1] $$;
revoke all on function platform.chosen(text), platform.number(text) from public;
grant execute on function platform.chosen(text), platform.number(text) to onedoor_web;
