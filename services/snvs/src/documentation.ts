import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { examplesIn } from '@vigencia/server/docs/recorded-examples.ts'
import type { ServiceDescription, Tag } from '@vigencia/server/openapi/service-description.ts'

const tag = (noun: string, name: string, description: string): Tag => ({ noun, name, description })

/** The nouns in the order of work: how a clinic reports, what it reports, and what the registry's codes are. */
const TAGS: readonly Tag[] = [
  tag('caseDesk', 'Case desk', 'How a tenant deals with the registry: its credentials, its queue and its figures.'),
  tag('cases', 'Cases', 'Notifiable cases, from the clinic to the registry, once each.'),
  tag('samples', 'Samples', 'Samples of cases (API75).'),
  tag('results', 'Results', 'Results of samples (API76).'),
  tag('labMap', 'Lab map', "The laboratory's own items, and the registry's codes for them."),
  tag('codeLists', 'Code lists', 'Groups, events and classifications that the registry accepts together, by version.'),
  tag('citizens', 'Citizens', 'What is kept of one person: given out, or removed.'),
]

export const SNVS_DESCRIPTION: ServiceDescription = {
  title: 'Vigencia, notifiable cases',
  version: VIGENCIA_VERSION,
  summary: 'Cases are reported to the national registry once, and never lost.',
  description:
    'A case is checked at once, kept sealed, and sent to the national registry (SNVS, by WS400) once. What the registry answers is shown with it.',
  tags: TAGS,
  examples: () => examplesIn(new URL('../examples/', import.meta.url)),
}
