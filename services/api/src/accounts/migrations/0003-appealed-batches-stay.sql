-- release-before: works
-- What a payer was asked for rests on lines that sums count.
create function billing.keep_appealed_batch() returns trigger
  language plpgsql as $$
begin
  if exists (select from billing.appeal_items i where i.tenant_id = new.tenant_id and i.batch_id = new.id) then
    raise exception 'an appeal rests on batch %', new.id using errcode = '23514', constraint = 'keep_appealed_batch';
  end if;
  return new;
end $$;
create trigger keep_appealed_batch before update of removed_at on billing.batches for each row
  when (old.removed_at is null and new.removed_at is not null) execute function billing.keep_appealed_batch();
