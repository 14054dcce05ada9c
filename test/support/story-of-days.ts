import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sameButForIds } from './same-but-for-ids.ts'

// Run as a process of its own, under whatever time zone it is given: what the service says of days, where the day is
// another one elsewhere. Writes the answers as JSON, ids aside.

const CONVENIOS = '/v1/scheduling/convenios'
/** Around midnight somewhere, at the turn of a year, on a leap day, and in São Paulo a midnight that never was. */
const MOMENTS = ['2018-11-04T02:59:59Z', '2018-11-04T03:00:00Z', '2024-02-29T10:00:00Z', '2026-03-01T02:59:59Z', '2026-03-01T03:00:00Z', '2026-12-31T23:59:59Z'] // prettier-ignore
const ZONES = ['America/Sao_Paulo', 'America/Lima', 'Pacific/Kiritimati']

const api = (await startTestStack({ api: {}, own: true })).api
const text: unknown[] = []
for (const moment of MOMENTS) {
  for (const zone of ZONES) {
    api.setNow(moment)
    text.push({ moment, zone, ...(await storyOf(await api.newTenant(zone))) })
  }
}
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ machine: timeZone, output: text }))
await api.close()

async function storyOf(clinic: TestTenant) {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await clinic.rest(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const made = await must('POST', CONVENIOS, { name: 'Particular', payment_type: 'particular' })
  const path = `${CONVENIOS}/${made.id}`
  const item = { procedure_code: '1', procedure_name: 'One', price_cents: 100, notes: null, metadata: null }
  const entry = await must('POST', `${path}/particular-prices`, item)
  const replaced = await must('PUT', `${path}/particular-prices/${entry.id}`, { ...item, price_cents: 200 })
  const old = await must('POST', `${path}/contracts`, { start_date: '1900-01-01', end_date: '2010-12-31' })
  await must('PATCH', `${path}/contracts/${old.id}/activate`)
  const draft = await must('POST', `${path}/contracts`, { start_date: '2011-01-01', end_date: '2200-12-31' })
  const active = await must('PATCH', `${path}/contracts/${draft.id}/activate`)
  const ended = await must('PATCH', `${path}/contracts/${draft.id}/terminate`, {})
  const run = await must('POST', '/v1/scheduling/contracts/lifecycle/process', {})
  const days = ['1900-01-01', '2018-11-03', '2018-11-04', '2024-02-29', '2026-02-28', '2026-03-01', '2200-12-31']
  const items = days.map((event_date) => ({ convenio_id: made.id, procedure_code: '1', event_date }))
  const story = {
    entry,
    replaced,
    active,
    ended,
    run,
    periods: await must('GET', `${path}/contracts`),
    quotes: await must('POST', '/v1/scheduling/quotes', { items, explain: true }),
    log: (await must('GET', `${path}/changelog`)).items.map(
      ({ request_id, hash, ...stored }: Record<string, unknown>) => stored,
    ),
  }
  return { today: ended.validity_end, priceSince: replaced.valid_from, story: sameButForIds(story) }
}
