import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { Misuse } from './command.ts'
import { readLine } from './read-line.ts'

const WHAT = 'the document number'
const piped = (given: string) => readLine(WHAT, Readable.from([given]), new PassThrough())

describe('a line that is piped', () => {
  test.each(['34000123', '34000123\n', ' 34000123 \r\n\n'])('is read without what is around it', async (given) => {
    expect(await piped(given)).toBe('34000123')
  })

  test.each(['', ' \n', '34000123\n34000124\n', '3'.repeat(10_001)])(
    'is one line, and no other is said again',
    async (given) => {
      const fault = await piped(given).catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(Misuse)
      expect((fault as Misuse).message).not.toMatch(/\d/)
    },
  )
})

describe('a person at a terminal', () => {
  const terminal = (...said: string[]) => Object.assign(Readable.from(said), { isTTY: true })

  test('is asked beside the answer of the command', async () => {
    const remarks = new PassThrough()
    expect(await readLine(WHAT, terminal('34000123\n'), remarks)).toBe('34000123')
    remarks.end()
    expect(await text(remarks)).toContain('The document number: ')
  })

  test('who ends the input has said nothing', async () => {
    await expect(readLine(WHAT, terminal(), new PassThrough())).rejects.toThrow(Misuse)
  })
})
