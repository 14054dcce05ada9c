import type { Clinic } from '../harness/priced-clinic.ts'
import { random } from '../harness/random.ts'
import { questions, type Question } from '../quote/questions.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'

const GUIDES = 100

/** What one convenio is billed in the last year that it agreed to. No line asks what another asks, but by chance. */
export function billedLines({ convenios, ...clinic }: Clinic, count: number): Question[] {
  const [{ id, periods }] = convenios as readonly [Clinic['convenios'][number]]
  return questions({ ...clinic, convenios: [{ id, periods: periods.slice(-1) }] }, count)
}

/** The same lines as a file of a hundred guides. Another lot is another file. */
export function batchFile(lines: readonly Question[], lot: string): Buffer {
  const chance = random(98)
  const perGuide = lines.length / GUIDES
  return sampleBatch({
    lot,
    guides: Array.from({ length: GUIDES }, (_, guide) => ({
      number: `${lot}-${guide + 1}`,
      card: `00${1_000_000 + guide}`,
      lines: lines.slice(guide * perGuide, (guide + 1) * perGuide).map(({ procedure_code, event_date }) => ({
        code: procedure_code,
        day: event_date,
        total: (1 + chance.below(90_000) / 100).toFixed(2),
      })),
    })),
  })
}
