-- What a change log is filtered by stands beside the entry, so that a long log is not read as JSON.
alter table platform.change_log
  add column change_type text generated always as (entry::jsonb ->> 'change_type') stored,
  add column changed_by_user_id text generated always as (entry::jsonb ->> 'changed_by_user_id') stored,
  add column changed_by_key_id text generated always as (entry::jsonb ->> 'changed_by_key_id') stored;
