-- Plans and their catalogues are told by their one stream.
create function plans.tell_plans() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, plans.chain()) from (select distinct tenant_id from touched order by 1) t;
  return null;
end $$;

select platform.tell_changes(('plans.' || name)::regclass, 'plans.tell_plans')
  from unnest(array[
    'benefits', 'benefit_versions', 'currencies', 'currency_versions', 'products', 'product_versions', 'contacts', 'contact_versions',
    'payment_categories', 'payment_category_versions', 'tariff_items', 'tariff_item_versions', 'category_prices', 'category_price_versions',
    'plans', 'plan_versions', 'plan_lines', 'plan_line_versions']) name;
