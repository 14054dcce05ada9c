import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HALF, YEAR } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { excludingClinic, type ExcludingClinic } from '@vigencia/testing/fixtures/agreements/excluding.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'

let at: ExcludingClinic
let doctor: string
beforeAll(async () => {
  at = await excludingClinic()
  doctor = (await at.must('POST', '/v1/scheduling/providers', { name: 'Dra. Ana', registry: 'CRM-1' })).id
})
afterAll(() => at.api.close())

const DAY = '2026-03-01'
const HEART = '225120'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** A convenio with a plan of the apartment and one of the ward, and a period in force with these overrides. */
async function agreed(overrides: (plans: Plans) => readonly object[], fields: object = {}) {
  const convenio = await at.make.convenio()
  const plan = async (code: string, accommodation: string) =>
    (await at.must('POST', `${CONVENIOS}/${convenio}/plans`, { code, name: code, accommodation })).id as string
  const plans = { gold: await plan('GOLD', 'apartment'), basic: await plan('BASIC', 'ward') }
  const period = await at.make.draft(convenio, { ...YEAR, ...fields })
  const items = overrides(plans)
  if (items.length > 0) await at.must('POST', `${at.on.path(convenio, period)}/overrides/bulk`, { items })
  await at.make.activate(convenio, period)
  return { convenio, period, plans }
}

interface Plans {
  readonly gold: string
  readonly basic: string
}

async function priceOf(convenio: string, code: string, question: Record<string, string> = {}, day = DAY) {
  const more = Object.entries(question).map(([name, value]) => `&${name}=${value}`)
  const { status, body } = await at.make.quote(convenio, code, day, more.join(''))
  return status === 200 ? body.unit_price_cents : `${status} ${body.code}`
}

