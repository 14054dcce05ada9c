import { expect } from 'vitest'

/** The status and the body that a command of the documentation was answered with. */
export interface CurlAnswer {
  readonly status: number
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- each test says what it expects
}

/**
 * Sends what a documented `curl` command sends, without the need of a curl on this machine. Knows the flags that the
 * documentation uses, `-X`, `-H` and `-d`, and fails for any other.
 */
export async function sendCurl(command: string): Promise<CurlAnswer> {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
  expect(words.shift()).toBe('curl')
  let url = ''
  let method: string | undefined
  let body: string | undefined
  const headers = new Headers()
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') method = words.shift()
    else if (word === '-d') body = words.shift()
    else if (word === '-H') {
      const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(words.shift() ?? '') ?? []
      headers.set(name, value)
    } else if (word.startsWith('-')) expect.fail(`${word} is no flag of the documentation`)
    else url = word
  }
  const answer = await fetch(url, { method: method ?? 'GET', headers, ...(body !== undefined && { body }) })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}
