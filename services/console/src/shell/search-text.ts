/** What an address may say of a screen is text: each screen reads its own fields of it, and leaves out what does not fit. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function dayIn(value: unknown): string | undefined {
  const text = textIn(value)
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
}

export function countIn(value: unknown): number | undefined {
  const text = textIn(value) ?? (typeof value === 'number' ? String(value) : undefined)
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

export function oneOf<const Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value)
}

/** `?day=2024-06-14&code=0101` without quotes around what looks like a number. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).flatMap(([name, value]) => {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : textIn(value)
    return text === undefined ? [] : [[name, text]]
  })
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`
}

/** A reader of an address whose fields may all be left out: a link then names those alone that it means. */
export function searchReader<Search extends object>(read: (search: Readonly<Record<string, unknown>>) => Search) {
  return (search: Readonly<Record<string, unknown>>): Partial<Search> => read(search)
}
