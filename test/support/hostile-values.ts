/** JSON as text, for what JSON.stringify would not write. */
export type JsonText = string

/** What no field takes, whatever it is. */
const NOWHERE: Readonly<Record<string, JsonText>> = {
  'a number beyond all numbers': '1e400',
  'a number below all numbers': '-1e400',
  'a text with NUL': '"a\\u0000b"',
  'half a character': '"a\\ud800b"',
  'the other half': '"\\udc00"',
  'an object that would change its own kind': '{"__proto__":{"is_admin":true}}',
  'a well': `${'['.repeat(1000)}${']'.repeat(1000)}`,
}

const TOO_LONG: Readonly<Record<string, JsonText>> = {
  'a huge number': '1e308',
  'a whole number that JSON rounds': '12345678901234567890',
}

const NO_NUMBER: Readonly<Record<string, JsonText>> = {
  ...TOO_LONG,
  'a number as text': '"7 or so"',
  'a list': '[1]',
  'an object': '{"value":1}',
}

const NO_DAY: Readonly<Record<string, JsonText>> = {
  'the last day of all': '"9999-12-31"',
  'no day at all': '"0000-00-00"',
  'a day that February lacks': '"2026-02-29"',
  'a day of the year 10000': '"+010000-01-01"',
  'a day before Christ': '"-000001-01-01"',
  'a moment': '"2026-01-01T00:00:00Z"',
  'the day before the first': '"1899-12-31"',
  'the day after the last': '"2201-01-01"',
  'a number': '20260101',
}

const NO_ID: Readonly<Record<string, JsonText>> = {
  'no id': '"1"',
  'an id with more behind it': `"0190a000-0000-7000-8000-000000000001' or '1'='1"`,
  'a number': '1',
  'a list of ids': '["0190a000-0000-7000-8000-000000000001"]',
}

const NO_TEXT: Readonly<Record<string, JsonText>> = {
  'a flag': 'true',
  'a list': '["a"]',
  'an object': '{"toString":"a"}',
  'a text without end': `"${'a'.repeat(12_000)}"`,
}

const NO_FLAG: Readonly<Record<string, JsonText>> = { 'a flag as text': '"true"', 'a flag as a number': '1' }

/** What a field cannot take whose value is like this one; a free field takes all that JSON can say and PostgreSQL keep. */
export function refusedInPlaceOf(value: unknown, isFree: boolean): Readonly<Record<string, JsonText>> {
  if (isFree) return { ...NOWHERE, ...TOO_LONG }
  if (typeof value === 'number') return { ...NOWHERE, ...NO_NUMBER }
  if (typeof value === 'boolean') return { ...NOWHERE, ...NO_FLAG }
  if (typeof value !== 'string') return NOWHERE
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { ...NOWHERE, ...NO_DAY }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return { ...NOWHERE, ...NO_ID }
  return { ...NOWHERE, ...NO_TEXT }
}

/** Bodies that are no JSON object, whatever is asked. */
export const NO_OBJECT: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
  'an object cut off': '{"name":',
  'an object with a comma too many': '{"name":"x",}',
  'two objects': '{}{}',
  'quotes of another language': "{'name':'x'}",
  'no number': '{"name":NaN}',
  'a raw control character': '{"name":"a\u0000b"}',
  'bytes that are no UTF-8': Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  'text in UTF-16': Uint8Array.from(Buffer.from('\ufeff{}', 'utf16le')),
  'a list': '[]',
  'a list of objects': '[{}]',
  null: 'null',
  'a text': '"x"',
  'a number': '1',
  'a flag': 'true',
  'a well without a bottom': '['.repeat(20_000) + ']'.repeat(20_000),
  'a bottomless object': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
}

/** Fields that no operation knows. */
export const UNKNOWN_FIELDS: readonly string[] = [
  'surprise',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'tenant_id',
  '',
]

/** Types of a body that is no JSON. */
export const NO_JSON: readonly string[] = [
  'text/plain',
  'application/json-seq',
  'application/x-www-form-urlencoded',
  'json',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
]

/** What stands in an address for a value, as it is sent: of these, what a text may not hold either comes first. */
export const BROKEN_IN_URL: Readonly<Record<string, string>> = {
  NUL: 'a%00',
  'bytes that are no UTF-8': 'a%ff',
  'half an escape': 'a%z',
}
export const WRONG_IN_URL: Readonly<Record<string, string>> = {
  'a list': '%5B%5D',
  'a huge number': '1e400',
  'a long number': '9'.repeat(40),
  'a moment': '9999-12-31T00:00Z',
  'no day': '0000-00-00',
  'an injection': "1'%20or%20'1'='1",
}
