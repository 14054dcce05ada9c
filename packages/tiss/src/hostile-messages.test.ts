import { describe, expect, test } from 'vitest'
import { readAppealAnswer } from './appeal/read-appeal-answer.ts'
import { readBatch } from './batch/read-batch.ts'
import { readStatement } from './statement/read-statement.ts'
import { hostileMessages, inOtherNamespaces } from './testing/hostile-messages.ts'
import { sampleAnswer } from './testing/sample-answer.ts'
import { sampleBatch } from './testing/sample-batch.ts'
import { sampleStatement } from './testing/sample-statement.ts'
import { UnreadableMessage } from './xml/unreadable-message.ts'

const MIB = 1024 * 1024
const line = { code: '40999901', day: '2026-06-30', total: '108.00', degree: '12' }
const item = { item: '1', day: '2026-06-30', code: '40999901', informed: '108.00', released: '100.00' }
const guide = { number: 'G1', items: [item] }
const answered = { guide: 'G1', item: '1', glosa: '1705', claimed: '8.00', accepted: '8.00' }

type Bytes = AsyncIterable<Uint8Array>
const READERS: readonly [what: string, right: Buffer, read: (bytes: Bytes) => Promise<unknown>][] = [
  [
    'a batch',
    sampleBatch({ lot: 'L1', guides: [{ number: 'G1', lines: [line] }] }),
    (bytes) => Array.fromAsync(readBatch(bytes)),
  ],
  [
    'a statement',
    sampleStatement({ version: '3.05.00', protocols: [{ lot: 'L1', protocol: '9', guides: [guide] }] }),
    (bytes) => Array.fromAsync(readStatement(bytes)),
  ],
  ['an answer to an appeal', sampleAnswer({ number: '1', items: [answered] }), readAppealAnswer],
]

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

describe.each(READERS)('%s', (_what, right, read) => {
  const refusalOf = async (bytes: Bytes): Promise<UnreadableMessage> => {
    const error: unknown = await read(bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableMessage)
    return error as UnreadableMessage
  }

  test.each(hostileMessages(right))('is refused with its place and no text of it: $what', async ({ bytes, reason }) => {
    const { message, place } = await refusalOf(once(bytes))
    expect(message).toMatch(reason)
    expect(message).not.toMatch(/qxj/i)
    expect(Math.min(place.line, place.column)).toBeGreaterThanOrEqual(1)
  })

  test.each(['<a>', '<a b="', '<!--', '<?a ', '<a><![CDATA['])(
    'of 100 MiB in one text behind %s is given up before a MiB was read',
    async (begin) => {
      const text = right.toString('latin1')
      let sent = 0
      const endless = async function* () {
        yield Buffer.from(text.slice(0, text.indexOf('<ans:cabecalho>')) + begin)
        for (; sent < 100 * MIB; sent += 64 * 1024) yield Buffer.alloc(64 * 1024, 'x')
      }
      expect((await refusalOf(endless())).message).toMatch(/longer than 65536/)
      expect(sent).toBeLessThan(MIB)
    },
  )

  test('in an encoding that it does not say is refused at the place of its letters', async () => {
    const text = right.toString('latin1').replace('ISO-8859-1', 'UTF-8').replaceAll('é', 'e')
    const bytes = Buffer.from(
      text.replace('</ans:mensagemTISS>', `${'\n'.repeat(9_000)}\u00e9</ans:mensagemTISS>`),
      'latin1',
    )
    expect((await refusalOf(once(bytes))).place.line).toBeGreaterThan(4_000)
  })

  test('cut anywhere, ends early or is no XML', async () => {
    for (let end = 0; end < right.length - 1; end += 61)
      expect((await refusalOf(once(right.subarray(0, end)))).message, `at ${end}`).toMatch(/ends before|no XML/)
  })

  test('in other namespaces, in several and in none is read alike', async () => {
    for (const one of inOtherNamespaces(right)) expect(await read(once(one))).toEqual(await read(once(right)))
  })

  test('of another kind is told to be none', async () => {
    for (const [, other] of READERS)
      if (other !== right) expect((await refusalOf(once(other))).message).toMatch(/^it holds no /)
  })
})
