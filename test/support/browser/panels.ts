import type { ConsoleInBrowser } from './open-console.ts'
import { AURORA, periodPathIn, PORTO_CLARO, type Screen } from './screens.ts'

/** A part of a screen that an address opens. */
export interface Panel extends Screen {
  /** It tells what went wrong, as it should: nobody has a token here. */
  readonly refuses?: true
}

const each = (screen: string, address: (choice: string) => string, choices: readonly string[]) =>
  choices.map((choice) => ({ name: `${screen}, ${choice}`, path: address(choice) }))

/** Every tab and panel that an address opens, beside what `everyScreen` shows of its screen. */
export async function everyPanel(site: ConsoleInBrowser): Promise<Panel[]> {
  const period = await periodPathIn(site, AURORA, 'active')
  const draft = await periodPathIn(site, AURORA, 'draft')
  const vale = (await site.rest('GET', '/v1/scheduling/convenios?search=Vale')).body.items[0].id as string
  const ended = await periodPathIn(site, vale, 'terminated')
  const at = (path: string) => `convenio=${path.split('/')[3]}&period=${path.split('/').at(-1)}`
  const batches = (await site.rest('GET', '/v1/billing/batches')).body.items as { id: string; lot: string }[]
  const batch = batches.find(({ lot }) => lot === 'PC-2511')?.id
  const statement = (await site.rest('GET', '/v1/billing/statements')).body.items[0].id as string
  const { body: cases } = await site.rest('GET', '/v1/snvs/cases')
  const [sample] = (await site.rest('GET', '/v1/snvs/samples')).body.items
  const [result] = (await site.rest('GET', '/v1/snvs/results')).body.items
  const panels = [
    ...each('price', (versus) => `/app/price?convenio=${AURORA}&code=40109356&day=2024-06-14&${versus}`, [
      'versus=day&day2=2025-06-14',
      `versus=payer&convenio2=${vale}`,
      'known=2025-01-01',
    ]),
    ...each('agreements', (search) => `/app/agreements?${search}`, [
      'act=draft',
      'act=payer',
      `convenio=${AURORA}`,
      `convenio=${AURORA}&act=edit`,
      at(period),
      `${at(draft)}&act=activate`,
      `${at(period)}&act=terminate`,
      `${at(ended)}&act=reinstate`,
    ]),
    ...each('period', (tab) => `${period}?tab=${tab}`, ['terms', 'overrides', 'prices', 'rules']),
    ...each('draft', (tab) => `${draft}?tab=${tab}`, ['terms', 'overrides', 'prices', 'rules', 'acts', 'import']),
    ...each('tables', (search) => `/app/agreements/tables${search}`, [
      '?open=new',
      '/2026?tab=rows',
      '/2026?tab=import',
    ]),
    ...each('accounts', (search) => `/app/accounts?${search}`, [
      'part=batches&removed=yes',
      'part=statements',
      'part=appeals',
      `part=reprice&convenio=${PORTO_CLARO}&from=2025-10-01&to=2025-12-31`,
      'open=batch',
      'open=statement',
    ]),
    ...each('batch', (search) => `/app/accounts/batches/${batch}?${search}`, [
      'line=3&by=guide',
      'verdict=no_price&line=6',
    ]),
    ...each('statement', (search) => `/app/accounts/statements/${statement}?${search}`, [
      'tab=items&item=2',
      'tab=left',
      'tab=findings',
      'act=appeal',
    ]),
    ...each('cases', (part) => `/app/cases?part=${part}`, [
      'to_mend',
      'in_doubt',
      'adopted',
      'by_hand',
      'held',
      'queued',
      'reported',
      'cancelled',
    ]),
    ...each('cases', (search) => `/app/cases?${search}`, [`case=${cases.items[0].id}`]),
    ...each('plans', (search) => `/app/plans?${search}`, [
      'part=plans&entry=new',
      'part=coverage&plan=1&benefit=1&tariff=91.01.01&on=2025-12-15',
      'part=regulator',
    ]),
    ...each('catalogue', (id) => `/app/plans?part=catalogues&entry=1&catalogue=${id}`, [
      'planContacts',
      'insuranceProducts',
      'paymentCategories',
      'benefits',
      'currencies',
      'tariffItems',
      'categoryPrices',
      'insurancePlans',
      'planLines',
      'contactTypes',
      'segusClassifications',
      'susaludClassifications',
      'susaludDentalClassifications',
      'priceTypes',
      'costCentres',
      'ledgerAccounts',
    ]),
    ...each('plan', (entry) => `/app/plans/1?entry=${entry}`, ['plan', 'new', '1']),
    ...each('log', (search) => `/app/log?${search}`, [
      `of=agreement&convenio=${AURORA}&entry=1`,
      'of=table&table=2025',
      'of=plans',
      'of=tenant',
      `of=case&case=${cases.items[0].id}`,
      `of=sample&report=${sample.id}`,
      `of=result&report=${result.id}`,
    ]),
    ...each('settings', (part) => `/app/settings/${part}`, [
      'people',
      'sign-in',
      'keys',
      'reporting',
      'queue',
      'codes',
      'refusals',
      'webhooks',
      'people?open=new',
      'keys?open=new',
      'webhooks?open=new',
    ]),
    { name: 'demo', path: '/app/demo' },
  ]
  const refusing = [
    { name: 'invitation', path: '/app/invitation' },
    { name: 'signed-in', path: '/app/signed-in' },
  ]
  return [...panels, ...refusing.map((one) => ({ ...one, refuses: true as const }))]
}
