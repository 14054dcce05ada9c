import { writtenHash } from './message-hash.ts'

/** An element with its text, or with the elements in it. */
export type Element = readonly [name: string, content: string | readonly Element[]]

const NAMESPACE = 'http://www.ans.gov.br/padroes/tiss/schemas'

/** A field that is left out where there is nothing to say. */
export function field(name: string, text: string | null): Element[] {
  return text === null || text === '' ? [] : [[name, text]]
}

/** A whole message in ISO-8859-1, as the schemas are, with its hash behind it. What that encoding lacks becomes "?". */
export function writtenMessage(parts: readonly Element[]): Buffer {
  const hash = writtenHash(parts.flatMap(textsOf))
  const inner = [...parts, epilogue(hash)].map(written).join('\n')
  return Buffer.from(`${MESSAGE_HEAD}\n${inner}\n</ans:mensagemTISS>\n`, 'latin1')
}

export const MESSAGE_HEAD = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<ans:mensagemTISS xmlns:ans="${NAMESPACE}">`

export function epilogue(hash: string): Element {
  return ['epilogo', [['hash', hash]]]
}

/** Money as TISS writes it. */
export function moneyText(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

/** A text as ISO-8859-1 can hold it, at most so long. White space is one space: a schema's token is read so. */
export function latinText(text: string, most: number): string {
  const latin = text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[^\u0020-\u00FF]/gu, '?')
    .trim()
  return latin.length <= most ? latin : latin.slice(0, most).trimEnd()
}

/** What the hash of a message is of. */
export function textsOf([, content]: Element): string[] {
  return typeof content === 'string' ? [content] : content.flatMap(textsOf)
}

export function written([name, content]: Element): string {
  const inner = typeof content === 'string' ? escaped(content) : content.map(written).join('')
  return `<ans:${name}>${inner}</ans:${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
