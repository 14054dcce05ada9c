/**
 * Whether the list of a registry had the codes of the case `c` together and has them no more, in SQL. What it never had
 * is not lost.
 */
export const areCodesLost = (registry: string) =>
  `coalesce((select bool_and(k.known_until is not null) from snvs.codes k
     where k.tenant_id = $1 and k.registry = ${registry} and k.group_id = c.group_id and k.event_id = c.event_id
       and k.classification_id = c.classification_id), false)`
