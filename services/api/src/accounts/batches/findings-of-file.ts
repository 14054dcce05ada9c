import type { BatchFinding, BatchFindingCode } from '@vigencia/domain/accounts/batch-findings.ts'
import type { BatchHeader } from '@vigencia/tiss/batch/billed-guide.ts'
import type { MessageEnd } from '@vigencia/tiss/message/message-texts.ts'
import type { TissSettings } from '../tiss-settings/settings-on.ts'

/** So many of one code are told. */
const MOST_OF_A_CODE = 100

/** What is worth a look in a file, gathered while it is read. */
export class FindingsOfFile {
  readonly #all: BatchFinding[] = []
  readonly #counts = new Map<BatchFindingCode, number>()
  readonly #numbers = new Set<string>()

  get all(): readonly BatchFinding[] {
    return this.#all
  }

  header({ version, providerCode }: BatchHeader, settings: TissSettings | null): void {
    if (settings === null) return
    if (version !== settings.version) this.#add('version_not_agreed', { found: version, expected: settings.version })
    if (providerCode !== null && providerCode !== settings.provider_code)
      this.#add('provider_code_not_agreed', { found: providerCode, expected: settings.provider_code })
  }

  guide(number: string, totalCents: number | null, billedCents: number): void {
    if (totalCents !== null && totalCents !== billedCents)
      this.#add('guide_total_wrong', { guide: number, found: inUnits(totalCents), expected: inUnits(billedCents) })
    if (this.#numbers.has(number)) this.#add('guide_repeated', { guide: number })
    this.#numbers.add(number)
  }

  end({ hashMatch, unknownElements }: MessageEnd): void {
    if (hashMatch === null) this.#add('hash_wrong', {})
    for (const [name, count] of unknownElements) this.#add('unknown_element', { found: `${name} (${count})` })
  }

  #add(code: BatchFindingCode, more: Partial<BatchFinding>): void {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count <= MOST_OF_A_CODE) this.#all.push({ code, guide: null, found: null, expected: null, ...more })
  }
}

function inUnits(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
