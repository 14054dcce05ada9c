import type { Place } from '../privacy/vault.ts'

/** The place in which the registry's own words about a case are sealed. */
export const wordsPlace = ({ tenant_id, id }: Place): Place => ({ tenant_id, id: `words about ${id}` })
