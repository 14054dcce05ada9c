import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { casesInDoubt } from '../support/browser/cases-in-doubt.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import type { ConsoleInBrowser, Visit } from '../support/browser/open-console.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const CASES = '/v1/snvs/cases'
const IN_DOUBT = 24

/** The demo's refused case, of Ariel Sosa; its locality is not of its department. */
const REFUSED = 'demo-6'
/** Two cases of one person go out side by side: whichever comes first is the registry's, and the other is adopted. */
const ONE_OF_A_PERSON = /^demo-[13]/
const PERSONAL = /Sosa|Ariel|99000004|Calle Inventada/

inBrowser(
  'the cases',
  (site) => {
    beforeAll(() => casesInDoubt(site(), IN_DOUBT))

    test('the parts of the work count what the service counts, and say how long it has waited', async () => {
      const page = await opened(site(), '/app/cases?part=in_doubt')
      const { body: figures } = await site().rest('GET', '/v1/snvs/figures')
      expect(await page.getByRole('tab').allInnerTexts()).toEqual([
        `A corrigir ${figures.parts.to_mend.count}`,
        `Em dúvida ${figures.parts.in_doubt.count}`,
        `Adotados ${figures.parts.adopted.count}`,
        `À mão ${figures.parts.by_hand.count}`,
        `Retidos ${figures.parts.held.count}`,
        `Na fila ${figures.parts.queued.count}`,
        `Notificados ${figures.parts.reported.count}`,
        `Anulados ${figures.parts.cancelled.count}`,
      ])
      await page.getByText('Como tabela').click()
      const ages = await page.getByRole('figure').getByRole('row').allInnerTexts()
      const counts = figures.parts.in_doubt.ages.map(({ count }: { count: number }) => String(count))
      expect(ages.slice(1).map((line) => line.split('\t').at(-1))).toEqual(counts)
      expect(await seriousFindings(page)).toEqual([])
    })

    test('a refused case is corrected where its fault stands, and what is read of the person is kept nowhere', async () => {
      const page = await opened(site(), '/app/cases?part=to_mend')
      await page.getByRole('link', { name: REFUSED }).click()
      const reads = await readsOf(site(), REFUSED)
      await page.getByRole('button', { name: 'Corrigir e reenviar' }).click()
      const locality = page.getByLabel('Localidade (código)')
      await locality.waitFor()
      expect(await locality.evaluate((field) => field.getAttribute('aria-invalid'))).toBe('true')
      expect(await page.locator('[data-path$="idLocalidad"]').innerText()).toMatch(/LA LOCALIDAD NO CORRESPONDE/)
      expect(await readsOf(site(), REFUSED)).toBe(reads + 1)
      expect(await seriousFindings(page)).toEqual([])
      await page.getByLabel('Sexo no documento').selectOption('F')
      await locality.fill('sessenta e nove')
      await page.keyboard.press('Enter')
      await page.getByText('Nada foi salvo').waitFor()
      expect(await page.locator('[data-path$="idLocalidad"]').innerText()).toMatch(/idLocalidad invalido/)
      expect(await storedBy(page)).not.toMatch(PERSONAL)
      await locality.fill('69')
      await page.keyboard.press('Enter')
      await page.getByText('Corrigido, e de volta à fila').waitFor()
      await expect.poll(() => stateOf(site(), REFUSED), { timeout: 30_000 }).toBe('reported')
      expect(await storedBy(page)).not.toMatch(PERSONAL)
    })

    test('twenty cases in doubt are resolved at once by a column that is pasted', async () => {
      const page = await opened(site(), '/app/cases?part=in_doubt')
      const { body: waiting } = await site().rest('GET', `${CASES}?part=in_doubt&oldest_first=true`)
      const numbers = Array.from({ length: 19 }, (_, place) => String(2_500_000 + place))
      await page.getByRole('gridcell', { name: 'digite aqui' }).first().click()
      await paste(page, [...numbers, 'não'].join('\n'))
      await page.getByRole('button', { name: 'Resolver 20 casos' }).click()
      await page.getByText('Casos resolvidos: 20').waitFor()
      await page.getByRole('tab', { name: 'Em dúvida 4' }).waitFor()
      const [{ id_caso, state }] = await casesCalled(site(), waiting.items[0].source_reference)
      expect([id_caso, state]).toEqual([2_500_000, 'reported'])
      expect(await page.evaluate<number>('sessionStorage.length')).toBe(0)
    })

    test('by keyboard alone, what is typed is kept when the page is left, and a faulty number says so', async () => {
      const page = await opened(site(), '/app/cases?part=in_doubt')
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('talvez')
      await page.keyboard.press('Enter')
      await page.getByText('Escreva o número que o SISA mostra, ou “não”.').first().waitFor()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('2600000')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Resolver 1 caso' }).waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Resolver 1 caso' }).waitFor()
      await page.getByRole('grid').focus()
      await page.keyboard.press('Enter')
      const panel = page.getByRole('complementary')
      await panel.getByRole('button', { name: 'Dizer o que se achou' }).waitFor()
      expect(new URL(page.url()).searchParams.get('case')).toMatch(/^[\da-f-]{36}$/)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
    })

    test('a person is found by the document, which stands in no address', async () => {
      const page = await opened(site(), '/app/cases')
      const requests: { url: string; body: string | null }[] = []
      page.on('request', (request) => requests.push({ url: request.url(), body: request.postData() }))
      await page.getByRole('button', { name: 'Buscar uma pessoa' }).click()
      await page.getByLabel('Número do documento').fill('99000002')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^demo-2/ }).waitFor()
      expect(requests.some(({ body }) => body?.includes('99000002'))).toBe(true)
      expect(requests.filter(({ url }) => url.includes('99000002'))).toEqual([])
      expect(await storedBy(page)).not.toContain('99000002')
    })

    test('who changed the case while it was corrected is said, and what was typed stays', async () => {
      const page = await opened(site(), '/app/cases?part=to_mend')
      await page.getByRole('link', { name: 'demo-5' }).click()
      await page.getByRole('button', { name: 'Corrigir e reenviar' }).click()
      await page.getByLabel('Número do documento').first().fill('99000055')
      const [{ id }] = await casesCalled(site(), 'demo-5')
      const { body: whole } = await site().rest('GET', `${CASES}/${id}?personal=true`)
      await site().rest('POST', '/v1/snvs/queue/pause', {})
      expect((await site().rest('PUT', `${CASES}/${id}`, whole.report)).status).toBe(200)
      await page.getByLabel('Nome', { exact: true }).press('Enter')
      await page.getByRole('button', { name: 'Continuar com o meu' }).click()
      expect(await page.getByLabel('Número do documento').first().inputValue()).toBe('99000055')
      await page.getByLabel('Nome', { exact: true }).press('Enter')
      await page.getByText('Corrigido, e de volta à fila').waitFor()
      await page.getByText(/Nada é enviado desde/).waitFor()
      await site().rest('POST', '/v1/snvs/queue/resume', {})
      await expect.poll(() => stateOf(site(), 'demo-5'), { timeout: 30_000 }).toBe('reported')
    })

    test('whoever may not write sees why, and the person stays masked', async () => {
      const session = await site().signInAs(['auditor'])
      const page = await opened(site(), '/app/cases?part=reported', { session })
      await page.getByText('cases:write').waitFor()
      await page.getByRole('link', { name: 'demo-2' }).click()
      await page.getByText('cases:read-personal').waitFor()
      expect(await page.getByRole('complementary').getByRole('button').count()).toBe(1)
    })

    test('whoever must sign in afresh does so beside the case, and then sees the person', async () => {
      const page = await opened(site(), '/app/cases?part=reported')
      await page.getByRole('link', { name: 'demo-2' }).click()
      const refusal = { ...NOT_RUN, code: 'fresh_sign_in_required', detail: 'Sign in again first.', status: 403 }
      await page.route('**/snvs/trpc/cases.get*', (route) => route.fulfill(refused(refusal)), { times: 1 })
      await page.getByRole('button', { name: 'Mostrar a pessoa' }).click()
      await page.getByText('Isto mostra alguém por inteiro').waitFor()
      await page.getByLabel('Senha').waitFor()
    })

    test('where reporting is not run the screen says so, and what the operator sets', async () => {
      const page = await site().open('/app/log')
      await page.route('**/snvs/trpc/**', (route) => route.fulfill(refused(NOT_RUN)))
      await page.getByRole('link', { name: 'Casos' }).click()
      await page.getByRole('heading', { name: 'Casos não são notificados a partir daqui' }).waitFor()
      await page.getByText('SNVS_URL').waitFor()
    })

    test.each([
      { language: 'en', theme: 'dark', width: 1440 },
      { language: 'es-AR', theme: 'light', width: 320 },
    ] as const)('in $language, $theme, $width pixels wide, it keeps nobody out', async (visit) => {
      const page = await opened(site(), '/app/cases?part=in_doubt', visit)
      await page.getByRole('grid').getByRole('link').first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('grid').getByRole('link').first().click()
      await page.getByRole('complementary').getByRole('button').nth(1).waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })

    test('without a network what was read stays, and nothing can be done', async () => {
      const page = await opened(site(), '/app/cases?part=adopted')
      await page.getByRole('link', { name: ONE_OF_A_PERSON }).click()
      const act = page.getByRole('button', { name: 'Está feito no SISA' })
      await act.waitFor()
      await page.context().setOffline(true)
      await expect.poll(() => act.isDisabled()).toBe(true)
      expect(await page.getByRole('grid').getByRole('link').count()).toBe(1)
      await page.context().setOffline(false)
      await act.click()
      await page.getByRole('tab', { name: 'Adotados 0' }).waitFor()
    })
  },
  { reporting: true },
)