describe('a price that is narrowed', () => {
  test('is that of the best qualified override, and else that for anybody', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [
      { procedure_code: 'A', price_cents: 100 },
      { procedure_code: 'A', price_cents: 200, plan_id: gold },
      { procedure_code: 'A', price_cents: 300, accommodation: 'apartment' },
      { procedure_code: 'A', price_cents: 400, provider_id: doctor },
      { procedure_code: 'A', price_cents: 500, specialty: HEART, accommodation: 'ward' },
      { procedure_code: 'A', is_covered: false, specialty: HEART, provider_id: doctor },
    ])
    const price = (question: Record<string, string>) => priceOf(convenio, 'A', question)
    expect(await price({})).toBe(100)
    expect(await price({ plan_id: plans.gold })).toBe(200)
    expect(await price({ plan_id: plans.basic })).toBe(100)
    expect(await price({ accommodation: 'apartment' })).toBe(300)
    expect(await price({ plan_id: plans.gold, provider_id: doctor })).toBe(400)
    expect(await price({ plan_id: plans.basic, specialty: HEART })).toBe(500)
    expect(await price({ plan_id: plans.basic, specialty: HEART, accommodation: 'apartment' })).toBe(300)
    expect(await price({ specialty: HEART, provider_id: doctor })).toBe('422 not_contracted')
    expect(await price({ plan_id: UNKNOWN, provider_id: UNKNOWN, specialty: 'x' })).toBe(100)
  })

  test('says which one won and why, and the answer repeats what was asked', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [
      { procedure_code: 'A', price_cents: 100 },
      { procedure_code: 'A', price_cents: 200, plan_id: gold },
      { procedure_code: 'A', price_cents: 300, accommodation: 'apartment' },
    ])
    const { body } = await at.make.quote(convenio, 'A', DAY, `&plan_id=${plans.gold}`)
    expect(body).toMatchObject({ plan_id: plans.gold, unit_price_cents: 200, source: 'override' })
    expect(body).not.toHaveProperty('accommodation')
    expect(body.explanation).toContainEqual({
      rule: 'override',
      applied: true,
      because: 'the period has its own price for A by plan_id, of 2 that apply the one with most qualifiers: 2.00',
    })
    const other = (await at.make.quote(convenio, 'A', DAY, '&specialty=x')).body
    expect(other.explanation.map((step: { because: string }) => step.because)).toContain(
      'of the qualified prices for A, 2 in all, none applies',
    )
    expect((await at.make.quote(convenio, 'A', DAY)).body).not.toHaveProperty('plan_id')
  })

  test('is needed by name where nothing else holds the code, and no price where the question says otherwise', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [
      { procedure_code: 'N', price_cents: 200, plan_id: gold, provider_id: doctor },
      { procedure_code: 'T', price_cents: 7, plan_id: gold },
    ])
    const { status, body } = await at.make.quote(convenio, 'N', DAY, `&plan_id=${plans.gold}`)
    expect([status, body.code, body.detail]).toEqual([
      422,
      'qualifier_needed',
      'N has a price only by who, where or under which plan: the question lacks `provider_id`.',
    ])
    expect((await at.make.quote(convenio, 'N', DAY)).body.detail).toMatch(/`provider_id`, `plan_id`\.$/)
    expect(await priceOf(convenio, 'N', { plan_id: plans.basic })).toBe('404 no_price')
    // the price table holds this one for anybody
    expect(await priceOf(convenio, 'T')).toBe(20_005)
    expect(await priceOf(convenio, 'T', { plan_id: plans.gold })).toBe(7)
  })

  test('is found in a list, and by a code that is written otherwise', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [{ procedure_code: 'Abc', price_cents: 9, plan_id: gold }])
    const item = { convenio_id: convenio, procedure_code: 'ABC', event_date: DAY }
    const { items } = await at.must('POST', '/v1/scheduling/quotes', {
      items: [{ ...item, plan_id: plans.gold }, item, { ...item, accommodation: 'ward' }],
    })
    expect(items).toMatchObject([
      { quote: { price_cents: 9, plan_id: plans.gold } },
      { refusal: { code: 'qualifier_needed', status: 422 } },
      { refusal: { code: 'qualifier_needed' } },
    ])
  })

  test('stands in the list of every price of a day, with what is needed', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [
      { procedure_code: 'A', price_cents: 1 },
      { procedure_code: 'A', price_cents: 2, plan_id: gold },
      { procedure_code: 'N', price_cents: 3, plan_id: gold },
    ])
    const list = async (more: string) => {
      const { items } = await at.must('GET', `${CONVENIOS}/${convenio}/prices?event_date=${DAY}${more}`)
      return items
        .filter((one: { source: string | null }) => one.source !== 'table')
        .map((one: { procedure_code: string; unit_price_cents: number | null; refusal: { code: string } | null }) => [
          one.procedure_code,
          one.unit_price_cents ?? one.refusal?.code,
        ])
    }
    expect(await list('')).toEqual([
      ['A', 1],
      ['N', 'qualifier_needed'],
    ])
    expect(await list(`&plan_id=${plans.gold}`)).toEqual([
      ['A', 2],
      ['N', 3],
    ])
  })
})

