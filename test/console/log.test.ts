import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'

inBrowser('the change log', (site) => {
  test('tells an entry as a sentence with its before and after, at an address of its own', async () => {
    const page = await site().open(`/app/log?convenio=${AURORA}&kind=activate`)
    const { body } = await site().rest('GET', `/v1/scheduling/convenios/${AURORA}/changelog?change_type=activate`)
    const entries = body.items as { revision: number; hash: string }[]
    const rows = page.getByRole('row')
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBe(entries.length + 1)
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary')
    await panel.getByText(String(entries[1]?.hash)).waitFor()
    expect(new URL(page.url()).searchParams.get('entry')).toBe(String(entries[1]?.revision))
    expect(await panel.getByRole('row', { name: /^status draft active/ }).count()).toBe(1)
    expect(await seriousFindings(page)).toEqual([])
    const link = await site().open(page.url().slice(site().url.length), { language: 'es-AR', theme: 'dark' })
    await link.getByRole('complementary').getByText(String(entries[1]?.hash)).waitFor()
    expect(await seriousFindings(link)).toEqual([])
  })

  test('says to which entry the chain holds, and hands out what the filters show', async () => {
    const page = await site().open(`/app/log?convenio=${AURORA}&kind=activate`, { language: 'en', width: 320 })
    const { body } = await site().rest('GET', `/v1/scheduling/convenios/${AURORA}/changelog/verify`)
    await page.getByRole('button', { name: 'Verify the chain' }).click()
    await page.getByText(`The chain holds to entry ${body.revision}.`).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n')
    expect(lines.length).toBe(await page.getByRole('row').count())
    expect(lines.slice(1).every((line) => line.includes(';activate;'))).toBe(true)
  })
})
