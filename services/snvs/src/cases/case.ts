import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Case as CaseOnTheWire } from '@vigencia/contracts/cases/case.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { DayColumn } from '@vigencia/database/columns/day-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** A case as it is stored. Everything about the person is sealed, or a keyed digest. */
export type Case = Omit<z.output<typeof CaseOnTheWire>, 'attempts' | 'revision'> & {
  tenant_id: string
  sealed: Buffer | null
  key_version: number | null
  identity: Buffer | null
  document: Buffer | null
  person: Buffer | null
  whole_document: Buffer | null
  guardian: Buffer | null
  guardian_document: Buffer | null
  guardian_known: boolean
  digest_form: 1 | 2
  is_twin: boolean
  content: Buffer
  disputed_id_caso: number | null
  resolved_fence: number | null
  /** The registry at which somebody found its number. */
  resolved_registry: RegistryName | null
  correction: Buffer | null
  correction_key: number | null
  words: Buffer | null
  words_key: number | null
  attempt_count: number
  fence: number
  due_at: Instant | null
}

export const Case = entity<Case>({
  name: 'Case',
  tableName: 'snvs.cases',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    source_reference: p.text(),
    state: p.text(),
    group_id: p.integer(),
    event_id: p.integer(),
    classification_id: p.integer(),
    paper_date: p.type(DayColumn),
    establishment: p.text(),
    new_episode: p.boolean(),
    item: p.text().nullable(),
    sealed: p.blob().nullable(),
    key_version: p.integer().nullable(),
    identity: p.blob().nullable(),
    document: p.blob().nullable(),
    person: p.blob().nullable(),
    whole_document: p.blob().nullable(),
    guardian: p.blob().nullable(),
    guardian_document: p.blob().nullable(),
    guardian_known: p.boolean(),
    digest_form: p.integer(),
    is_twin: p.boolean(),
    content: p.blob(),
    id_caso: p.type(CountColumn).nullable(),
    errors: p.json().nullable(),
    words: p.blob().nullable(),
    words_key: p.integer().nullable(),
    held_because: p.text().nullable(),
    doubt_because: p.text().nullable(),
    disputed_id_caso: p.type(CountColumn).nullable(),
    pending_manual: p.json().nullable(),
    correction: p.blob().nullable(),
    correction_key: p.integer().nullable(),
    attempt_count: p.integer(),
    fence: p.type(CountColumn),
    due_at: p.type(InstantColumn).nullable(),
    resend_due: p.type(InstantColumn).nullable(),
    resolution: p.text().nullable(),
    resolved_fence: p.type(CountColumn).nullable(),
    resolved_registry: p.text().nullable(),
    acknowledged_at: p.type(InstantColumn).nullable(),
    reported_at: p.type(InstantColumn).nullable(),
    purged_at: p.type(InstantColumn).nullable(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
  },
})

/** The fields of a case in the change log. Of the report it has only a digest made with a key. */
export function caseValues(found: Case): Record<string, unknown> {
  return {
    state: found.state,
    held_because: found.held_because,
    doubt_because: found.doubt_because,
    id_caso: found.id_caso,
    group_id: found.group_id,
    event_id: found.event_id,
    classification_id: found.classification_id,
    paper_date: found.paper_date.toString(),
    establishment: found.establishment,
    new_episode: found.new_episode,
    item: found.item,
    pending_manual: found.pending_manual,
    digest: found.content.toString('hex'),
  }
}
