-- Room: demo. What of the invented town has been written, so that each start adds only what is new.

create schema demo;
grant usage on schema demo to onedoor_web;

create table demo.written (
  authority_id text not null references authorities.authority,
  key          text not null, -- of the town's fact, person or place
  id           uuid not null, -- what it became here
  primary key (authority_id, key)
);
call platform.guard('demo.written', false);
grant select, insert on demo.written to onedoor_web;
create policy the_product_itself on demo.written to onedoor_web
  using (authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')))
  with check (authority_id = (select platform.authority()) and (select platform.holds('SYSTEM')));
