-- What was erased with a person, so that it is not fetched again from an LRS that has it still:
-- hashes of the ids of statements.
create table erased_statement (
  mark uuid primary key,
  at timestamptz not null
);
