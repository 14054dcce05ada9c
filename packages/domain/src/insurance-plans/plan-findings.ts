import { isBefore, type Day } from '../calendar/day.ts'
import { isRuc } from './ruc.ts'

export const PLAN_FINDING_CODES = [
  'iafa_code_missing',
  'iafa_code_malformed',
  'insurers_differ',
  'ruc_invalid',
  'ruc_repeated',
  'product_code_too_long',
  'coverage_type_missing',
  'guarantor_inactive',
  'window_ends_before_lines',
  'id_in_no_list',
] as const

export type PlanFindingCode = (typeof PLAN_FINDING_CODES)[number]

/** What a plan lacks before the regulator's file takes it, as a sentence. It refuses nothing and prices nothing. */
export interface PlanFinding {
  readonly code: PlanFindingCode
  readonly detail: string
}

/** A contact of a plan on the day. */
export interface ContactOfPlan {
  readonly code: string
  readonly taxCode: string
  readonly isActive: boolean
  /** Codes of other contacts with the same RUC. */
  readonly sharedWith: readonly string[]
  /** Its type, where no list holds that id; else null. */
  readonly unknownType: number | null
}

export interface LineOfPlan {
  readonly benefitCode: string
  readonly coverageType: string | null
  readonly coverageSubtype: string | null
}

/** A plan with all that the regulator's file takes of it, on one day. */
export interface PlanToReport {
  readonly code: string
  readonly iafaCode: string
  readonly product: { readonly code: string; readonly iafaCode: string } | null
  readonly guarantor: ContactOfPlan
  readonly contractingParty: ContactOfPlan
  readonly validityEnd: Day | null
  readonly lines: readonly LineOfPlan[]
  /** Lines with a first or a last day of their own, the later of the two. */
  readonly endsOfLines: readonly { readonly benefitCode: string; readonly day: Day }[]
}

const CODE_OF_IAFA = /^\d{5}$/
const LONGEST_PRODUCT_CODE = 5

/**
 * Whether TEDEF's files would take a plan, as far as public sources tell.
 * @source TEDEF, Anexo 1: IAFAS of 5 digits, product of 5 characters, RUC of 11 digits, coverage type and subtype.
 */
export function planFindings(plan: PlanToReport): PlanFinding[] {
  const contacts = [
    { role: 'guarantor', contact: plan.guarantor },
    ...(plan.contractingParty.code === plan.guarantor.code
      ? []
      : [{ role: 'contracting party', contact: plan.contractingParty }]),
  ]
  return [
    ...ofIafa(plan),
    ...ofProduct(plan),
    ...contacts.flatMap(({ role, contact }) => ofContact(plan, role, contact)),
    ...ofGuarantor(plan),
    ...ofLines(plan),
  ]
}

function ofIafa({ code, iafaCode, product }: PlanToReport): PlanFinding[] {
  if (iafaCode === '') {
    const hint =
      product !== null && product.iafaCode !== '' ? ` Its product ${product.code} has ${product.iafaCode}.` : ''
    return [
      { code: 'iafa_code_missing', detail: `Plan ${code} has no IAFA code, which the regulator asks for.${hint}` },
    ]
  }
  if (CODE_OF_IAFA.test(iafaCode)) return []
  return [{ code: 'iafa_code_malformed', detail: `The IAFA code "${iafaCode}" of plan ${code} is not 5 digits.` }]
}

function ofProduct({ code, iafaCode, product }: PlanToReport): PlanFinding[] {
  if (product === null) return []
  const differ = iafaCode !== '' && product.iafaCode !== '' && iafaCode !== product.iafaCode
  return [
    ...(differ
      ? ([
          {
            code: 'insurers_differ',
            detail: `Plan ${code} is of the insurer ${iafaCode}, and its product ${product.code} of ${product.iafaCode}.`,
          },
        ] as const)
      : []),
    ...(product.code.length > LONGEST_PRODUCT_CODE
      ? ([
          {
            code: 'product_code_too_long',
            detail: `The code ${product.code} of the product of plan ${code} has more than ${LONGEST_PRODUCT_CODE} characters.`,
          },
        ] as const)
      : []),
  ]
}

function ofContact({ code }: PlanToReport, role: string, contact: ContactOfPlan): PlanFinding[] {
  const who = `The ${role} ${contact.code} of plan ${code}`
  const findings: PlanFinding[] = []
  if (!isRuc(contact.taxCode))
    findings.push({
      code: 'ruc_invalid',
      detail: `${who} has ${contact.taxCode === '' ? 'no RUC' : `"${contact.taxCode}", which is no RUC`}: 11 digits, the last of which checks the others.`,
    })
  else if (contact.sharedWith.length > 0)
    findings.push({
      code: 'ruc_repeated',
      detail: `${who} has the RUC ${contact.taxCode}, and so has ${contact.sharedWith.join(', ')}.`,
    })
  if (contact.unknownType !== null)
    findings.push({
      code: 'id_in_no_list',
      detail: `${who} has the contact type ${contact.unknownType}, which no list holds.`,
    })
  return findings
}

function ofGuarantor({ code, guarantor }: PlanToReport): PlanFinding[] {
  if (guarantor.isActive) return []
  return [
    {
      code: 'guarantor_inactive',
      detail: `The guarantor ${guarantor.code} of plan ${code} is not active, and the plan prices.`,
    },
  ]
}

function ofLines({ code, validityEnd, lines, endsOfLines }: PlanToReport): PlanFinding[] {
  const untyped = lines.filter(({ coverageType, coverageSubtype }) => coverageType === null || coverageSubtype === null)
  const late = validityEnd === null ? [] : endsOfLines.filter(({ day }) => isBefore(validityEnd, day))
  const named = (all: readonly { readonly benefitCode: string }[]) =>
    [...new Set(all.map(({ benefitCode }) => benefitCode))].join(', ')
  return [
    ...(untyped.length === 0
      ? []
      : ([
          {
            code: 'coverage_type_missing',
            detail: `Lines of plan ${code} have no coverage type or subtype: ${named(untyped)}.`,
          },
        ] as const)),
    ...(validityEnd === null || late.length === 0
      ? []
      : ([
          {
            code: 'window_ends_before_lines',
            detail: `Plan ${code} ends on ${validityEnd.toString()}, before lines of it do: ${named(late)}.`,
          },
        ] as const)),
  ]
}
