import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Result, Sample } from '@vigencia/contracts/lab-reports/lab-report.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { DayColumn } from '@vigencia/database/columns/day-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

type SampleAnswer = z.output<typeof Sample>
type ResultAnswer = z.output<typeof Result>

/** A sample or a result as it is stored. What was found is sealed. */
export type LabReport = Omit<SampleAnswer, 'attempts' | 'revision' | 'id_muestra' | 'id_tipo_muestra' | 'registry'> & {
  tenant_id: string
  api: LabApi
  /** Of a sample whose case was made elsewhere. */
  id_caso: number | null
  of_sample: string | null
  id_muestra: number | null
  id_tipo_muestra: number | null
  id_tipo_prueba: ResultAnswer['id_tipo_prueba'] | null
  id_prueba: ResultAnswer['id_prueba'] | null
  registry: RegistryName | null
  sealed: Buffer | null
  key_version: number | null
  /** The registry's own words, sealed as the report is. */
  words: Buffer | null
  words_key: number | null
  content: Buffer
  attempt_count: number
  fence: number
  /** The fence at which somebody resolved it: at another one the next attempt has begun. */
  resolved_fence: number | null
  /** The registry at which somebody found its number. */
  resolved_registry: RegistryName | null
  due_at: Instant | null
}

export const LabReport = entity<LabReport>({
  name: 'LabReport',
  tableName: 'snvs.lab_reports',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    api: p.text(),
    source_reference: p.text(),
    state: p.text(),
    case_id: p.uuid().nullable(),
    id_caso: p.type(CountColumn).nullable(),
    of_sample: p.uuid().nullable(),
    item: p.text().nullable(),
    event_id: p.integer().nullable(),
    id_muestra: p.integer().nullable(),
    id_tipo_muestra: p.integer().nullable(),
    id_tipo_prueba: p.integer().nullable(),
    id_prueba: p.integer().nullable(),
    day: p.type(DayColumn),
    new_sample: p.boolean(),
    sealed: p.blob().nullable(),
    key_version: p.integer().nullable(),
    words: p.blob().nullable(),
    words_key: p.integer().nullable(),
    content: p.blob(),
    registry: p.text().nullable(),
    registry_id: p.type(CountColumn).nullable(),
    errors: p.json().nullable(),
    held_because: p.text().nullable(),
    attempt_count: p.integer(),
    fence: p.type(CountColumn),
    due_at: p.type(InstantColumn).nullable(),
    resolution: p.text().nullable(),
    resolved_fence: p.type(CountColumn).nullable(),
    resolved_registry: p.text().nullable(),
    reported_at: p.type(InstantColumn).nullable(),
    purged_at: p.type(InstantColumn).nullable(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
  },
})

/** The fields of a report in the change log. Of what was found it has only a digest made with a key. */
export function labValues(found: LabReport): Record<string, unknown> {
  const { state, held_because, registry, registry_id, item, event_id, new_sample } = found
  const { id_muestra, id_tipo_muestra, id_tipo_prueba, id_prueba } = found
  return {
    state,
    held_because,
    registry,
    registry_id,
    item,
    event_id,
    id_muestra,
    id_tipo_muestra,
    id_tipo_prueba,
    id_prueba,
    day: found.day.toString(),
    new_sample,
    digest: found.content.toString('hex'),
  }
}

/** In sentences. */
export const CALLED: Readonly<Record<LabApi, string>> = { samples: 'Sample', results: 'Result' }
