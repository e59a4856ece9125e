-- Statements and what they mention are kept by month (UTC) of "stored". A month can be detached and
-- dropped while the rest is written and read, and what is written now stays in small indexes.
-- There is no default partition: PostgreSQL detaches concurrently only without one.

-- One id for all months; a partitioned table can only be unique within its partitions.
create table statement_id (
  id uuid primary key,
  stored timestamptz not null,
  seq bigint not null
);

alter table statement rename to statement_before;
create table statement (
  seq bigint not null,
  stored timestamptz not null,
  id uuid not null,
  verb uuid not null,
  registration uuid,
  voids uuid,
  payload text not null,
  added text not null,
  constraint statement_in_order primary key (stored, seq)
) partition by range (stored);
create index statement_by_number on statement (seq);
create index statement_by_verb on statement (verb, stored, seq);
create index statement_by_registration on statement (registration, stored, seq)
  where registration is not null;

-- Each agent and activity of a statement once, in the order in which statements are answered. The
-- key's last digit says how it is mentioned: 1 the statement is directly about it, 2 it is related,
-- 3 (besides) the statement says what the activity is. So each filter walks an index and stops.
create table mention (
  key uuid not null,
  stored timestamptz not null,
  seq bigint not null,
  constraint mention_in_order primary key (key, stored, seq)
) partition by range (stored);

-- What is taken back, also if it is yet to come.
create table voiding (
  id uuid not null,
  seq bigint not null,
  primary key (id, seq)
);

-- Makes the month that this moment is in, if it is not there. Attaching blocks nobody.
create function add_month(moment timestamptz) returns void language plpgsql as $$
declare
  first timestamp := date_trunc('month', moment at time zone 'UTC');
  parent text;
  child text;
begin
  perform pg_advisory_xact_lock(hashtext('lrs.add_month'));
  foreach parent in array array['statement', 'mention'] loop
    child := parent || to_char(first, '_YYYY_MM');
    if to_regclass('lrs.' || child) is null then
      execute format('create table lrs.%I (like lrs.%I including all)', child, parent);
      execute format(
        'alter table lrs.%I attach partition lrs.%I for values from (%L) to (%L)', parent, child,
        first at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
    end if;
  end loop;
end $$;

select add_month(month)
from (select distinct date_trunc('month', stored, 'UTC') as month from statement_before) months;

insert into statement_id select id, stored, seq from statement_before order by id;
insert into voiding select voids, seq from statement_before where voids is not null;
insert into statement (seq, stored, id, verb, registration, voids, payload, added)
select seq, stored, id, verb, registration, voids, payload, added
from statement_before order by stored, seq;
insert into mention
select key, s.stored, m.seq from (
  select cast(left(cast(agent as text), 35) || case when direct then '1' else '2' end as uuid), seq
  from statement_agent
  union all
  select cast(left(cast(activity as text), 35) || case when direct then '1' else '2' end as uuid),
    seq
  from statement_activity
  union all
  select cast(left(cast(activity as text), 35) || '3' as uuid), seq
  from statement_activity where defines
) m (key, seq) join statement_before s on s.seq = m.seq;

alter table reference drop constraint reference_source_fkey, drop constraint reference_pkey;
alter table reference rename column source to seq;
alter table reference add column stored timestamptz;
update reference r set stored = s.stored from statement_before s where s.seq = r.seq;
alter table reference
  alter column stored set not null,
  add constraint reference_in_order primary key (stored, seq, target);

-- Checked on every row, and a month could not be detached; one transaction writes both sides.
alter table statement_attachment drop constraint statement_attachment_seq_fkey;
alter table outbox drop constraint outbox_seq_fkey;

drop table statement_agent;
drop table statement_activity;
drop table statement_before;
