-- Documents: state, activity profiles, agent profiles. A shelf is what they are kept for (an
-- activity, an agent, or both); key is a hash of shelf, registration and id, for there is no
-- greatest length to any of them. Modified is in milliseconds since 1970. Agent is the same hash as in statement_agent.
create table document (
  key text primary key,
  shelf text not null,
  registration text,
  id text not null,
  agent text,
  content_type text not null,
  content bytea not null,
  etag text not null,
  modified bigint not null
);
create index on document (shelf, modified);
create index on document (agent) where agent is not null;

-- The data of attachments, once for each hash, in chunks so that nobody must hold it in memory.
create table attachment (
  sha2 text primary key,
  length bigint not null
);
create table attachment_chunk (
  sha2 text not null references attachment on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (sha2, position)
);
-- Most attachments are compressed already.
alter table attachment_chunk alter column bytes set storage external;

create table statement_attachment (
  seq bigint not null references statement,
  sha2 text not null references attachment,
  primary key (seq, sha2)
);
create index on statement_attachment (sha2);

-- Which statements say what an activity is. Of older ones it is not known: they are read.
alter table statement_activity add column defines boolean not null default true;
alter table statement_activity alter column defines drop default;
create index on statement_activity (activity, seq) where defines;

-- Whoever could read and write statements was trusted with everything there was.
update access_key set scopes = scopes || ' PROFILE STATE'
where scopes like '%STATEMENTS_READ%' and scopes like '%STATEMENTS_WRITE%';
