import type { GrownApi } from './grown-api.ts'

/** Something that is asked all the time. What it is about has the same size in every clinic, however large that is. */
export interface HotPath {
  /** The `round`-th time: what is to be found cold is asked of another convenio each time. */
  ask(api: GrownApi, round: number): Promise<unknown>
  /** Asked of an api that has just started. */
  readonly isCold?: true
  /** Of a list as long as the clinic is large: counting it reads all of its index, and may. */
  readonly countsLongList?: true
}

const CONVENIOS = '/v1/scheduling/convenios'
const TABLES = '/v1/scheduling/price-tables'
/** Insured convenios with a table in their last period, and self-pay ones. */
const INSURED = [1, 2, 6, 9, 11, 13]
const SELF_PAY = [4, 8, 12, 16, 20]
const nth = (list: readonly number[], round: number) => list[round % list.length] as number

const insured = (api: GrownApi, round = 0) => `${CONVENIOS}/${api.id(`convenio${nth(INSURED, round)}`)}`
const selfPay = (api: GrownApi, round = 0) => `${CONVENIOS}/${api.id(`convenio${nth(SELF_PAY, round)}`)}`
const long = (api: GrownApi, which: number) => `convenio${api.sizes.convenios + which}`
const item = (api: GrownApi, i: number) => ({
  convenio_id: api.id(`convenio${i}`),
  procedure_code: '10101012',
  event_date: '2026-03-03',
})

