import type { QuestionQualifiers } from './qualifier-rules.ts'

/** What a question says beside a code and a day. */
export interface Question extends QuestionQualifiers {
  name: string
  /** Whether it names the TISS table of the code. */
  isOfTable22?: true
  /** Whether it names the one appointment type. */
  isVisit?: true
}

const plain = { says: [], differs: [] }
export const PLAIN: Question = { name: 'plain', ...plain }

export const QUESTIONS: readonly Question[] = [
  { name: 'in an apartment', says: ['apartment'], differs: [] },
  { name: 'under the plan', says: ['plan'], differs: [] },
  { name: 'of table 22', ...plain, isOfTable22: true },
  { name: 'by the provider', says: ['provider'], differs: [] },
  { name: 'of the specialty in an apartment', says: ['specialty', 'apartment'], differs: [] },
  { name: 'at a visit', ...plain, isVisit: true },
  { name: 'under the plan in a ward', says: ['plan'], differs: ['apartment'] },
  { name: 'by the provider of the specialty under the plan', says: ['provider', 'specialty', 'plan'], differs: [] },
  { name: 'by another provider of the specialty', says: ['specialty'], differs: ['provider'] },
  { name: 'at a visit to the provider under the plan', says: ['provider', 'plan'], differs: [], isVisit: true },
  {
    name: 'at a visit of another specialty in an apartment',
    says: ['apartment'],
    differs: ['specialty'],
    isVisit: true,
  },
]
