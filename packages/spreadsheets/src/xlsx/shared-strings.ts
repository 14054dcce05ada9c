import { readXml } from './xml-events.ts'
import { TextStore } from './text-store.ts'
import { damaged, tooMany, type ZipParts } from './zip-parts.ts'

/** All of them are in memory while the sheet is read. */
const MOST_OF_STRINGS = 128 * 1024 * 1024
const MOST_STRINGS = 8 * 1024 * 1024
/** Excel has at most 32,767 letters in a cell. */
const LONGEST_STRING = 1024 * 1024

/**
 * The texts of a workbook, which its cells refer to by number.
 * @throws UnreadableFile
 */
export async function readSharedStrings(parts: ZipParts, path: string | null): Promise<TextStore> {
  const strings = new TextStore()
  if (path === null || !parts.has(path)) return strings
  let text = ''
  let inText = false
  let inReading = false
  await readXml(parts.read(path, MOST_OF_STRINGS), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true // `rPh` says how Japanese text is read aloud, beside the text itself.
      else if (name === 't') inText = !inReading
    },
    text(part) {
      if (!inText) return
      text += part
      if (text.length > LONGEST_STRING) throw tooMany(`a text of it has more than ${LONGEST_STRING} letters`)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') {
        if (strings.count === MOST_STRINGS) throw tooMany(`it has more than ${MOST_STRINGS} texts`)
        const whole = unescaped(text)
        if (!whole.isWellFormed()) throw damaged(new Error('a text of it holds half a character'))
        strings.add(whole)
      }
    },
  })
  strings.end()
  return strings
}

/** Puts back the characters that XML cannot hold, which XLSX writes as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
