-- A run is written while it goes on; two may begin in the same moment.
alter table retention_run
  add column id bigint generated always as identity primary key,
  add column waiting bigint not null default 0;
