import type { Place } from '@vigencia/server/sealing/vault.ts'

/** The place in which the registry's own words about a report are sealed. */
export const wordsPlace = ({ tenant_id, id }: Place): Place => ({ tenant_id, id: `words about ${id}` })
