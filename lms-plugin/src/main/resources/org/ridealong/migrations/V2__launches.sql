-- Keys that lie open in packages and pages: good for nothing but starting a launch.
create table publishable_key (
  id      integer generated always as identity primary key,
  label   text not null unique,
  value   text not null unique,
  created timestamptz not null default now()
);

-- One learner's way through one course. Coming back continues it: same registration.
create table registration (
  registration uuid primary key,
  key_id       integer not null references publishable_key,
  learner      text not null,
  course       text not null,
  first_launch timestamptz not null,
  last_launch  timestamptz not null,
  unique (key_id, learner, course)
);

-- What launch tokens are signed with, unless it is configured. One row.
create table launch_secret (
  only_row boolean primary key default true check (only_row),
  secret   bytea not null
);
