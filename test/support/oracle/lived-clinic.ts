import type { Client } from 'pg'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { chanceFrom } from '../proof-size.ts'
import type { Input } from './stored-facts.ts'

/** A clinic whose contracts go on being changed, and questions about them, all of it from one seed. */
export interface LivedClinic {
  /** Something is done to one of the convenios, or tried; answers what, and whether it was carried out. */
  live(): Promise<string>
  questions(count: number): Promise<Input[]>
}

const CONVENIOS = '/v1/scheduling/convenios'
const FIRST_DAY = '2022-11-01'
const DAYS = 2_600
/** The codes of the grown clinic: a stretch of codes, every tenth one the clinic's own. Some are in no list. */
const CODES = 1_900

interface Known {
  readonly id: string
  readonly payment_type: string
  readonly revision: string
}

export function livedClinic(clinic: TestTenant, superuser: Client, seed: number): LivedClinic {
  const chance = chanceFrom(seed)
  const below = (count: number) => Math.floor(chance() * count)
  const one = <Item>(list: readonly Item[]) => list[below(list.length)] as Item
  const dayOf = (day: number) => plusDays(FIRST_DAY, day)
  const anyCode = () => codeOf(below(CODES))
  const anyAgreed = (most: number) => (below(3) === 0 ? { is_covered: false } : { price_cents: below(most) })
  /** Of some codes that have overrides, tables' prices or none. */
  const anyChanges = () =>
    [...new Set(Array.from({ length: 40 }, anyCode))].map((procedure_code) => ({
      procedure_code,
      ...anyAgreed(100_000),
    }))
  const query = async <Row extends object>(text: string, more: readonly unknown[] = []) =>
    (await superuser.query<Row>(text, [clinic.id, ...more])).rows
  const convenios = () =>
    query<Known>(
      'select id, payment_type, revision from contracts.current_convenios where tenant_id = $1 order by name',
    )
  const ownCodes = async () => {
    const codes = await query<{ id: string; codes: string[] }>(
      `select convenio_id as id, array_agg(distinct procedure_code order by procedure_code) as codes
         from (select convenio_id, procedure_code from contracts.overrides where tenant_id = $1
               union all select convenio_id, procedure_code from contracts.particular_prices where tenant_id = $1) c group by convenio_id`,
    )
    return new Map(codes.map((own) => [own.id, own.codes]))
  }
  const types = () =>
    query<{ id: string }>('select id from contracts.appointment_types where tenant_id = $1 order by name')

  async function live(): Promise<string> {
    const { id, payment_type } = one(await convenios())
    const deed =
      payment_type === 'particular' && below(2) === 0
        ? 'price'
        : one(['reajuste', 'reajuste', 'terminate', 'revoke', 'draft'])
    const path = `${CONVENIOS}/${id}`
    const periods = await query<{ id: string; starts: string }>(
      `select id, lower(days)::text as starts from contracts.current_periods
        where tenant_id = $1 and convenio_id = $2 and status = 'active' order by days desc limit 3`,
      [id],
    )
    const period = periods.length === 0 ? null : one(periods)
    const day = dayOf(below(DAYS))
    const send = async (method: string, to: string, body: object) => {
      const { status } = await clinic.rest(method, `${path}/${to}`, body)
      if (status >= 500) throw new Error(`${method} ${to} answered ${status}`)
      return `${deed} ${status < 300 ? 'done' : 'refused'}`
    }
    if (deed === 'price') {
      const [entry] = await query<{ id: string; procedure_code: string }>(
        'select id, procedure_code from contracts.particular_prices where tenant_id = $1 and convenio_id = $2 and is_active order by procedure_code, id offset $3 limit 1',
        [id, below(80)],
      )
      const price = {
        procedure_code: entry?.procedure_code ?? '1',
        procedure_name: 'Anew',
        price_cents: below(400_000),
        notes: null,
        metadata: null,
      }
      return send('PUT', `particular-prices/${entry?.id}`, { ...price, valid_from: day })
    }
    if (deed === 'draft' || period === null) {
      const draft = await clinic.rest('POST', `${path}/contracts`, { start_date: day, end_date: dayOf(DAYS + below(900)), cbhpm_table_version: one(['T1', 'T2', null]), cbhpm_percentage: one([null, 70, 99.9999]) }) // prettier-ignore
      if (draft.status >= 300) return `${deed} refused`
      await clinic.rest('POST', `${path}/contracts/${draft.body.id}/overrides`, {
        procedure_code: anyCode(),
        ...anyAgreed(1000),
      })
      return send('PATCH', `contracts/${draft.body.id}/activate`, {})
    }
    if (deed === 'terminate')
      return send('PATCH', `contracts/${period.id}/terminate`, { effective_date: plusDays(period.starts, below(700)) })
    if (deed === 'revoke')
      return send('POST', `contracts/${period.id}/revoke`, { reason: 'Mistyped', retroactive: true })
    return send('POST', `contracts/${period.id}/reajuste`, {
      new_start_date: plusDays(period.starts, 1 + below(700)),
      new_end_date: dayOf(DAYS + below(900)),
      reajuste_percent: one([8.5, -3.3333, 100, 0.0001, null]),
      adjust_table_prices: one([null, false]),
      copy_overrides: below(5) > 0,
      copy_particular_prices: below(5) > 0,
      changes: anyChanges(),
    })
  }

  async function questions(count: number): Promise<Input[]> {
    const [known, own, ofTypes] = [await convenios(), await ownCodes(), await types()]
    return Array.from({ length: count }, () => {
      const { id, revision } = one(known)
      return {
        convenio_id: below(500) === 0 ? '00000000-0000-4000-8000-000000000000' : id,
        procedure_code: below(2) === 0 ? one(own.get(id) ?? ['1']) : anyCode(),
        event_date: dayOf(below(DAYS)),
        appointment_type_id: below(3) === 0 ? one(ofTypes).id : null,
        quantity: below(4) === 0 ? 1 + below(10_000) : 1,
        revision: below(3) > 0 ? null : below(Number(revision) + 2),
      }
    })
  }

  return { live, questions }
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function codeOf(n: number): string {
  return n % 10 === 9 ? `HOUSE-${n}` : String(10_101_012 + n * 7)
}
