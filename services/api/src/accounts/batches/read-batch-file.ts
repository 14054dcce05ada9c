import { createHash, type KeyObject } from 'node:crypto'
import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import type { BatchFinding } from '@vigencia/domain/accounts/batch-findings.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { BatchHeader, BatchPart, BilledGuide } from '@vigencia/tiss/batch/billed-guide.ts'
import type { BilledLine } from '@vigencia/tiss/batch/billed-line.ts'
import { readBatch } from '@vigencia/tiss/batch/read-batch.ts'
import { messageRefusal } from '../message-unreadable.ts'
import { settingsOn, type TissSettings } from '../tiss-settings/settings-on.ts'
import { cardDigests, type CardDigest } from './card-digest.ts'
import { findPayer } from './find-payer.ts'
import { FindingsOfFile } from './findings-of-file.ts'
import type { Judging } from './judge-lines.ts'
import { LinesOfFile, type GuideOfLines } from './lines-of-file.ts'
import { planByCard, type PlanByCard } from './plan-by-card.ts'
import { storeGuides, type ReadGuide } from './store-guides.ts'

export interface FileToRead {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Null: the file names the payer. */
  readonly convenioId: string | null
  readonly cardKey: KeyObject | null
  readonly acts: ActService
}

/** What a file says as a whole. Its guides and lines are in the database by then. */
export interface BatchOfFile {
  readonly batchId: string
  readonly convenioId: string
  readonly header: BatchHeader
  readonly registeredOn: Day | null
  readonly digest: Buffer
  readonly guideCount: number
  readonly lineCount: number
  readonly billedCents: number
  readonly hashMatch: string | null
  readonly findings: readonly BatchFinding[]
  readonly judging: Judging
  /** Lines that have yet to be judged. */
  readonly lateCount: number
}

/** What a caller does as soon as the payer is known, before anything is written: it says what the lines are judged by. */
export type OnPayer = (convenioId: string) => Promise<Pick<Judging, 'revision' | 'knownFrom'>>

/**
 * Writes the guides and lines of a file while it is read, and judges lines. Nothing stays where the caller's transaction is rolled back.
 * @throws Refusal `message_unreadable`, and those of the payer
 */
export async function readBatchFile(work: UnitOfWork, file: FileToRead, onPayer: OnPayer): Promise<BatchOfFile> {
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const piece of file.bytes) {
      hash.update(piece)
      yield piece
    }
  }
  const reading = new FileReading(work, file, onPayer)
  try {
    for await (const parts of readBatch(hashed())) for (const part of parts) await reading.take(part)
  } catch (error) {
    throw messageRefusal(error)
  }
  return { ...(await reading.end()), digest: hash.digest() }
}

interface OpenGuide extends GuideOfLines {
  readonly cardDigest: CardDigest | null
  billedCents: number
  readonly accommodations: Set<Accommodation>
}

/** A file under way: what depends on its payer is known from its header on. */
interface OpenFile {
  readonly header: BatchHeader
  readonly convenioId: string
  readonly registeredOn: Day | null
  readonly settings: TissSettings | null
  readonly judging: Judging
  readonly lines: LinesOfFile
  readonly planOf: PlanByCard
}

/** So many guides are written at once. */
const GUIDES_AT_ONCE = 500

class FileReading {
  readonly #work: UnitOfWork
  readonly #file: FileToRead
  readonly #onPayer: OnPayer
  readonly #batchId: string
  readonly #digestOf: (card: string) => CardDigest
  readonly #findings = new FindingsOfFile()
  #open: OpenFile | null = null
  #guide: OpenGuide | null = null
  #waiting: ReadGuide[] = []
  #guideCount = 0
  #billedCents = 0
  #hashMatch: string | null = null

  constructor(work: UnitOfWork, file: FileToRead, onPayer: OnPayer) {
    this.#work = work
    this.#file = file
    this.#onPayer = onPayer
    this.#batchId = work.newId()
    this.#digestOf = cardDigests(file.cardKey, work.tenant.id)
  }

