import { readXml } from './xml-events.ts'
import type { ZipParts } from './zip-parts.ts'

/** They are held while the sheet is read. */
const MOST_OF_STRINGS = 128 * 1024 * 1024

/**
 * The texts of a workbook, which its cells name by their number.
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
      else if (name === 'rPh') inReading = true // how Japanese is read aloud: stands beside the text
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

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
