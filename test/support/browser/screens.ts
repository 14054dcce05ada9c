import type { ConsoleInBrowser } from './open-console.ts'

/** A screen of the console, at an address where the demo has something to see. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** What it is about stands below what a window shows, so that a picture is of the whole page. */
  readonly isTall?: boolean
}

export const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'
/** It prices whole acts, and its next contract is a draft. */
const SERRA_AZUL = '017c3bf0-a880-7269-87c7-773e7189ee1c'
/** It was billed, and has answered. */
export const PORTO_CLARO = '017c3bf0-a880-7e89-91b1-60c099cac114'
const TEAM = 's.a1.a2.an'
const NIGHT = 'day=2026-03-10&character=urgent&from=21:30&to=23:45&stay=yes&accommodation=apartment'
const USED = '60999901_18_2*98999901_98*70999901_19_14*70999903_19*90999901_20_7'

/** Where the period of an agreement is that has this status. */
export async function periodPathIn(site: ConsoleInBrowser, convenio: string, wanted: string): Promise<string> {
  const { body } = await site.rest('GET', `/v1/scheduling/convenios/${convenio}/contracts?limit=200`)
  const periods = body.items as { id: string; status: string }[]
  return `/app/agreements/${convenio}/periods/${periods.find(({ status }) => status === wanted)?.id}`
}

/** Every screen, by the routes of `services/console/src/router.ts`. `console-addresses.ts` finds one that is missing. */
export async function everyScreen(site: ConsoleInBrowser): Promise<Screen[]> {
  // nothing follows what it has agreed, so that it can be renewed
  const sus = (await site.rest('GET', '/v1/scheduling/convenios?search=SUS')).body.items[0].id as string
  const period = await periodPathIn(site, AURORA, 'active')
  const draft = await periodPathIn(site, AURORA, 'draft')
  const { body: tenant } = await site.rest('GET', '/v1/tenant')
  const firstOf = async (list: string) => (await site.rest('GET', `/v1/billing/${list}`)).body.items[0].id as string
  return Object.entries({
    price: `/app/price?convenio=${AURORA}&code=40109356&day=2024-06-14`,
    act: `/app/act?convenio=${SERRA_AZUL}&${NIGHT}&lines=30999901_${TEAM}__main*30999902_${TEAM}__same&expenses=${USED}`,
    agreements: '/app/agreements',
    period,
    draft,
    rules: `${await periodPathIn(site, SERRA_AZUL, 'draft')}?tab=acts`,
    reajuste: `${period}/reajuste?start=2026-05-01&end=2026-12-31&percent=8.5&preview=on`,
    renewal: `${await periodPathIn(site, sus, 'active')}/renewal?percent=4&preview=on`,
    correction: `${period}/correction?percent=-2.5&preview=on`,
    tables: '/app/agreements/tables',
    table: '/app/agreements/tables/2024',
    accounts: '/app/accounts',
    batch: `/app/accounts/batches/${await firstOf('batches')}`,
    statement: `/app/accounts/statements/${await firstOf('statements')}`,
    appeal: `/app/accounts/appeals/${await firstOf('appeals')}`,
    'tiss-settings': `/app/accounts/settings/${PORTO_CLARO}`,
    cases: '/app/cases',
    plans: '/app/plans',
    plan: '/app/plans/1',
    log: `/app/log?convenio=${AURORA}`,
    settings: '/app/settings',
    issuer: '/app/settings/sign-in',
    me: '/app/me',
    'sign-in': `/app/sign-in/${tenant.id}`,
  }).map(([name, path]) => ({ name, path, isTall: name === 'act' }))
}
