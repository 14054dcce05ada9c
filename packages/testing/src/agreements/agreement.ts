import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { CONVENIOS, scenario } from './scenario.ts'
import type { TestTenant } from '../api/test-api.ts'

export const TYPE_A = '0190a000-0000-7000-8000-00000000000a'
export const TYPE_B = '0190a000-0000-7000-8000-00000000000b'

/** A convenio with a table and a period of 2026 that names it: everything that a snapshot shows is there. */
export async function newAgreement(clinic: TestTenant, fields: Record<string, unknown> = {}) {
  const make = scenario(clinic)
  const version = `t${Math.random().toString(36).slice(2, 8)}`
  const convenio = await make.convenio({
    name: `Agreement ${version}`,
    copay_enabled: true,
    default_copay_percent: 30,
    default_copay_max_cents: 15_000,
    requires_card_number: true,
  })
  const period = await make.draft(convenio, {
    start_date: '2026-01-01',
    end_date: '2026-12-31',
    cbhpm_table_version: version,
    cbhpm_percentage: 66.6667,
    ...fields,
  })
  const children = `${CONVENIOS}/${convenio}/contracts/${period}`
  const must = async (path: string, body: unknown) =>
    expect(await clinic.rest('POST', `${children}/${path}`, body)).toMatchObject({ status: 201 })
  await must('overrides', {
    procedure_code: 'b',
    price_cents: 2,
    metadata: { z: 1.5e-7, a: [0.1, 123456.789, 'é\u2028\u007f\u0085\u0001\u0002'], é: null, ab: {} },
  })
  await must('overrides', {
    procedure_code: 'B',
    price_cents: 1,
    procedure_name: 'Say "a\\b"\n\u2028\té 😀 <',
    notes: '/',
  })
  await must('overrides', { procedure_code: 'ﬀ', price_cents: 3 })
  await must('overrides', { procedure_code: '😀', price_cents: 1000 })
  await must('type-rules', { appointment_type_id: TYPE_B, is_covered: false, notes: 'Not this' })
  await must('type-rules', {
    appointment_type_id: TYPE_A,
    copay_percent: 12.5,
    copay_max_cents: 700,
    requires_authorization: true,
  })
  return { make, version, convenio, period }
}

/** Canonical JSON once more, written from RFC 8785 and of nothing that the api uses. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Readonly<Record<string, unknown>>
  const names = Object.keys(fields).toSorted() // by UTF-16 code units
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`
}

/** The digest of a snapshot as anybody would take it. */
export function digestOf({ digest, snapshot_generated_at, ...rest }: Record<string, unknown>): string {
  return createHash('sha256').update(canonical(rest)).digest('hex')
}
