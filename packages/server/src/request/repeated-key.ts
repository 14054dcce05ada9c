import { Refusal } from '@vigencia/domain/refusals.ts'

/** @throws Refusal `malformed` that names the key, as far as that helps */
export function mustHaveKeysOnce(text: string, members: number): void {
  const key = repeatedKey(text, members)
  if (key === null) return
  throw new Refusal('malformed', `The body has ${JSON.stringify(key.slice(0, 100))} more than once in an object.`)
}

/**
 * The first key that an object of a JSON text has twice; null where there is none. `JSON.parse` takes the last value
 * without a word, and whoever stands between may have taken the first.
 * @param text JSON that was parsed, so it is well-formed and its depth is bounded
 * @param members how many members the parsed value has: a key that was dropped leaves one fewer than the text has
 */
export function repeatedKey(text: string, members: number): string | null {
  return colonsOf(text, members) === members ? null : searchKeys(text)
}

/** Each member has a colon, and texts may hold more of them. Most bodies have no other, so this search is enough. */
function colonsOf(text: string, most: number): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1 && count <= most; at = text.indexOf(':', at + 1)) count += 1
  return count
}

/** Reads each character once. */
function searchKeys(text: string): string | null {
  /** The keys of each object that is open; of a list, none. */
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfText(text, at)
      if (isKey(text, end)) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        const keys = open.at(-1)
        if (keys?.has(key) === true) return key
        keys?.add(key)
      }
      at = end
    }
  }
  return null
}

/** Where the text ends that begins here: at a quote before which there is an even number of backslashes. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text[before - 1] === '\\') before -= 1
    if ((end - before) % 2 === 0) return end
  }
}

function isKey(text: string, end: number): boolean {
  let at = end + 1
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}
