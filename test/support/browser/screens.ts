import type { ConsoleInBrowser } from './open-console.ts'

/** A screen of the console, at an address where the demo has something to see. */
export interface Screen {
  readonly name: string
  readonly path: string
}

const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'

/** Every screen, by the routes of `services/console/src/router.ts`. */
export async function everyScreen(site: ConsoleInBrowser): Promise<Screen[]> {
  const { body } = await site.rest('GET', `/v1/scheduling/convenios/${AURORA}/contracts`)
  const inState = (wanted: string) =>
    (body.items as { id: string; status: string }[]).find(({ status }) => status === wanted)?.id ?? ''
  const periods = `/app/agreements/${AURORA}/periods`
  const period = `${periods}/${inState('active')}`
  return Object.entries({
    price: `/app/price?convenio=${AURORA}&code=40109356&day=2024-06-14`,
    act: `/app/act?convenio=${AURORA}&day=2024-06-14&lines=40109356_s__main*40103072_s_2_same`,
    agreements: '/app/agreements',
    period,
    draft: `${periods}/${inState('draft')}`,
    reajuste: `${period}/reajuste?start=2026-05-01&percent=8.5&preview=on`,
    renewal: `${period}/renewal?percent=4&preview=on`,
    correction: `${period}/correction?percent=-2.5&preview=on`,
    accounts: '/app/accounts',
    cases: '/app/cases',
    plans: '/app/plans',
    log: `/app/log?convenio=${AURORA}`,
    settings: '/app/settings',
  }).map(([name, path]) => ({ name, path }))
}
