import type { RegistryWire, WireEnd } from '@vigencia/snvs/registry/registry-wire.ts'
import type { RegistryBook } from './scripted-registry.ts'

/** What happens to one report. `late`: it reaches the registry after everybody has given up. */
export type Mood = 'well' | 'lost_before' | 'lost_after' | 'late' | 'failed_after' | 'unreachable' | 'unauthorized'

const answered = (status: number, text: string): WireEnd => ({
  kind: 'answered',
  reply: { status, headers: {}, bytes: new TextEncoder().encode(text) },
})

/** A wire straight into a registry's book, without time-outs to wait for. */
export function sulkyWire(book: RegistryBook, moodOf: (nth: number) => Mood): RegistryWire & { deliverLate(): void } {
  let nth = 0
  const late: (() => void)[] = []
  return {
    codes: async () => answered(200, '[]'),
    deliverLate: () => late.splice(0).forEach((deliver) => deliver()),
    async report(_registry, _credentials, body) {
      const { ciudadano, eventoCasoNominal } = JSON.parse(body)
      const take = () => book.take(String(ciudadano.numeroDocumento), Number(eventoCasoNominal.idEvento))
      const mood = moodOf(nth++)
      if (mood === 'unreachable') return { kind: 'not_sent', why: 'ECONNREFUSED' }
      if (mood === 'lost_before') return { kind: 'lost', why: 'ECONNRESET' }
      if (mood === 'unauthorized') return answered(401, '')
      if (mood === 'late') {
        late.push(take)
        return { kind: 'lost', why: 'timeout' }
      }
      const { status, text } = take()
      if (mood === 'lost_after') return { kind: 'lost', why: 'ECONNRESET' }
      return mood === 'failed_after' ? answered(502, '') : answered(status, text)
    },
  }
}
