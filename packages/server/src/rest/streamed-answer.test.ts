import { expect, test } from 'vitest'
import { streamedAnswer } from './streamed-answer.ts'

const bytes = (text: string) => Buffer.from(text)

/** The course of an answer of three pieces, and how its end was observed. */
function writing(fails: boolean) {
  const seen: unknown[] = []
  async function* pieces() {
    try {
      yield bytes('one ')
      yield bytes('two ')
      if (fails) throw new Error('the database is away')
      yield bytes('three')
    } finally {
      seen.push('ended')
    }
  }
  const done = (status: number, error: unknown) => void seen.push([status, error instanceof Error])
  return { seen, answer: () => streamedAnswer(pieces(), { 'content-type': 'application/json' }, done) }
}

test('an answer is sent as its pieces come, and is seen as answered at its end', async () => {
  const { seen, answer } = writing(false)
  const response = await answer()
  expect([response.status, response.headers.get('content-type'), seen]).toEqual([200, 'application/json', []])
  expect(await response.text()).toBe('one two three')
  expect(seen).toEqual(['ended', [200, false]])
})

test('an answer that fails half-way breaks off, so that nobody takes it for the whole', async () => {
  const { seen, answer } = writing(true)
  const response = await answer()
  await expect(response.text()).rejects.toThrow('the database is away')
  expect(seen).toEqual(['ended', [500, true]])
})

test('a reader that hangs up ends the writing', async () => {
  const { seen, answer } = writing(true)
  const reader = ((await answer()).body as ReadableStream).getReader()
  await reader.read()
  await reader.cancel()
  expect(seen).toEqual(['ended', [200, false]])
})

test('a reader that hangs up before it has read ends the writing too', async () => {
  const { seen, answer } = writing(false)
  await (await answer()).body?.cancel()
  expect(seen).toEqual(['ended', [200, false]])
})

test('what is refused before the first piece is thrown, for a problem with its status', async () => {
  async function* refused(): AsyncGenerator<Uint8Array> {
    yield await Promise.reject(new Error('refused'))
  }
  await expect(streamedAnswer(refused(), {}, () => undefined)).rejects.toThrow('refused')
})
