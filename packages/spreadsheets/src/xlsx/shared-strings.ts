import { readXml } from './xml-events.ts'
import type { ZipParts } from './zip-parts.ts'

/** All of them are in memory while the sheet is read. */
const MOST_OF_STRINGS = 128 * 1024 * 1024

/**
 * The texts of a workbook, which its cells refer to by number.
 * @throws UnreadableFile
 */
export async function readSharedStrings(parts: ZipParts, path: string | null): Promise<readonly string[]> {
  const strings: string[] = []
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
      if (inText) text += part
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** Puts back the characters that XML cannot hold, which XLSX writes as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
