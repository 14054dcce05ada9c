import type { Api } from '@vigencia/client'

export type Package = NonNullable<Api.Override['package']>

const ENTRY = /^([^*]+?)(?:\*(\d{1,5}))?$/

/**
 * Codes that a price includes, as they are typed: `40304361 20104103*2`, where two of the second one are included.
 * Null: none is, so that it is no package. 'unreadable': something that is neither a code nor a code with a number.
 */
export function readPackage(typed: string): Package | null | 'unreadable' {
  const texts = typed.split(/[\s,;]+/).filter((text) => text !== '')
  if (texts.length === 0) return null
  const read = texts.map((text) => ENTRY.exec(text))
  if (read.some((found) => found === null)) return 'unreadable'
  const entries = read.map((found) => ({ code: found?.[1] ?? '', quantity: found?.[2] }))
  const limits = entries.flatMap(({ code, quantity }) =>
    quantity === undefined ? [] : [{ code, quantity: Number(quantity) }],
  )
  return { includes: entries.map(({ code }) => code), ...(limits.length > 0 && { limits }) }
}

/** A package as it is typed. Empty: it is none. */
export function writtenPackage(held: Package | null): string {
  const limits = new Map(held?.limits?.map(({ code, quantity }) => [code, quantity]))
  return (held?.includes ?? []).map((code) => (limits.has(code) ? `${code}*${limits.get(code)}` : code)).join(' ')
}
