import type { DayNumber } from '../calendar/day.ts'
import { centsOf, type Cents } from '../money/cents.ts'
import { denseCode, positionOf } from './dense-codes.ts'
import { codeForm } from './procedure-code.ts'
import { writingsByForm } from './writings-by-form.ts'

/** A code's self-pay price on some days. Days are half-open: `from` is priced, `until` is not. */
export interface ParticularVersion {
  readonly code: string
  /** -Infinity: on all days before `until`. */
  readonly from: DayNumber
  /** Infinity: open-ended. */
  readonly until: DayNumber
  readonly price: Cents
}

/** A self-pay catalogue as known at one revision, frozen. A price takes about 24 bytes. */
export interface ParticularPrices {
  /** How many codes it has. */
  readonly size: number
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number
  /**
   * The price of a code on a day: of the code as it is written, or else, where codes are found by it, of its form. A code
   * that is there as written has no price of its form on any day.
   */
  on(code: string, day: DayNumber, isByForm: boolean): Cents | undefined
}

/** The catalogue of these versions. No two of a code share a day. */
export function particularPrices(versions: Iterable<ParticularVersion>): ParticularPrices {
  const columns = columnsOf(versions)
  const { codes, others, starts, from, until, prices } = columns
  const writings = writingsByForm(others.keys())
  const find = (code: string): number => {
    const number = denseCode(code)
    return number === null ? (others.get(code) ?? -1) : positionOf(codes, number)
  }
  const findByForm = (code: string): number => {
    const form = codeForm(code)
    const at = form === code ? -1 : find(form)
    return at === -1 ? (others.get(writings.get(form) ?? '') ?? -1) : at
  }
  const arrays = [codes, starts, from, until, prices]
  return {
    size: starts.length - 1,
    bytes: arrays.reduce((sum, one) => sum + one.byteLength, 0) + (others.size + writings.size) * 128,
    on(code, day, isByForm) {
      const written = find(code)
      const at = written === -1 && isByForm ? findByForm(code) : written
      if (at === -1) return undefined
      for (let version = starts[at] as number; version < (starts[at + 1] as number); version++)
        if (day >= (from[version] as number) && day < (until[version] as number))
          return centsOf(prices[version] as number)
      return undefined
    },
  }
}

/** A function of its own, so that what the columns are made from is not kept by a closure. */
function columnsOf(versions: Iterable<ParticularVersion>) {
  const byCode = Map.groupBy(versions, ({ code }) => denseCode(code) ?? code)
  const codes = Uint32Array.from([...byCode.keys()].filter((code) => typeof code === 'number')).toSorted()
  const texts = [...byCode.keys()].filter((code) => typeof code === 'string')
  const count = byCode.values().reduce((sum, { length }) => sum + length, 0)
  const starts = new Uint32Array(byCode.size + 1)
  // an Int32Array takes no infinity, and no day is as far away as its ends
  const [from, until, prices] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)]
  let next = 0
  for (const [position, code] of [...codes, ...texts].entries()) {
    for (const version of byCode.get(code) ?? []) {
      from[next] = Math.max(version.from, FIRST)
      until[next] = Math.min(version.until, LAST)
      prices[next] = version.price
      next += 1
    }
    starts[position + 1] = next
  }
  const others = new Map(texts.map((code, place) => [code, codes.length + place]))
  return { codes, others, starts, from, until, prices }
}

const FIRST = -(2 ** 31)
const LAST = 2 ** 31 - 1

export const NO_PARTICULAR_PRICES = particularPrices([])
