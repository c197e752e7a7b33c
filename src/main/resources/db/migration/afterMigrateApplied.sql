-- Every table of records there is now, as it was known on a day.
call platform.make_past();
