-- A migration may change tables and fill columns: what is made from the tables is made anew after it.
do $$ begin
  if to_regprocedure('platform.drop_past()') is not null then
    call platform.drop_past();
  end if;
end $$;
