-- How long statements of a kind are kept. Empty verb or activity: of any.
create table retention (
  id integer generated always as identity primary key,
  purpose text not null,
  verb text not null default '',
  activity text not null default '',
  months integer not null check (months between 1 and 1200),
  created timestamptz not null,
  due timestamptz not null
);
create table retention_run (
  rule integer not null,
  purpose text not null,
  at timestamptz not null,
  removed bigint not null
);
create index on retention_run (at);

-- What an erasure removed. Marks are hashes of the person's identifiers, salted with the receipt's id:
-- who knows an identifier can find out that it is one of them, nobody else can.
create table erasure (
  id uuid primary key,
  at timestamptz not null,
  by text not null,
  marks text not null,
  counts text not null,
  forwarded text not null
);
