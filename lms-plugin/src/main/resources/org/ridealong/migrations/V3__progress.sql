-- How far each learner came who started a module, kept up to date as statements are stored.
create table progress (
  module     text not null,
  learner    text not null,
  finished   boolean not null,
  passed     boolean not null,
  best_score numeric(7, 6) check (best_score between -1 and 1),
  primary key (module, learner)
);
