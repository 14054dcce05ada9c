import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'
import type { Rule } from './rule.ts'

/** Words that the field's own terms have replaced: no part of an identifier or of a path is one of them. */
const REPLACED: ReadonlySet<string> = new Set(
  `house houses errand errands enquiry enquiries enquirer persevering insistently insist witness witnessed
   suffer suffering trouble troubles troubled said asked given kept misuse misused skin skins door doors room rooms
   ground grounds keeper keepers seat seats lane lanes parcel parcels spell spells turn turns alarm alarms
   shelf desk desks chain chains`.split(/\s+/),
)

/** Names that are replaced as a whole; their parts alone may mean something else. */
const REPLACED_NAMES: ReadonlySet<string> = new Set(
  `Look Performance performInPieces WritingCase takeTime takeDays noOf booksAtHand revisionChecks readsInTurn quickAnswers
   throughTrpc answersBothWays`.split(/\s+/),
)

/** Where a word stays, and why. The first part names identifiers, the second files. */
const STAYS: readonly [name: RegExp, path: RegExp, why: string][] = [
  [
    /desk/i,
    /^services\/snvs\/|\/case-desk\/|^services\/console\/src\/screens\/cases\/|^packages\/testing\/src\/fixtures\/cases\//,
    'the reporting desk of SNVS',
  ],
  [
    /desk/i,
    /^(services\/cli|test)\/.*(case|card-nouns|sender|laboratory|losses|scenarios\.ts|restore)/,
    'the reporting desk of SNVS, at the command line and in its tests',
  ],
  [
    /^(desk_not_set|setUpDesk)$/,
    /^packages\/(domain\/src\/refusals|server\/src\/docs\/remedies\/of-case-reports)\.ts$|^test\//,
    'a code of the wire, and how a test avoids it',
  ],
  [/^(set_desk|desks)$/, /\/screens\/log\/kinds\.ts$/, 'a kind and a table, as the change log names them'],
  [/^chain_id$/, /./, 'a column of the change log'],
  [/^chains?$/, /^services\/cli\//, 'what the command line prints of the change log'],
  [/^chains$/, /^test\/support\/growth\//, 'a table of the change log'],
  [/^asked$/, /\/once\.ts$|\/report-case\.test\.ts$/, 'a column of the idempotency keys'],
  [/^renewal_asked$/, /^services\/api\/src\/agreements\/contract-periods\//, 'a column of the periods'],
  [/^said$/, /^services\/cli\/src\/verify-(?:quote|act)/, 'a field of what the command line answers'],
  [/^skins$/, /^tooling\/prove\/promises\.ts$/, 'the name by which a proof is run'],
  [/^(room|desks)$/, /particular-prices(\.test)?\.ts$|\/convenios\.ts$/, 'invented data'],
]

const stays = (name: string, path: string) => STAYS.some(([names, paths]) => names.test(name) && paths.test(path))

/** `isAsked`, `is_asked`, `IS_ASKED` and `is-asked` have the same two words. */
function wordsOf(name: string): string[] {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  return spaced.toLowerCase().split(/[^a-z0-9]+/)
}

const isReplaced = (name: string) => REPLACED_NAMES.has(name) || wordsOf(name).some((word) => REPLACED.has(word))

export const wordsAreTheFields: Rule = (files) => files.flatMap((file) => [...oldNames(file), ...oldPaths(file)])

function oldNames({ path, text }: SourceFile): string[] {
  const names = [...factsOf(text).identifiers].filter((name) => isReplaced(name) && !stays(name, path))
  return names.map((name) => `${path} says ${name}: GLOSSARY.md has the field's word`)
}

function oldPaths({ path }: SourceFile): string[] {
  const parts = path.split('/').filter((part) => isReplaced(part.replace(/\.tsx?$/, '')) && !stays(part, path))
  return parts.map((part) => `${path}: "${part}" is a replaced word`)
}
