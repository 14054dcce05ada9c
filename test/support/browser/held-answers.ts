import type { Page } from 'playwright-core'

/** What becomes of the calls of a page: they are answered, wait without an end, or are refused. */
export type Answering = 'as usual' | 'never' | 'refused'

/** The id of a request that `refused` shows. */
export const REFUSED_REQUEST = 'r-of-the-refused'

const REFUSAL = {
  error: {
    message: 'Não cabe.',
    code: -32022,
    data: {
      type: 'urn:vigencia:problem:invalid_input',
      title: 'Invalid input',
      status: 422,
      detail: 'It does not fit.',
      code: 'invalid_input',
      request_id: REFUSED_REQUEST,
    },
  },
}

/** Who is signed in the frame asks, before there is any screen. */
const OF_SCREENS = String.raw`/\/trpc\/(?!sessions\.current)/`

// it runs in the page, whose types are not those of this program
const HOLD = `{
  const usual = globalThis.fetch
  const refusal = () => new Response(${JSON.stringify(JSON.stringify(REFUSAL))}, { status: 422, headers: { 'content-type': 'application/json' } })
  let held = []
  globalThis.answering = 'as usual'
  globalThis.answer = (how) => {
    globalThis.answering = how
    if (how === 'never') return
    for (const release of held.splice(0)) release()
  }
  globalThis.fetch = async (input, init) => {
    const isOfScreen = ${OF_SCREENS}.test(input instanceof Request ? input.url : String(input))
    if (isOfScreen && globalThis.answering === 'never') await new Promise((release) => held.push(release))
    return isOfScreen && globalThis.answering === 'refused' ? refusal() : usual(input, init)
  }
}`

/** From the next load of this page on, `answerCalls` says what becomes of what its screens ask. */
export async function holdAnswers(page: Page): Promise<void> {
  await page.addInitScript(HOLD)
}

/** Also those that waited are answered so. */
export async function answerCalls(page: Page, how: Answering): Promise<void> {
  await page.evaluate(`answer(${JSON.stringify(how)})`)
}