const NOT_RUN = {
  type: 'urn:vigencia:problem:reporting_not_run',
  title: 'Reporting is not run here',
  status: 503,
  code: 'reporting_not_run',
  detail: 'Reporting of cases is not run here.',
  request_id: '017c3bf0-0000-7000-8000-000000000009',
}

/** A refusal as tRPC words it, for every call of a batch. */
const refused = (problem: typeof NOT_RUN) => ({
  status: problem.status,
  json: { error: { message: problem.detail, code: -32_603, data: problem } },
})

async function opened(site: ConsoleInBrowser, path: string, visit: Visit = {}): Promise<Page> {
  const page = await site.open(path, visit)
  await page.getByRole('tab').first().waitFor()
  return page
}

const casesCalled = async (site: ConsoleInBrowser, reference: string) =>
  (await site.rest('GET', `${CASES}?source_reference=${reference}`)).body.items

const stateOf = async (site: ConsoleInBrowser, reference: string) => (await casesCalled(site, reference))[0].state

async function readsOf(site: ConsoleInBrowser, reference: string): Promise<number> {
  const [row] = await asSuperuser<{ count: number }>(
    site,
    `select count(*)::int as count from snvs.reads r join snvs.cases c on c.tenant_id = r.tenant_id and c.id = r.case_id
      where c.source_reference = $1`,
    [reference],
  )
  return row?.count ?? 0
}

/** All that a browser keeps of a page: its address, and its storage. */
async function storedBy(page: Page): Promise<string> {
  const { cookies, origins } = await page.context().storageState()
  const stored = await page.evaluate<string>('JSON.stringify([document.title, { ...sessionStorage }])')
  return JSON.stringify([page.url(), cookies, origins]) + stored
}

/** What Ctrl+V does with a column of a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate<void>(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }`)
}
