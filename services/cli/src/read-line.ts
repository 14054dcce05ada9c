import { createInterface } from 'node:readline/promises'
import { Writable, type Readable } from 'node:stream'
import { UsageError } from './command/command.ts'
import { told } from './command/told.ts'

/** A file that is piped by mistake is not read to its end. */
const MOST_CHARACTERS = 10_000

/** Somebody pressed Ctrl-C where they were asked. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}

/**
 * Reads one line of standard input. A person at a terminal is prompted for `what`, on the stream of remarks, and does not
 * see what is hidden.
 * @throws UsageError where there is no line, or more than one; its message never repeats the line
 */
export async function readLine(
  what: string,
  input: Readable & { readonly isTTY?: boolean },
  remarks: Writable,
  echo: 'shown' | 'hidden' = 'shown',
): Promise<string> {
  const provided = input.isTTY === true ? await answerOf(what, input, remarks, echo) : await wholeOf(input)
  const lines = provided.split(/\r?\n/).map((line) => line.trim())
  const [line = '', ...more] = lines
  if (line === '') throw new UsageError(told`Standard input is empty: pipe ${what}, or say it at a terminal.`)
  if (more.some((other) => other !== '')) throw new UsageError(told`Standard input should be one line: ${what}.`)
  return line
}

async function answerOf(
  what: string,
  input: Readable,
  remarks: Writable,
  echo: 'shown' | 'hidden' = 'shown',
): Promise<string> {
  const prompt = `${what[0]?.toUpperCase()}${what.slice(1)}: `
  // what is typed is written by readline alone: a terminal that it holds has no echo of its own
  const typed = echo === 'shown' ? remarks : new Writable({ write: (_bytes, _encoding, done) => done() })
  const asking = createInterface({ input, output: typed, ...(echo === 'hidden' && { terminal: true }) })
  const left = new Promise<never>((_, reject) => asking.once('SIGINT', () => reject(new Interrupted())))
  // The end of input (Ctrl-D) answers nothing, where the prompt alone would wait for ever.
  const ended = new Promise<string>((resolve) => asking.once('close', () => resolve('')))
  try {
    if (echo === 'hidden') remarks.write(prompt)
    return await Promise.race([asking.question(echo === 'hidden' ? '' : prompt), ended, left])
  } finally {
    asking.close()
    if (echo === 'hidden') remarks.write('\n')
  }
}

async function wholeOf(input: Readable): Promise<string> {
  let whole = ''
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) {
    whole += piece
    if (whole.length > MOST_CHARACTERS) throw new UsageError(told`Standard input should be one line, and is much more.`)
  }
  return whole
}

/** Standard input to its end. */
export async function readAll(input: Readable): Promise<string> {
  let whole = ''
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) whole += piece
  return whole
}

/** Words that say yes in each of our languages; everything else says no. */
const YES = /^(y|yes|s|si|sí|sim)$/i

/** Asks a person at the terminal. Null where nobody sits there: what is piped is no answer. */
export async function confirm(
  question: string,
  input: Readable & { readonly isTTY?: boolean },
  remarks: Writable,
): Promise<boolean | null> {
  return input.isTTY === true ? YES.test((await answerOf(question, input, remarks)).trim()) : null
}
