-- Room: placements. House mix: what is known of two young people together, and what was weighed before one came to live with others.
-- What rests on a section of a record stands apart from what may be told to whoever is beside them, so that the one is not read with
-- the other.

-- ---------------------------------------------------------------- what is known of two

-- One row for both: the two stand in the order of their ids. What may be told of it stands here; why stands in pair_why.
create table placements.pair_fact (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  other_id        uuid not null,
  bearing         text not null constraint pair_bearing check (bearing in ('WORRY', 'GOOD')),
  told            text not null constraint something_may_be_told check (length(btrim(told)) between 1 and 300),
  noted_on        date not null, -- since when it is known
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  superseded_at   timestamptz,
  superseded_by   uuid,
  superseded_because text constraint over_because_is_short_enough check (length(btrim(superseded_because)) between 1 and 500),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, other_id) references people.young_person (authority_id, young_person_id),
  constraint a_pair_is_one_row_for_both check (young_person_id < other_id),
  constraint over_whole check (num_nulls(superseded_at, superseded_by, superseded_because) in (0, 3)),
  constraint nothing_is_known_tomorrow check (noted_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index pair_fact_of on placements.pair_fact (authority_id, young_person_id, other_id) where superseded_at is null;
create index pair_fact_of_other on placements.pair_fact (authority_id, other_id, young_person_id) where superseded_at is null;
call platform.guard_section('placements.pair_fact', 'MIX');
grant update (superseded_at, superseded_by, superseded_because) on placements.pair_fact to onedoor_web;

-- The reason behind it, under the same id: for who may read the section it rests on as well.
create table placements.pair_why (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null,
  other_id        uuid not null,
  topic           text not null constraint pair_topic check (topic in
                    ('NOT_WITH', 'TIE', 'TRIGGER', 'LINK', 'ROUTINE', 'GOOD_FOR_EACH_OTHER')),
  from_id         uuid, -- from whom of the two it comes; null when it is the same both ways
  words           text not null constraint pair_words_say_something check (length(btrim(words)) between 1 and 2000),
  section         text not null references platform.section,
  about_id        uuid, -- whose section it rests on; null when it rests on that of both
  primary key (authority_id, id),
  foreign key (authority_id, id) references placements.pair_fact (authority_id, id),
  constraint why_is_of_the_same_order check (young_person_id < other_id),
  constraint it_comes_from_one_of_the_two check (from_id in (young_person_id, other_id)),
  constraint it_rests_on_one_of_the_two check (about_id in (young_person_id, other_id))
);
call platform.guard_section('placements.pair_why', 'MIX');

-- ---------------------------------------------------------------- what was weighed

-- The impact risk assessment: who would come to live where and from when, who decided, why, and what nobody knew.
create table placements.mix (
  authority_id    text not null,
  id              uuid not null,
  young_person_id uuid not null, -- who would come
  home_id         uuid not null,
  from_on         date not null,
  decision        text not null constraint mix_decision check (decision in ('YES', 'YES_WITH', 'NOT_HERE')),
  because         text not null constraint a_mix_is_decided_with_why check (length(btrim(because)) between 1 and 2000),
  not_known       text constraint not_known_is_short_enough check (length(btrim(not_known)) between 1 and 1000),
  asked           text not null constraint a_question_was_asked check (length(btrim(asked)) between 1 and 300),
  answer          text not null constraint the_question_was_answered check (length(btrim(answer)) between 1 and 1000),
  recorded_by     uuid not null, -- who decided
  recorded_at     timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, home_id) references homes.home (authority_id, id)
);
create index mix_of on placements.mix (authority_id, young_person_id, recorded_at desc);
call platform.guard_section('placements.mix', 'MIX');

-- Each reason as it stood then, and what will be done about each worry. Who lived there then are the others of its lines.
create table placements.mix_line (
  authority_id    text not null,
  id              uuid not null,
  mix_id          uuid not null,
  young_person_id uuid not null, -- who would come
  other_id        uuid not null, -- who lived there
  bearing         text not null constraint line_bearing check (bearing in ('WORRY', 'GOOD', 'NOT_KNOWN')),
  told            text not null constraint a_line_says_something check (length(btrim(told)) between 1 and 300),
  will_do         text constraint will_do_is_short_enough check (length(btrim(will_do)) between 1 and 1000),
  primary key (authority_id, id),
  foreign key (authority_id, young_person_id) references people.young_person,
  foreign key (authority_id, other_id) references people.young_person (authority_id, young_person_id),
  foreign key (authority_id, mix_id) references placements.mix (authority_id, id),
  constraint nobody_is_weighed_with_themselves check (young_person_id <> other_id),
  constraint what_is_done_is_about_a_worry check (will_do is null or bearing = 'WORRY')
);
create index mix_line_of on placements.mix_line (authority_id, mix_id);
call platform.guard_section('placements.mix_line', 'MIX');

create table placements.mix_why (
  authority_id    text not null,
  id              uuid not null, -- the line's
  mix_id          uuid not null,
  young_person_id uuid not null,
  other_id        uuid not null,
  topic           text not null,
  from_id         uuid,
  words           text not null constraint mix_words_say_something check (length(btrim(words)) between 1 and 2000),
  source          text not null, -- which room told it
  noted_on        date,
  section         text not null references platform.section,
  about_id        uuid,
  primary key (authority_id, id),
  foreign key (authority_id, id) references placements.mix_line (authority_id, id),
  foreign key (authority_id, mix_id) references placements.mix (authority_id, id),
  constraint it_came_from_one_of_the_two check (from_id in (young_person_id, other_id)),
  constraint it_rested_on_one_of_the_two check (about_id in (young_person_id, other_id))
);
create index mix_why_of on placements.mix_why (authority_id, mix_id);
call platform.guard_section('placements.mix_why', 'MIX');

-- A line about two is for who may read of both, and why it stands for who may read what it rests on as well: of the one it is
-- about, or of both. Whoever is not told cannot tell that there is something to be told.
do $$
declare
  v_both    constant text := '(select platform.holds(''SYSTEM'')) or other_id in (select platform.visible(''MIX'', %L))';
  v_section constant text := '(select platform.holds(''SYSTEM''))'
    ' or ((section, coalesce(about_id, young_person_id)) in (select s.code, seen from platform.section s, platform.visible(s.code) as seen)'
    ' and (section, coalesce(about_id, other_id)) in (select s.code, seen from platform.section s, platform.visible(s.code) as seen))';
  v_table   regclass;
begin
  foreach v_table in array array['placements.pair_fact', 'placements.pair_why', 'placements.mix_line', 'placements.mix_why']::regclass[] loop
    execute format('create policy both_are_theirs on %s as restrictive for select to onedoor_web using (' || v_both || ')', v_table, 'R');
    execute format('create policy both_are_theirs_to_write_of on %s as restrictive for insert to onedoor_web with check (' || v_both || ')', v_table, 'W');
  end loop;
  create policy both_are_theirs_to_change on placements.pair_fact as restrictive for update to onedoor_web using (
    (select platform.holds('SYSTEM')) or other_id in (select platform.visible('MIX', 'W')));
  foreach v_table in array array['placements.pair_why', 'placements.mix_why']::regclass[] loop
    execute format('create policy what_it_rests_on_is_theirs on %s as restrictive for select to onedoor_web using (%s)', v_table, v_section);
  end loop;
end $$;
