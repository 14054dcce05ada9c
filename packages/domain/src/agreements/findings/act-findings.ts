import { rulesFor } from '../../acts/rules-for.ts'
import { namesOf } from '../../pricing/qualifiers.ts'
import type { CodeTable } from '../../pricing/code-table.ts'
import { percentOf, toNumber, type Percent } from '../../money/percent.ts'
import { finding, type Finding } from './finding.ts'
import type { ActTerms, PeriodFacts } from './period-facts.ts'

/** Findings about the rules of acts of a period, and about the percentages of its tables. */
export function actFindings({ acts }: PeriodFacts): Finding[] {
  const ofRules = [factorsNotCombined, assistantsOfOlderEdition, roleWithoutRule, percentAbove100]
  return [medicineMargin(acts), ...ofRules.map((find) => firstFound(acts, find))].filter((one) => one !== null)
}

/** What the rules for all leave open, or else the first ones that hold for some. */
function firstFound(acts: ActTerms, find: (acts: ActTerms) => Finding | null): Finding | null {
  const found = find(acts)
  if (found !== null || acts.rules?.by === undefined) return found
  const rulesOf = rulesFor(acts.rules)
  for (const { qualifiers } of acts.rules.by) {
    const one = find({ ...acts, rules: rulesOf(qualifiers) })
    const whom = namesOf(qualifiers).map((name) => `\`${name}\` ${qualifiers[name]}`)
    if (one !== null) return { ...one, message: `${one.message} It is so by the rules for ${whom.join(', ')}.` }
  }
  return null
}

/** No edition says how urgency, accommodation and age combine, so an act that meets two of them has no price. */
function factorsNotCombined({ rules }: ActTerms): Finding | null {
  if (rules === null || rules.combine !== undefined) return null
  const factors = [
    rules.urgency && rules.urgency.percent > 0 && '`urgency`',
    rules.accommodation && '`accommodation`',
    rules.ages && rules.ages.length > 0 && '`ages`',
  ].filter((name) => typeof name === 'string')
  if (factors.length < 2) return null
  const message = `The rules ${factors.join(', ')} may meet in one act, and no rule \`combine\` says how: such an act is not priced.`
  return finding({ code: 'factors_not_combined', severity: 'warning', message })
}

const UNTIL_2016 = [30, 20, 20, 20].map(percentOf)
const FIRST_YEAR_OF_60 = 2018

/** @source CBHPM, Instruções Gerais 5: 60, 40, 30 and 30 % since the edition of 2018, half of it before. */
function assistantsOfOlderEdition({ rules, sources }: ActTerms): Finding | null {
  const percents = rules?.assistants?.percents
  if (percents === undefined || !percents.every((percent, place) => percent === UNTIL_2016[place])) return null
  const edition = sources.find(({ version, name }) => yearOf(`${version} ${name ?? ''}`) >= FIRST_YEAR_OF_60)
  if (edition === undefined) return null
  const shares = percents.map((percent) => `${toNumber(percent)} %`).join(', ')
  const message = `Assistants have ${shares}, as editions until 2016 say, beside table "${edition.version}": since 2018 it is 60, 40, 30 and 30 %.`
  return finding({ code: 'assistants_of_older_edition', severity: 'warning', message })
}

/** The last year that a table's version or name says; 0: none. */
function yearOf(text: string): number {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  return Math.max(0, ...years)
}

const ASSISTANTS = 4

function roleWithoutRule({ rules, portes_without_value: portes }: ActTerms): Finding | null {
  if (rules === null) return null
  const { assistants, anaesthesia, roles } = rules
  const count = assistants?.percents.length ?? 0
  const missing = [
    ...Array.from({ length: ASSISTANTS - count }, (_, place) => `assistant_${count + place + 1}`),
    ...(anaesthesia === undefined ? ['anaesthetist'] : []),
    ...(anaesthesia !== undefined && portes.length > 0 ? [`anaesthetist by ${portes.join(', ')}`] : []),
    ...(['instrumentist', 'perfusionist'] as const).filter((role) => roles?.[role] === undefined),
  ]
  if (missing.length === 0) return null
  const message = `No rule of the period prices these roles in an act: ${missing.join(', ')}.`
  return finding({ code: 'role_without_rule', severity: 'info', count: missing.length, message })
}

const MEDICINES: CodeTable = '20'
const WHOLE = percentOf(100)

/** @source Resolução CMED 2/2018: hospitals take no margin on medicines; 3/2009: no list of consumers' prices (PMC) for them. */
function medicineMargin({ sources }: ActTerms): Finding | null {
  const found = sources.find(
    ({ code_table, version, name, percentage, invoice_plus }) =>
      code_table === MEDICINES &&
      ((percentage ?? WHOLE) > WHOLE || (invoice_plus ?? 0) > 0 || /\bPMC\b/i.test(`${version} ${name ?? ''}`)),
  )
  if (found === undefined) return null
  const message = `Table "${found.version}" prices medicines with a margin or by consumers' prices, which CMED's resolutions 2/2018 and 3/2009 forbid hospitals.`
  return finding({ code: 'medicine_margin', severity: 'warning', message })
}

/** What is paid more than whole; what rules add beside the whole is not meant. */
function percentAbove100({ rules, sources }: ActTerms): Finding | null {
  const { further, assistants, anaesthesia, roles } = rules ?? {}
  const ofFurther =
    further === undefined ? [] : 'sequence' in further ? further.sequence : [further.same_access, further.other_access]
  const shares: [what: string, percents: (Percent | null | undefined)[]][] = [
    ...sources.map(({ version, percentage }): [string, (Percent | null)[]] => [`table "${version}"`, [percentage]]),
    ['`further`', ofFurther],
    ['`assistants`', assistants?.percents ?? []],
    ['`anaesthesia`', anaesthesia === undefined ? [] : [anaesthesia.same, anaesthesia.other, anaesthesia.assistant]],
    ['`roles`', [roles?.instrumentist, roles?.perfusionist]],
  ]
  const above = shares.flatMap(([what, percents]) => {
    const most = Math.max(0, ...percents.map((percent) => percent ?? 0)) as Percent
    return most > WHOLE ? [`${what} ${toNumber(most)} %`] : []
  })
  if (above.length === 0) return null
  const message = `More than the whole is paid: ${above.join(', ')}.`
  return finding({ code: 'percent_above_100', severity: 'info', count: above.length, message })
}
