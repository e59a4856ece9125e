-- Where the accounts of a key's learners are, and were while the server had another address.
create table home_page (
  home_page text primary key,
  key_id    integer not null references publishable_key
);
