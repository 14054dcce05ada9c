/** The forms of text that zod knows, with an example of each where a name does not say it. */
const FORMS: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as name@example.com',
  url: 'an address such as https://example.com',
  guid: 'an id (UUID), such as 017c3bf0-a880-79b3-bfef-1f2b204d45f1',
  uuid: 'an id (UUID), such as 017c3bf0-a880-79b3-bfef-1f2b204d45f1',
  date: 'a day written YYYY-MM-DD',
  datetime: 'an instant such as 2026-04-14T10:00:00Z',
  time: 'a time such as 10:00:00',
  duration: 'a duration such as P1D',
  ipv4: 'an IPv4 address such as 192.0.2.1',
  ipv6: 'an IPv6 address such as 2001:db8::1',
  cidrv4: 'an IPv4 network such as 192.0.2.0/24',
  cidrv6: 'an IPv6 network such as 2001:db8::/32',
  mac: 'a MAC address such as 00:00:5e:00:53:01',
  base64: 'base64',
  base64url: 'base64url',
  json_string: 'JSON',
  e164: 'a telephone number such as +5511999999999',
  jwt: 'a JSON Web Token',
  lowercase: 'in small letters',
  uppercase: 'in capital letters',
}

/** For a pattern without a sentence of its own. No card may come to it. */
export const NO_NAME = 'does not have the form that is asked for'

/** A pattern says nothing to most people: who writes one also writes what it asks for. */
const WITHOUT_NAME: ReadonlySet<string> = new Set(['regex', 'template_literal'])

interface FormatIssue {
  readonly format: string
  readonly prefix?: unknown
  readonly suffix?: unknown
  readonly includes?: unknown
}

/** What a schema that asks for a form of text says of another. Forms of ids say no more than their names. */
export function formatSentence({ format, prefix, suffix, includes }: FormatIssue): string {
  if (typeof prefix === 'string') return `must start with "${prefix}"`
  if (typeof suffix === 'string') return `must end with "${suffix}"`
  if (typeof includes === 'string') return `must hold "${includes}"`
  return WITHOUT_NAME.has(format) ? NO_NAME : `must be ${FORMS[format] ?? `of the form ${format}`}`
}
