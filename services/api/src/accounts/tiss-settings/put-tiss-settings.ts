import { z } from 'zod'
import type { put } from '@vigencia/contracts/tiss-settings'
import { TissSettings } from '@vigencia/contracts/tiss-settings/tiss-settings.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import { openAccount } from '../account-stream.ts'
import { storedSettings } from './settings-on.ts'

const Entries = z.array(TissSettings)

export const putTissSettings: UseCase<typeof put> = async (work, { convenio_id, entries }) => {
  await findConvenio(work, convenio_id)
  const change = await openAccount(work, convenio_id)
  const before = await storedSettings(work, convenio_id)
  const inOrder = entries.toSorted((a, b) => (a.valid_from.toString() < b.valid_from.toString() ? -1 : 1))
  const at = work.now.toString()
  await work.sql(
    `insert into billing.tiss_settings (tenant_id, convenio_id, entries, created_at, updated_at)
     values ($1, $2, $3::jsonb, $4::timestamptz, $4::timestamptz)
     on conflict (tenant_id, convenio_id) do update set entries = excluded.entries, updated_at = excluded.updated_at`,
    [work.tenant.id, convenio_id, JSON.stringify(z.encode(Entries, inOrder)), at],
  )
  const logged = (all: typeof inOrder) => ({ convenio_id, entries: JSON.stringify(z.encode(Entries, all)) })
  await change.record({
    change_type: before.created_at === null ? 'create' : 'update',
    change_description: 'What was agreed about TISS was set',
    affected_table: 'tiss_settings',
    ...(before.created_at !== null && { previous_values: logged([...before.entries]) }),
    new_values: logged(inOrder),
  })
  return { convenio_id, entries: inOrder, updated_at: work.now }
}
