create sequence statement_seq;

-- What came is the truth (payload, to the letter) and what this LRS adds stands beside it (added).
-- Everything else is an index. Verbs, agents and activities are indexed by a hash of fixed size, as
-- no IRI is too long for xAPI.
create table statement (
  seq bigint primary key,
  id uuid not null unique,
  stored timestamptz not null,
  payload text not null,
  added text not null,
  verb uuid not null,
  registration uuid,
  refers_to uuid,
  voids uuid
);
create index on statement (stored, seq);
create index on statement (verb, stored, seq);
create index on statement (registration, stored, seq) where registration is not null;
create index on statement (voids) where voids is not null;

create table statement_agent (
  agent uuid not null,
  seq bigint not null references statement,
  direct boolean not null,
  primary key (agent, seq)
);

create table statement_activity (
  activity uuid not null,
  seq bigint not null references statement,
  direct boolean not null,
  primary key (activity, seq)
);

-- A statement about a statement is found by what is found for the latter. The target may not be
-- there yet, or never come.
create table reference (
  source bigint not null references statement,
  target uuid not null,
  hops integer not null,
  primary key (source, target)
);
create index on reference (target);

create table access_key (
  id text primary key,
  label text not null,
  secret text not null,
  scopes text not null
);

create table outbox (
  seq bigint primary key references statement,
  due timestamptz not null,
  attempts integer not null default 0,
  version bigint not null default 0,
  refused text
);
create index on outbox (due, seq) where refused is null;