describe('overrides of one code', () => {
  test('are told apart by their qualifiers, and two alike are refused', async () => {
    const { convenio, plans } = await agreed(() => [])
    const draft = await at.make.draft(convenio, { start_date: '2027-01-01' })
    const path = `${at.on.path(convenio, draft)}/overrides`
    const add = async (body: object) => {
      const answer = await at.clinic.rest('POST', path, { procedure_code: 'x1', price_cents: 1, ...body })
      return answer.status === 201 ? answer.body : answer.body.code
    }
    const first = await add({ plan_id: plans.gold })
    expect(first).toMatchObject({ plan_id: plans.gold, provider_id: null, fixed: false, package: null })
    expect(await add({ plan_id: plans.gold })).toBe('override_code_taken')
    // another writing of the code is the same code, as it was first written
    expect(await add({ procedure_code: 'X1', plan_id: plans.basic })).toMatchObject({ procedure_code: 'x1' })
    expect(await add({ procedure_code: 'X1' })).toMatchObject({ procedure_code: 'x1', plan_id: null })
    const put = (body: object) => at.clinic.rest('PUT', `${path}/${first.id}`, { procedure_code: 'x1', ...body })
    expect((await put({ price_cents: 2, plan_id: plans.basic })).body.code).toBe('override_code_taken')
    expect((await put({ price_cents: 2, plan_id: plans.gold, fixed: true })).body).toMatchObject({ fixed: true })
    expect(await add({ plan_id: UNKNOWN })).toBe('convenio_plan_not_found')
    expect(await add({ provider_id: UNKNOWN })).toBe('provider_not_found')
    const items = [{ procedure_code: 'y', price_cents: 1, specialty: HEART }]
    expect((await at.clinic.rest('POST', `${path}/bulk`, { items: [...items, ...items] })).body.code).toBe(
      'override_code_taken',
    )
  })

  test('go over to the next period, moved by its percent, and changes mean the one with their qualifiers', async () => {
    const { convenio, period, plans } = await agreed(({ gold, basic }) => [
      { procedure_code: 'A', price_cents: 100 },
      { procedure_code: 'A', price_cents: 200, plan_id: gold, fixed: true },
      { procedure_code: 'A', price_cents: 300, plan_id: basic },
      { procedure_code: 'P', price_cents: 900, package: { includes: ['A'], limits: [{ code: 'A', quantity: 2 }] } },
    ])
    const changes = [
      { procedure_code: 'A', price_cents: 1 },
      { procedure_code: 'a', plan_id: plans.basic, remove: true },
      { procedure_code: 'A', provider_id: doctor, price_cents: 5 },
    ]
    const body = { ...HALF, reajuste_percent: 10, changes }
    const preview = (await at.on.preview(convenio, period, body)).body
    expect(preview.prices.filter((one: { procedure_code: string }) => one.procedure_code !== 'U')).toMatchObject([
      { procedure_code: 'A', old_cents: 100, new_cents: 1 },
      { procedure_code: 'A', plan_id: plans.gold, old_cents: 200, new_cents: 220 },
      { procedure_code: 'A', plan_id: plans.basic, old_cents: 300, new_cents: null, new_source: null },
      { procedure_code: 'A', provider_id: doctor, old_cents: null, new_cents: 5 },
      { procedure_code: 'P', old_cents: 900, new_cents: 990 },
      { procedure_code: 'T' },
    ])
    const made = (await at.on.reajuste(convenio, period, { ...body, preview_digest: preview.digest })).body
    const { items } = await at.must('GET', `${at.on.path(convenio, made.new_period.id)}/overrides`)
    expect(items).toHaveLength(4)
    expect(items).toContainEqual(expect.objectContaining({ plan_id: plans.gold, price_cents: 220, fixed: true }))
    expect(items).toContainEqual(
      expect.objectContaining({ package: { includes: ['A'], limits: [{ code: 'A', quantity: 2 }] } }),
    )
    const later = '2026-08-01'
    expect(await priceOf(convenio, 'A', {}, later)).toBe(1)
    expect(await priceOf(convenio, 'A', { plan_id: plans.basic }, later)).toBe(1)
    expect(await priceOf(convenio, 'A', { provider_id: doctor }, later)).toBe(5)
    const remove = {
      ...HALF,
      new_start_date: '2026-09-01',
      changes: [{ procedure_code: 'A', specialty: 'x', remove: true }],
    }
    expect((await at.on.reajuste(convenio, made.new_period.id, remove)).body).toMatchObject({
      code: 'override_to_remove_missing',
      errors: [{ path: 'changes.0' }],
    })
    const verified = await at.must('GET', `${CONVENIOS}/${convenio}/changelog/verify?rows=true`)
    expect(verified.rows).toMatchObject({ differing: [], not_provable: {} })
  })
})

describe('a type rule that is narrowed', () => {
  test('holds for those alone whom its qualifiers say', async () => {
    const convenio = await at.make.convenio({ copay_enabled: true, default_copay_percent: 10 })
    const type = (await at.must('POST', '/v1/scheduling/appointment-types', { name: 'Exame' })).id
    const period = await at.make.draft(convenio, YEAR)
    await at.make.override(convenio, period, 'A', 1000)
    const path = `${at.on.path(convenio, period)}/type-rules`
    const rule = { appointment_type_id: type }
    await at.must('POST', path, { ...rule, copay_percent: 20 })
    await at.must('POST', path, { ...rule, copay_percent: 30, provider_id: doctor })
    await at.must('POST', path, { ...rule, is_covered: false, specialty: HEART })
    expect((await at.clinic.rest('POST', path, { ...rule, provider_id: doctor })).body.code).toBe('type_rule_taken')
    await at.make.activate(convenio, period)
    const copay = async (more = '') => {
      const { body } = await at.make.quote(convenio, 'A', DAY, `&appointment_type_id=${type}${more}`)
      return body.copay_cents ?? body.code
    }
    expect(await copay()).toBe(200)
    expect(await copay(`&provider_id=${doctor}`)).toBe(300)
    expect(await copay(`&specialty=${HEART}`)).toBe('not_covered')
  })
})

