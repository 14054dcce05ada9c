import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import type { ConsoleInBrowser } from '../support/browser/open-console.ts'

const CONVENIOS = '/v1/scheduling/convenios'
const TOLD = /^\S.* changed this on 14\/04\/2026.*, while you were editing\. Nothing was saved\.$/

/** An edit that somebody else is faster than. */
interface Race {
  readonly path: string
  /** What the person of the browser does before it. */
  readonly type: (page: Page) => Promise<void>
  /** What somebody else does meanwhile. */
  readonly change: () => Promise<unknown>
  /** How the person saves. */
  readonly save: (page: Page) => Promise<void>
  /** What of theirs and of yours stands beside each other. */
  readonly both: readonly [theirs: string, yours: string]
}

type Races = Readonly<Record<string, (site: ConsoleInBrowser) => Promise<Race>>>

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = (page: Page, label: string, text: string) => page.getByRole('textbox', { name: label }).fill(text)

async function draftIn(site: ConsoleInBrowser, name: string) {
  const convenio = (await site.rest('POST', CONVENIOS, { name, payment_type: 'convenio' })).body.id as string
  const path = `${CONVENIOS}/${convenio}/contracts`
  const terms = { start_date: '2027-01-01', end_date: '2027-12-31' }
  const { id } = (await site.rest('POST', path, terms)).body
  return {
    convenio,
    api: `${path}/${id}`,
    page: `/app/agreements/${convenio}/periods/${id}`,
    period: id as string,
    terms,
  }
}

/** A command of somebody who is signed in, as a page sends it: it fails where it is refused. */
const posted = (path: string, method: string, body: object) => `fetch('${path}', {
  method: '${method}', headers: { 'content-type': 'application/json' }, body: '${JSON.stringify(body)}',
}).then(async (answer) => { if (!answer.ok) throw new Error(await answer.text()) })`

