-- LRSs that statements are fetched from, by the place that they are; how they are reached is in the
-- configuration.
create table source (
  id integer generated always as identity primary key,
  place text not null unique,
  -- What it stored until then is here; moved in the transaction that stores what came.
  position timestamptz not null default 'epoch',
  -- Which pull is under way: one that finds another number here has lost its turn.
  turn bigint not null default 0,
  leased timestamptz,
  due timestamptz not null,
  began timestamptz,
  ended timestamptz,
  -- New statements in the last pull that fetched any part, and in all.
  last bigint not null default 0,
  fetched bigint not null default 0,
  -- What keeps it from being read, since when.
  trouble text,
  since timestamptz
);

-- What was not taken. The statements are there still, by their ids.
create table source_finding (
  source integer not null references source,
  statement text not null,
  kind text not null,
  words text not null,
  found timestamptz not null,
  primary key (source, statement)
);
create index on source_finding (source, found);
