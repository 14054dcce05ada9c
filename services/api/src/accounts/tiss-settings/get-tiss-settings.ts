import type { get } from '@vigencia/contracts/tiss-settings'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import { storedSettings } from './settings-on.ts'

export const getTissSettings: UseCase<typeof get> = async (work, { convenio_id }) => {
  await findConvenio(work, convenio_id)
  const { entries, updated_at } = await storedSettings(work, convenio_id)
  return {
    convenio_id,
    entries: [...entries],
    updated_at: updated_at === null ? null : instantFromPostgres(updated_at),
  }
}