const RACES: Races = {
  'the terms of a period': async (site) => {
    const { api, page, terms } = await draftIn(site, 'Terms')
    return {
      path: page,
      type: (at) => fill(at, 'Notes', 'mine'),
      change: () => site.rest('PUT', api, { ...terms, notes: 'theirs' }),
      save: (at) => press(at, 'Save the terms'),
      both: ['theirs', 'mine'],
    }
  },
  'a file of prices': async (site) => {
    const { api, page } = await draftIn(site, 'File')
    const { revision } = (await site.rest('GET', api)).body
    const file = { name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from('Code;Price\n10101012;150,00\n') }
    const price = { procedure_code: '20202020', procedure_name: 'Suture', price_cents: 9_000 }
    return {
      path: `${page}?tab=import`,
      type: (at) => at.locator('input[type=file]').setInputFiles(file),
      change: () => site.rest('POST', `${api}/overrides`, price),
      save: (at) => press(at, 'Check the file'),
      both: [
        `The period at revision ${revision + 1}, with all of its own prices.`,
        'The rows of prices.csv, beside its own prices.',
      ],
    }
  },
  'a payer': async (site) => {
    const { convenio } = await draftIn(site, 'Payer')
    return {
      path: `/app/agreements?convenio=${convenio}&act=edit`,
      type: (at) => fill(at, 'Notes', 'mine'),
      change: () =>
        site.rest('PUT', `${CONVENIOS}/${convenio}`, { name: 'Payer', payment_type: 'convenio', notes: 'theirs' }),
      save: (at) => press(at, 'Save the payer'),
      both: ['theirs', 'mine'],
    }
  },
  'the activation of a draft': async (site) => {
    const { convenio, api, period, terms } = await draftIn(site, 'Activated')
    return {
      path: `/app/agreements?convenio=${convenio}&period=${period}&act=activate`,
      type: (at) => at.getByRole('button', { name: 'Activate', exact: true }).waitFor(),
      change: () => site.rest('PUT', api, { ...terms, end_date: '2027-06-30' }),
      save: (at) => press(at, 'Activate'),
      both: ['30/06/2027', ''],
    }
  },
  'a line of an insurance plan': async (site) => {
    const line = '/v1/insurance-plans/plan-lines/12'
    const { body } = await site.rest('GET', line)
    const fields = ['currency_id', 'variable_copay_percent', 'pharmacy_copay_percent', 'is_active']
    const others = Object.fromEntries(fields.map((field) => [field, body[field]]))
    return {
      path: '/app/plans/3?entry=12',
      type: async (at) => {
        await at.getByRole('complementary').getByLabel('Fixed copay').fill('61,00')
        await at.keyboard.press('Tab')
      },
      change: () =>
        site.rest('PUT', line, { ...others, fixed_copay_cents: 5_900 }, { 'if-match': `"${body.revision}"` }),
      save: (at) => at.getByRole('complementary').getByRole('button', { name: 'Save' }).click(),
      both: ['5900', '6100'],
    }
  },
  'a webhook': async (site) => {
    const fields = { name: 'Hook', url: 'https://127.0.0.1/events', events: ['case.in_doubt'] }
    const { id } = (await site.rest('POST', '/v1/webhooks', fields)).body
    return {
      path: `/app/settings/webhooks?open=${id}`,
      type: async (at) => {
        await press(at, 'Edit the webhook')
        await at.getByRole('complementary').getByRole('textbox', { name: 'Name' }).fill('mine')
      },
      change: () => site.rest('PUT', `/v1/webhooks/${id}`, { ...fields, name: 'theirs', is_active: true }),
      save: (at) => press(at, 'Save'),
      both: ['theirs', 'mine'],
    }
  },
  'a person': async (site) => {
    const fields = { name: 'Ana', email: 'ana.race@clinic.example', roles: ['clerk'] }
    const { id } = (await site.rest('POST', '/v1/people', fields)).body
    return {
      path: `/app/settings/people?open=${id}`,
      type: (at) => at.getByRole('complementary').getByRole('textbox', { name: 'Name' }).fill('mine'),
      change: () => site.rest('PUT', `/v1/people/${id}`, { ...fields, name: 'theirs' }),
      save: (at) => press(at, 'Save'),
      both: ['theirs', 'mine'],
    }
  },
  'an act on a case': async (site) => {
    const other = await site.open('/app/price')
    const found = await other.evaluate<string>(
      "fetch('/v1/snvs/cases?state=reported').then((answer) => answer.json()).then(({ items }) => items[0].id)",
    )
    return {
      path: `/app/cases?case=${found}`,
      type: async (at) => {
        await press(at, 'Cancel the case')
        await fill(at, 'Why it was reported by mistake', 'mine')
      },
      change: () => other.evaluate(posted(`/v1/snvs/cases/${found}/cancel`, 'POST', { reason: 'theirs' })),
      save: (at) => press(at, 'Cancel the case'),
      both: ['cancel it', 'Cancel the case'],
    }
  },
  'the reporting desk': async (site) => {
    const read = (page: Page) => page.evaluate<object>("fetch('/v1/snvs/desk').then((answer) => answer.json())")
    const other = await site.open('/app/price')
    const { registry } = (await read(other)) as { registry: string }
    return {
      path: '/app/settings/reporting',
      type: (at) => fill(at, 'Days in which a second case is refused', '307=90'),
      change: () => other.evaluate(posted('/v1/snvs/desk', 'PUT', { registry, duplicate_windows: { 109: 31 } })),
      save: (at) => press(at, 'Save the desk'),
      both: ['109=31', '307=90'],
    }
  },
}

inBrowser(
  'what somebody else changed meanwhile',
  (site) => {
    test.each(Object.keys(RACES))(
      '%s: who did it and when, theirs beside yours, and nothing is overwritten',
      async (name) => {
        const race = await (RACES[name] as Races[string])(site())
        const page = await site().open(race.path, { language: 'en' })
        await race.type(page)
        await race.change()
        await race.save(page)
        const alert = page.getByRole('alert').filter({ hasText: 'while you were editing' })
        const [theirs, yours] = race.both
        await alert.getByText(theirs, { exact: true }).first().waitFor()
        if (yours !== '') await alert.getByText(yours, { exact: true }).first().waitFor()
        await alert.getByText(TOLD).waitFor()
        await alert.getByRole('link', { name: 'See the change in the log' }).click()
        await page.getByRole('heading', { name: /^Entry \d/ }).waitFor()
        await page.goBack()
      },
    )
  },
  { reporting: true },
)
