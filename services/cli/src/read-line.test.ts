import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { UsageError } from './command/command.ts'
import { readLine } from './read-line.ts'

const WHAT = 'the document number'
const piped = (input: string) => readLine(WHAT, Readable.from([input]), new PassThrough())

describe('a line that is piped', () => {
  test.each(['34000123', '34000123\n', ' 34000123 \r\n\n'])('is read without what is around it', async (input) => {
    expect(await piped(input)).toBe('34000123')
  })

  test.each(['', ' \n', '34000123\n34000124\n', '3'.repeat(10_001)])(
    'is one line, and no other is said again',
    async (input) => {
      const fault = await piped(input).catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(UsageError)
      expect((fault as UsageError).message).not.toMatch(/\d/)
    },
  )
})

describe('a person at a terminal', () => {
  const terminal = (...output: string[]) => Object.assign(Readable.from(output), { isTTY: true })

  test('is asked beside the answer of the command', async () => {
    const remarks = new PassThrough()
    expect(await readLine(WHAT, terminal('34000123\n'), remarks)).toBe('34000123')
    remarks.end()
    expect(await text(remarks)).toContain('The document number: ')
  })

  test('who ends the input has said nothing', async () => {
    await expect(readLine(WHAT, terminal(), new PassThrough())).rejects.toThrow(UsageError)
  })
})