describe('an act', () => {
  test('is priced as its surgeon does it, under its plan; what is fixed or a package is moved by no rule', async () => {
    const { convenio, plans } = await agreed(({ gold }) => [
      { procedure_code: 'A', price_cents: 100 },
      { procedure_code: 'A', price_cents: 200, provider_id: doctor },
      { procedure_code: 'F', price_cents: 300, accommodation: 'apartment', fixed: true },
      { procedure_code: 'P', price_cents: 900, plan_id: gold, package: { includes: ['A'] } },
    ])
    const line = (name: string, procedure_code: string, surgeon: object = {}) => ({
      line: name,
      procedure_code,
      access: 'main',
      participants: [{ role: 'surgeon', ...surgeon }],
    })
    const price = async (procedures: object[], more: object = {}) => {
      const act = { event_date: DAY, character: 'elective', ...more, procedures }
      const { lines } = await at.must('POST', `${CONVENIOS}/${convenio}/acts/quote`, act)
      return lines.map((one: { price_cents: number | null; refusal: { code: string } | null }) =>
        one.refusal === null ? one.price_cents : one.refusal.code,
      )
    }
    expect(await price([line('1', 'A')])).toEqual([100])
    expect(await price([line('1', 'A', { provider_id: doctor })])).toEqual([200])
    expect(await price([line('1', 'F')])).toEqual(['qualifier_needed'])
    expect(await price([line('1', 'F')], { plan_id: plans.gold })).toEqual([300])
    expect(await price([line('1', 'F')], { plan_id: plans.gold, accommodation: 'ward' })).toEqual(['no_price'])
    expect(await price([line('1', 'P'), line('2', 'A')], { plan_id: plans.gold })).toEqual([900, 0])
    const quoted = await priceOf(convenio, 'A', { provider_id: doctor })
    expect(await price([line('1', 'A', { provider_id: doctor })])).toEqual([quoted])
  })
})

describe('eligibility', () => {
  test('is judged by the rule that is narrowed to who is checked, and to the plan', async () => {
    const convenio = await at.make.convenio()
    const type = (await at.must('POST', '/v1/scheduling/appointment-types', { name: 'Retorno' })).id
    const other = (await at.must('POST', '/v1/scheduling/providers', { name: 'Dr. Beto' })).id
    const plan = { code: '1', name: 'Enfermaria', accommodation: 'ward' }
    const { id: plan_id } = await at.must('POST', `${CONVENIOS}/${convenio}/plans`, plan)
    const period = await at.make.draft(convenio, YEAR)
    const path = `${at.on.path(convenio, period)}/type-rules`
    await at.must('POST', path, { appointment_type_id: type, requires_authorization: true, provider_id: doctor })
    await at.must('POST', path, { appointment_type_id: type, is_covered: false, accommodation: 'ward' })
    await at.make.activate(convenio, period)
    for (const provider of [doctor, other])
      await at.must('POST', `/v1/scheduling/providers/${provider}/convenios`, { convenio_id: convenio })
    const ask = async (provider_profile_id: string, more: object = {}) => {
      const question = { provider_profile_id, convenio_id: convenio, appointment_type_id: type, ...more }
      const { body } = await at.clinic.rest('POST', '/v1/scheduling/convenio/validate', question)
      return body.requires_authorization ?? body.errors.map(({ code }: { code: string }) => code)
    }
    expect(await ask(doctor)).toBe(true)
    expect(await ask(other)).toBe(false)
    expect(await ask(other, { plan_id })).toEqual(['type_not_covered'])
    expect(await ask(doctor, { plan_id })).toBe(true)
  })
})
