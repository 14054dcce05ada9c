import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import type { BilledGuide } from '@vigencia/tiss/batch/billed-guide.ts'
import type { CardDigest } from './card-digest.ts'
import type { LinePlace } from './store-lines.ts'

/** A guide when all its lines were read. */
export interface ReadGuide extends Partial<CardDigest> {
  readonly guide_no: number
  readonly guide: BilledGuide
  readonly plan_id: string | null
  readonly accommodation: Accommodation | null
  readonly total_cents: number | null
  readonly billed_cents: number
}

/** Writes guides whose lines were read. */
export async function storeGuides(work: UnitOfWork, place: LinePlace, guides: readonly ReadGuide[]): Promise<void> {
  if (guides.length === 0) return
  const rows = guides.map(({ guide, ...row }) => ({
    ...row,
    kind: guide.kind,
    number: guide.number,
    principal: guide.principal,
    payer_number: guide.payerNumber,
    password: guide.password,
    character: guide.character,
    billing: guide.billing,
  }))
  await work.sql(INSERT, [work.tenant.id, place.batchId, place.convenioId, JSON.stringify(rows)])
}

const INSERT = `
  insert into billing.guides (tenant_id, batch_id, convenio_id, guide_no, kind, number, principal, payer_number, password,
         character, billing, card_digest, card_end, plan_id, accommodation, total_cents, billed_cents)
  select $1, $2, $3, t.guide_no, t.kind, t.number, t.principal, t.payer_number, t.password, t.character, t.billing,
         decode(t.card_digest, 'hex'), t.card_end, t.plan_id, t.accommodation, t.total_cents, t.billed_cents
    from jsonb_to_recordset($4::jsonb) as t (
         guide_no integer, kind text, number text, principal text, payer_number text, password text, character text,
         billing text, card_digest text, card_end text, plan_id uuid, accommodation text, total_cents bigint,
         billed_cents bigint)
  returning null`
