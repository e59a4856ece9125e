-- Scopes in the words of xAPI. Whoever could write statements could say what activities are.
update access_key set scopes = array_to_string(array_remove(array[
  case when scopes like '%STATEMENTS_WRITE%' then 'statements/write' end,
  case when scopes like '%STATEMENTS_WRITE%' then 'define' end,
  case when scopes like '%STATEMENTS_READ%' then 'statements/read' end,
  case when scopes like '%STATE %' or scopes like '%STATE' then 'state' end,
  case when scopes like '%PROFILE%' then 'profile' end], null), ' ');

-- Times in milliseconds since 1970, as in document.
alter table access_key add column created bigint;
alter table access_key add column used bigint;
alter table access_key add column revoked bigint;
-- After a rotation the old secret holds until then.
alter table access_key add column old_secret text;
alter table access_key add column old_until bigint;
