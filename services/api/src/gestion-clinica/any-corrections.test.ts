import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { makeOldClinic, type OldClinic } from '@vigencia/testing/fixtures/gestion-clinica/old-clinic.ts'
import { oldClient, type DtoName, type OldClient } from '@vigencia/testing/fixtures/gestion-clinica/old-client.ts'
import { makePlan, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { seededChance } from '../demo/invented/seeded-chance.ts'

type Row = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- members of any type, as on the wire

let clinic: OldClinic
let client: OldClient
// a clock never goes back in one tenant
beforeEach(async () => {
  clinic = await makeOldClinic()
  client = oldClient(clinic)
  clinic.setNow('2026-01-01T15:00:00Z')
  await makePlan(clinic.tenant)
})
afterEach(() => clinic.close())

const NEW_YEAR = dayOf('2026-01-01')
const DAYS = Array.from({ length: 73 }, (_, i) => day(i * 5 - 20))

function day(of: number): string {
  return NEW_YEAR.add({ days: of }).toString()
}

/** What is said of one thing on each day, by the day's text; and the day on which it was first said. */
class Dated<Value> {
  readonly #firstSaid: string
  #parts: { from: string; value: Value }[]

  constructor(today: string, value: Value, from = '') {
    this.#firstSaid = today
    this.#parts = [{ from, value }]
  }

  say(today: string, value: Value): void {
    // what was first said today is mended for all of its days
    const from = today === this.#firstSaid ? (this.#parts[0] as { from: string }).from : today
    this.#parts = [...this.#parts.filter((part) => part.from < from), { from, value }]
  }

  wasBefore(today: string, value: Value): boolean {
    return this.#parts.some((part) => part.from < today && part.value === value)
  }

  on(text: string): Value | undefined {
    return this.#parts.findLast(({ from }) => from <= text)?.value
  }
}

interface Window {
  readonly start: string
  readonly end: string | null
}

const within = ({ start, end }: Window, text: string) => text >= start && (end === null || text <= end)

test.each(['one', 'two', 'three', 'four'])(
  'after any saves of the old client, a plan covers the days that its screen shows, and earlier revisions their own: %s',
  async (seed) => {
    const chance = seededChance(`corrections ${seed}`)
    const code = `P-${seed}`
    let ordinal = 0
    const today = () => day(ordinal)
    const anyWindow = (): Window => {
      const first = chance.between(-15, 150)
      return { start: day(first), end: chance.pick([null, day(first + chance.between(30, 300))]) }
    }
    const dates = ({ start, end }: Window) => ({
      d_fecha_i_vigencia: `${start}T23:10:11.1234567-05:00`,
      d_fecha_f_vigencia: end === null ? '9999-12-31T23:59:59.9999999' : `${end}T00:00:00`,
    })
    clinic.setNow(`${today()}T15:00:00Z`)

    let categoryWindow = anyWindow()
    const category = new Dated(today(), { factor: 10, holds: true })
    const categoryFields = { c_codigo: code, t_descripcion: code, n_factor_servicio: 10, f_estado: 1 }
    await client.write('CVN_CATEGORIA_PAGO/Add', dto('CVN_CATEGORIA_PAGO', categoryFields, dates(categoryWindow)))
    const id_categoria_pago = await idOf('CVN_CATEGORIA_PAGO', 'id_categoria_pago')
    let window = anyWindow()
    const plan = new Dated(today(), true)
    const planFields = { c_codigo: code, id_contacto_garante: 1, id_contacto_contratante: 2, id_categoria_pago }
    await client.write('CVN_PLAN_SEGURO/Add', dto('CVN_PLAN_SEGURO', { ...planFields, f_estado: 1 }, dates(window)))
    const id_plan_seguro = await idOf('CVN_PLAN_SEGURO', 'id_plan_seguro')
    const lines: { id: number; holds: Dated<boolean> }[] = []

    const acts: (() => Promise<void>)[] = [
      async () => {
        window = anyWindow()
        const holds = chance.pick([true, true, true, false])
        plan.say(today(), holds)
        await save('CVN_PLAN_SEGURO', { id_plan_seguro }, { ...dates(window), f_estado: holds ? 1 : 0 })
      },
      async () => save('CVN_PLAN_SEGURO', { id_plan_seguro }, { t_observacion: seed }),
      async () => {
        categoryWindow = anyWindow()
        const now = { factor: chance.between(1, 50), holds: chance.pick([true, true, true, false]) }
        category.say(today(), now)
        const fields = { ...dates(categoryWindow), n_factor_servicio: now.factor, f_estado: now.holds ? 1 : 0 }
        await save('CVN_CATEGORIA_PAGO', { id_categoria_pago }, fields)
      },
      async () => {
        if (lines.some(({ holds }) => holds.on('9999') === true)) return
        const heldBefore = lines.some(({ holds }) => holds.wasBefore(today(), true))
        const fields = { id_plan_seguro, id_beneficio: 1, id_moneda: 1, f_estado: 1 }
        const id = await client.write('CVN_PLAN_SEGURO_DETALLE/Add', dto('CVN_PLAN_SEGURO_DETALLE', fields))
        lines.push({ id: Number(id), holds: new Dated(today(), true, heldBefore ? today() : '') })
      },
      async () => {
        const last = lines.at(-1)
        if (last?.holds.on('9999') !== true) return
        last.holds.say(today(), false)
        await client.write('CVN_PLAN_SEGURO_DETALLE/Delete', { id_plan_seguro_detalle: last.id })
      },
    ]
    await acts[3]?.()

    const answers: { items: Row[]; revision: number }[] = []
    for (let i = 0; i < 30; i++) {
      ordinal += chance.pick([0, 0, 0, 1, 3, 12])
      clinic.setNow(`${today()}T15:00:00Z`)
      await chance.pick(acts)()
      expect(await shown('CVN_PLAN_SEGURO', { id_plan_seguro })).toMatchObject(shownDates(window))
      expect(await shown('CVN_CATEGORIA_PAGO', { id_categoria_pago })).toMatchObject(shownDates(categoryWindow))
      const items = await quotes(id_plan_seguro)
      const expected = DAYS.map((text) => {
        const isLine = lines.some(({ holds }) => holds.on(text) === true)
        if (plan.on(text) !== true || !within(window, text) || !isLine) return 'not_covered_on_date'
        const now = category.on(text)
        return now?.holds === true && within(categoryWindow, text) ? now.factor * 400 : 'no_price'
      })
      expect(told(items)).toEqual(expected)
      const quoted = items.find(({ quote }) => quote !== null)
      if (quoted !== undefined) answers.push({ items, revision: quoted['quote'].revision })
    }
    expect(answers.length).toBeGreaterThan(3)
    for (const { items, revision } of answers) expect(told(await quotes(id_plan_seguro, revision))).toEqual(told(items))

    async function idOf(name: DtoName, id: string): Promise<number> {
      const [found] = await client.list(name, `${name}/GetAllFilters`, { c_codigo: code })
      return found?.[id] as number
    }
  },
  60_000,
)

function shownDates({ start, end }: Window): Row {
  return {
    d_fecha_i_vigencia: `${start}T00:00:00`,
    d_fecha_f_vigencia: end === null ? expect.toSatisfy(isNoEnd) : `${end}T00:00:00`,
  }
}

// a plan's date is never null on this wire, a category's may be
const isNoEnd = (value: unknown) => value === null || value === '0001-01-01T00:00:00'

const dto = (name: DtoName, ...fields: Row[]): Row => client.dto(name, Object.assign({}, ...fields) as Row)

async function shown(name: DtoName, id: Row): Promise<Row> {
  return (await client.list(name, `${name}/GetById`, client.dto(name, id)))[0] as Row
}

async function save(name: DtoName, id: Row, changes: Row): Promise<void> {
  await client.write(`${name}/Update`, { ...(await shown(name, id)), ...changes })
}

async function quotes(plan_id: number, revision: number | null = null): Promise<Row[]> {
  const event = { plan_id, benefit_id: 1, kind: 'service', currency: 'PEN', tariff_code: '50.01.01', revision }
  const items = DAYS.map((event_date) => ({ ...event, event_date }))
  const answer = await clinic.tenant.rest('POST', `${PLANS}/coverage-quotes`, { items })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body.items as Row[]
}

/** Prices, and the codes of refusals. */
function told(items: readonly Row[]): unknown[] {
  return items.map(({ quote, refusal }) => (quote === null ? refusal.code : quote.price_cents) as unknown)
}
