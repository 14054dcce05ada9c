import { readXml } from './xml-events.ts'
import { tooMany, type ZipParts } from './zip-parts.ts'

/** What a number stands for: itself, a day or time, or a code that is written with leading zeros. */
export type NumberFormat = { readonly as: 'number' | 'day' } | { readonly as: 'code'; readonly digits: number }

const PLAIN: NumberFormat = { as: 'number' }
const DAY: NumberFormat = { as: 'day' }
const MOST_OF_STYLES = 64 * 1024 * 1024

/** Excel has at most 65,490 styles in a workbook, and 255 letters in a format. */
const MOST_STYLES = 100_000
const LONGEST_FORMAT = 1024

/** Hours, minutes or seconds that have passed, which may be more than a day has: `[h]`, `[mm]`. */
const PASSED_TIME = /^\[(?:h+|m+|s+)\]$/i

/**
 * The formats of a workbook's cells, by the number of their style.
 * @throws UnreadableFile
 */
export async function readNumberFormats(parts: ZipParts, styles: string | null): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = []
  if (styles === null) return formats
  const own = new Map<string, NumberFormat>()
  let inCells = false
  await readXml(parts.read(styles, MOST_OF_STYLES), {
    open(name, { numFmtId: id = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(id, formatOf(formatCode))
      if (own.size > MOST_STYLES || formats.length > MOST_STYLES)
        throw tooMany(`it has more than ${MOST_STYLES} styles or number formats`)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(own.get(id) ?? (isBuiltInDay(Number(id)) ? DAY : PLAIN))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/**
 * Whether a format without a code of its own is a day or a time, those of East Asia included.
 * @source ECMA-376 part 1, 18.8.30
 */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** What a format means, by its code, such as `dd/mm/yyyy` or `0000000000`. */
export function formatOf(code: string): NumberFormat {
  if (code.length > LONGEST_FORMAT) throw tooMany(`a number format has more than ${LONGEST_FORMAT} letters`)
  if (/^0{2,}$/.test(code)) return { as: 'code', digits: code.length }
  // texts in quotes, single letters behind \ _ and *, and colours and currencies in brackets are not of the format
  const letters = code
    .replaceAll(/"[^"]*"|[\\_*].|\[[^[\]]*\]/g, (part) => (PASSED_TIME.test(part) ? part : ''))
    .replaceAll(/general/gi, '')
  return /[ymdhs]/i.test(letters) ? DAY : PLAIN
}
