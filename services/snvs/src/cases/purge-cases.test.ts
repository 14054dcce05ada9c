import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const NOW = '2026-11-22T15:00:00Z'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {}, own: true })).snvs
})
afterEach(() => snvs.service.purge.stop(5_000))
afterAll(() => snvs.close())
beforeEach(async () => {
  snvs.setNow(NOW)
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk({ purge_after_days: 7 })
})

/** Lets the job run at a time until it has run for this clinic. */
async function purgeAt(text: string): Promise<void> {
  snvs.setNow(text)
  await asSuperuser(snvs, "delete from jobs.job where name = 'case-purge'")
  const { runs } = snvs.service.purge.figures
  const [of] = await asSuperuser<{ count: number }>(snvs, 'select count(*)::int from platform.tenants')
  await snvs.service.purge.start(0.5)
  await vi.waitFor(
    () => expect(snvs.service.purge.figures.runs).toBeGreaterThanOrEqual(runs + (of?.count ?? 0)),
    30_000,
  )
  await snvs.service.purge.stop(5_000)
  expect(snvs.service.purge.figures.failures).toBe(0)
}

test('a tenant has its schedule as soon as it is made, in its zone', async () => {
  const tenant = await snvs.newTenant('America/Lima')
  const schedules = await asSuperuser(
    snvs,
    "select cron, timezone from jobs.schedule where name = 'case-purge' and key = $1",
    [tenant.id],
  )
  expect(schedules).toEqual([{ cron: '35 0 * * *', timezone: 'America/Lima' }])
})

describe('the daily purge', () => {
  test('removes the reports of cases that ended seven days ago, and no other', async () => {
    const of: Record<string, string> = {}
    for (const state of ['reported', 'adopted', 'rejected', 'in_doubt', 'held'] as const) {
      const { id } = await cases.report()
      of[state] = id
      await putCase(snvs, id, state)
    }
    of['queued'] = (await cases.report()).id
    of['cancelled'] = (await cases.report()).id
    await clinic.rest('POST', `${CASES}/${of['cancelled']}/cancel`)
    const purged = async () => {
      const seen = await Promise.all(
        Object.entries(of).map(async ([state, id]) => [state, await cases.get(id)] as const),
      )
      return seen.filter(([, one]) => one.purged_at !== null).map(([state]) => state)
    }
    await purgeAt('2026-11-29T14:59:59Z')
    expect(await purged()).toEqual([])
    await purgeAt('2026-11-29T15:00:00Z')
    expect(await purged()).toEqual(['reported', 'cancelled'])
    expect(await cases.get(of['reported'] as string, true)).toMatchObject({
      state: 'reported',
      id_caso: 2106719,
      report: null,
      person: null,
      purged_at: '2026-11-29T15:00:00Z',
      revision: 2,
    })
    // an adopted case counts from its acknowledgement
    await clinic.rest('POST', `${CASES}/${of['adopted']}/acknowledge`)
    await purgeAt('2026-12-06T14:59:59Z')
    expect(await purged()).toEqual(['reported', 'cancelled'])
    await purgeAt('2026-12-06T15:00:00Z')
    expect(await purged()).toEqual(['reported', 'adopted', 'cancelled'])
  }, 60_000)

  test('leaves what was said known by its digest: the same report is the same case for ever', async () => {
    const made = await cases.report({ numeroDocumento: '31999888' })
    await putCase(snvs, made.id, 'reported')
    await purgeAt('2026-12-22T15:00:00Z')
    const again = await cases.report({ numeroDocumento: '31999888' }, {}, { source_reference: made.source_reference })
    expect(again.id).toBe(made.id)
    expect((await cases.list('?document=31999888')).map(({ id }) => id)).toEqual([made.id])
  }, 60_000)

  test('takes whoever was in charge with the report, and looks into older reports for them', async () => {
    const [mother, father] = [newDocument(), newDocument()]
    const personaACargo = (numeroDocumento: string) => ({
      personaACargo: { tipoDocumento: 1, numeroDocumento, vinculo: 2 },
    })
    const [gone, stays] = [await cases.report(personaACargo(mother)), await cases.report(personaACargo(father))]
    await putCase(snvs, gone.id, 'reported')
    // as they were sealed before there was a digest
    await asSuperuser(snvs, 'update snvs.cases set guardian = null, guardian_known = false where id = $1', [stays.id])
    expect(await cases.list(`?document=${father}`)).toEqual([])
    await purgeAt('2026-11-30T15:00:00Z')
    expect(await cases.list(`?document=${mother}`)).toEqual([])
    expect((await cases.list(`?document=${father}`)).map(({ id }) => id)).toEqual([stays.id])
    const left = await asSuperuser(snvs, 'select id from snvs.cases where sealed is not null and not guardian_known')
    expect(left).toEqual([])
  }, 60_000)
})