  /** A part that needs nothing of the database is taken without a pause that counts. */
  take(part: BatchPart): Promise<void> | void {
    if ('line' in part) return this.#line(part.line)
    if ('guide' in part) return this.#begin(part.guide)
    if ('guideTotal' in part) return this.#endGuide(part.guideTotal)
    if ('header' in part) return this.#header(part.header)
    this.#hashMatch = part.end.hashMatch
    this.#findings.end(part.end)
  }

  async end(): Promise<Omit<BatchOfFile, 'digest'>> {
    const { header, convenioId, registeredOn, judging, lines } = this.#opened()
    const lateCount = await lines.end()
    await this.#storeGuides()
    return {
      batchId: this.#batchId,
      convenioId,
      header,
      registeredOn,
      guideCount: this.#guideCount,
      lineCount: lines.count,
      billedCents: this.#billedCents,
      hashMatch: this.#hashMatch,
      findings: this.#findings.all,
      judging,
      lateCount,
    }
  }

  async #header(header: BatchHeader): Promise<void> {
    const convenioId = await findPayer(this.#work, this.#file.convenioId, header.ansCode)
    const by = await this.#onPayer(convenioId)
    const registeredOn = dayIn(header.registeredOn)
    const settings = await settingsOn(this.#work, convenioId, registeredOn ?? this.#work.today)
    const judging: Judging = {
      ...by,
      acts: this.#file.acts,
      convenioId,
      batchId: this.#batchId,
      lineNo: null,
      degreeMap: settings?.degree_map ?? {},
    }
    const lines = new LinesOfFile(this.#work, judging)
    const planOf = await planByCard(this.#work, convenioId, settings?.plan_map ?? {})
    this.#open = { header, convenioId, registeredOn, settings, judging, lines, planOf }
    this.#findings.header(header, settings)
  }

  #begin(guide: BilledGuide): void {
    const { planOf } = this.#opened()
    this.#guideCount += 1
    const cardDigest = guide.card === null ? null : this.#digestOf(guide.card)
    this.#guide = {
      guideNo: this.#guideCount,
      guide,
      cardDigest,
      card: cardDigest?.card_digest ?? null,
      planId: guide.card === null ? null : planOf(guide.card),
      accommodation: undefined,
      billedCents: 0,
      accommodations: new Set(),
    }
  }

  #line(line: BilledLine): Promise<void> | void {
    const { lines, settings } = this.#opened()
    const guide = this.#guide as OpenGuide
    guide.billedCents += line.totalCents
    const stays = line.kind === 'expense' ? settings?.accommodation_map?.[line.code] : undefined
    if (stays !== undefined) guide.accommodations.add(stays)
    return lines.add(guide, line)
  }

  async #endGuide(totalCents: number | null): Promise<void> {
    const { lines } = this.#opened()
    const ended = this.#guide as OpenGuide
    const { guideNo, guide, cardDigest, planId, billedCents } = ended
    const [stays = null, ...others] = ended.accommodations
    // who moved during the stay was in both: nobody can tell where an act was done
    ended.accommodation = others.length === 0 ? stays : null
    this.#findings.guide(guide.number, totalCents, billedCents)
    this.#billedCents += billedCents
    this.#waiting.push({
      guide_no: guideNo,
      guide,
      ...cardDigest,
      plan_id: planId,
      accommodation: ended.accommodation,
      total_cents: totalCents,
      billed_cents: billedCents,
    })
    await lines.endGuide()
    if (this.#waiting.length >= GUIDES_AT_ONCE) await this.#storeGuides()
  }

  async #storeGuides(): Promise<void> {
    const { convenioId } = this.#opened()
    const guides = this.#waiting
    this.#waiting = []
    await storeGuides(this.#work, { batchId: this.#batchId, convenioId }, guides)
  }

  #opened(): OpenFile {
    if (this.#open === null) throw new Error('a batch begins with its header')
    return this.#open
  }
}

function dayIn(text: string | null): Day | null {
  try {
    return text === null ? null : dayOf(text)
  } catch {
    return null
  }
}
