-- Who may sign in when no other identity provider is configured.
create table account (
  name          text primary key,
  password_hash text not null,
  created       timestamptz not null default now()
);

create table account_role (
  account text not null references account on delete cascade,
  role    text not null check (role in ('admin', 'reports')),
  primary key (account, role)
);
