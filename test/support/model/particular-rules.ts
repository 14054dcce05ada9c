import { change, type Ledger, type Outcome, type Version } from './ledger.ts'

const isSelfPay = (ledger: Ledger) => ledger.payer !== 'particular' && 'not_particular'

/** Whether an entry is there to be changed. */
function isGone(ledger: Ledger, entry: number) {
  return ledger.entries[entry]?.deletedOn !== null && 'particular_price_not_found'
}

/** Gives some days of a code to a price: whoever had them before keeps the days around. */
function withDays(versions: readonly Version[], taken: Omit<Version, 'entry' | 'cents'>): Version[] {
  const { code, from, until } = taken
  return versions.flatMap((one) => {
    if (one.code !== code || one.until < from || until < one.from) return [one]
    const before = one.from < from ? [{ ...one, until: from - 1 }] : []
    const after = until < one.until ? [{ ...one, from: until + 1 }] : []
    return [...before, ...after]
  })
}

export function addPrice(ledger: Ledger, code: string, cents: number, validFrom: number | null): Outcome {
  const isUsed = ledger.entries.some((entry) => entry.code === code)
  const isActive = ledger.entries.some((entry) => entry.code === code && entry.deletedOn === null)
  const from = validFrom ?? (isUsed ? ledger.today : -Infinity)
  return change(ledger, [isSelfPay(ledger), isActive && 'particular_price_taken'], (copy) => {
    copy.entries.push({ code, deletedOn: null })
    copy.versions = withDays(copy.versions, { code, from, until: Infinity })
    copy.versions.push({ entry: copy.entries.length - 1, code, from, until: Infinity, cents })
    return from
  })
}

/** A new price of an entry, which holds until the next one that is scheduled. */
export function setPrice(ledger: Ledger, entry: number, cents: number, validFrom: number | null): Outcome {
  return change(ledger, [isGone(ledger, entry)], (copy) => {
    const code = copy.entries[entry]?.code as string
    const from = validFrom ?? copy.today
    const later = copy.versions.filter((one) => one.code === code && one.from > from).map((one) => one.from)
    const until = Math.min(Infinity, ...later) - 1
    copy.versions = withDays(copy.versions, { code, from, until })
    copy.versions.push({ entry, code, from, until, cents })
    return from
  })
}

/** Earlier days keep their price; what was scheduled goes. An entry that is deleted already stays as it is. */
export function dropPrice(ledger: Ledger, entry: number): Outcome {
  if (isGone(ledger, entry)) return { ledger, effect: Infinity }
  return change(ledger, [], (copy) => {
    const { code } = copy.entries[entry] as { code: string }
    copy.versions = withDays(copy.versions, { code, from: copy.today, until: Infinity })
    copy.entries[entry] = { code, deletedOn: copy.today }
    return copy.today
  })
}