export const HOT_PATHS: Readonly<Record<string, HotPath>> = {
  'a quote, books in memory': {
    ask: (api) => api.call('POST', '/v1/scheduling/quotes', { items: [item(api, 1)] }),
  },
  'a quote of a convenio that is not in memory': {
    isCold: true,
    ask: (api, round) => api.call('POST', '/v1/scheduling/quotes', { items: [item(api, nth(INSURED, round))] }),
  },
  'a self-pay quote of a catalogue that is not in memory': {
    isCold: true,
    ask: (api, round) => api.call('POST', '/v1/scheduling/quotes', { items: [item(api, nth(SELF_PAY, round))] }),
  },
  'a self-pay quote of a code whose price was changed again and again, not in memory': {
    isCold: true,
    ask: (api) => api.call('POST', '/v1/scheduling/quotes', { items: [item(api, api.sizes.convenios + 4)] }),
  },
  'a list of quotes of ten convenios': {
    ask: (api) =>
      api.call('POST', '/v1/scheduling/quotes', {
        items: Array.from({ length: 500 }, (_, i) => item(api, 1 + (i % 10))),
      }),
  },
  'a quote as known at an instant': {
    ask: (api) =>
      api.call('POST', '/v1/scheduling/quotes', { items: [{ ...item(api, 1), known_at: '2025-01-01T00:00:00Z' }] }),
  },
  'a quote as known early, of a convenio that changes all the time': {
    ask: (api) =>
      api.call('POST', '/v1/scheduling/quotes', {
        items: [{ ...item(api, api.sizes.convenios + 3), known_at: '2024-01-01T00:05:30Z' }],
      }),
  },
  'the period at a date': { ask: (api) => api.call('GET', `${insured(api)}/contracts/at-date?date=2026-03-03`) },
  'the periods of a convenio': { ask: (api) => api.call('GET', `${insured(api)}/contracts`) },
  'one period': { ask: (api) => api.call('GET', `${insured(api)}/contracts/${api.id('period1.4')}`) },
  'a page of self-pay prices': { ask: (api) => api.call('GET', `${selfPay(api)}/particular-prices?limit=50`) },
  'a page of self-pay prices, deleted ones too': {
    ask: (api) => api.call('GET', `${selfPay(api)}/particular-prices?limit=50&include_inactive=true`),
  },
  'self-pay prices that hold a word': {
    ask: (api) => api.call('GET', `${selfPay(api)}/particular-prices?limit=50&search=edure%202`),
  },
  'a page of a long self-pay catalogue': {
    ask: (api) => api.call('GET', `${CONVENIOS}/${api.id(long(api, 2))}/particular-prices?limit=50`),
    countsLongList: true,
  },
  'a page of a long self-pay catalogue, deleted ones too': {
    ask: (api) =>
      api.call('GET', `${CONVENIOS}/${api.id(long(api, 2))}/particular-prices?limit=50&include_inactive=true`),
    countsLongList: true,
  },
  "a page of a period's own prices": {
    ask: (api) => api.call('GET', `${insured(api)}/contracts/${api.id('period1.4')}/overrides?limit=50`),
  },
  "a page of a period's own prices, a long list": {
    ask: (api) =>
      api.call(
        'GET',
        `${CONVENIOS}/${api.id(long(api, 1))}/contracts/${api.id(`period${api.sizes.convenios + 1}.1`)}/overrides?limit=50`,
      ),
    countsLongList: true,
  },
  'a page of a price table': { ask: (api) => api.call('GET', `${TABLES}/T1/rows?limit=50`) },
  'a page of a long price table': {
    ask: (api) => api.call('GET', `${TABLES}/LONG/rows?limit=50`),
    countsLongList: true,
  },
  'one row of a long price table': { ask: (api) => api.call('GET', `${TABLES}/LONG/rows/10101012`) },
  'a page of the convenios': { ask: (api) => api.call('GET', `${CONVENIOS}?limit=50`), countsLongList: true },
  'a page of a change log': { ask: (api) => api.call('GET', `${insured(api)}/changelog?limit=50`) },
  'a page of a long change log': {
    ask: (api) => api.call('GET', `${CONVENIOS}/${api.id(long(api, 3))}/changelog?limit=50`),
    countsLongList: true,
  },
  'whether somebody is eligible': {
    ask: (api) =>
      api.call('POST', '/v1/scheduling/convenio/validate', {
        provider_profile_id: api.id('provider1'),
        convenio_id: api.id('convenio1'),
        appointment_type_id: api.id('type8'),
        date: '2026-03-03',
      }),
  },
  'a convenio is renamed, once for its key': {
    ask: (api, round) => rename(api, 'convenio1', 'Invented 0000001', round),
  },
  'a convenio that changes all the time is renamed': {
    ask: (api, round) => rename(api, long(api, 3), 'Invented again and again', round),
  },
  'a self-pay price that was changed again and again is changed once more': {
    ask: (api, round) =>
      api.call(
        'PUT',
        `${CONVENIOS}/${api.id(long(api, 4))}/particular-prices/${api.id(`entry${api.sizes.convenios + 4}.0`)}`,
        {
          procedure_code: '10101012',
          procedure_name: 'Procedure',
          price_cents: 5_000_000 + round,
          notes: null,
          metadata: null,
        },
      ),
  },
  'a self-pay price changes': {
    ask: (api, round) =>
      api.call('PUT', `${selfPay(api)}/particular-prices/${api.id('entry4.1')}`, {
        procedure_code: '10101019',
        procedure_name: 'Procedure 1',
        price_cents: 1000 + round,
        notes: null,
        metadata: null,
      }),
  },
  'a period is drafted, priced and put in force': {
    async ask(api, round) {
      const contracts = `${insured(api)}/contracts`
      const days = { start_date: `${2040 + round}-01-01`, end_date: `${2040 + round}-12-31` }
      const { id } = await api.call('POST', contracts, { ...days, cbhpm_table_version: 'T1' })
      await api.call('POST', `${contracts}/${id}/overrides`, { procedure_code: '1', price_cents: 1 })
      await api.call('PATCH', `${contracts}/${id}/activate`)
    },
  },
}

/** Asked twice with one key, done once. */
async function rename(api: GrownApi, convenio: string, name: string, round: number): Promise<void> {
  const headers = { 'idempotency-key': `${convenio}-${round}` }
  const body = { name, payment_type: 'convenio', notes: `Round ${round}` }
  for (let i = 0; i < 2; i++) await api.call('PUT', `${CONVENIOS}/${api.id(convenio)}`, body, headers)
}
