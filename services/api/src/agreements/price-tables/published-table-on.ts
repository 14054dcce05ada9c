/**
 * In SQL, the id of the published table that a name means on a day: the latest edition by then, in its last errata. Null:
 * there is none. What a convenio knew at a revision is not asked here.
 * @param name of a version or a family, and `day`, in SQL
 * @param withErrata in SQL, whether errata count
 */
export function publishedTableOn(name: string, day: string, withErrata = 'true'): string {
  return `(select e.id from contracts.price_tables e
            where e.tenant_id = $1 and (e.version = ${name} or e.family = ${name}) and e.published_at is not null
              and (e.valid_from is null or e.valid_from <= ${day}::date) and (e.errata = 0 or ${withErrata})
            order by e.valid_from desc nulls last, e.errata desc limit 1)`
}
