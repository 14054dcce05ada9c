import { z } from 'zod'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import { Nothing } from '../operation/nothing.ts'
import { command, query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { importReportFields } from '../values/import-report.ts'
import { page, paging } from '../values/page.ts'
import { Count } from '../values/count.ts'
import { text } from '../values/text.ts'
import { ROW_FILE_FORMS } from '../values/uploaded-file.ts'
import { codeColumn, importColumn } from './import-column.ts'
import { changeFrom, changeFromWindow, entryFields, entryFrom, EntryId } from './catalogue-entry.ts'
import { PlanWarning } from './plan-warning.ts'

type Shape = z.core.$ZodLooseShape

/** The traits of one catalogue. Everything else of its operations is the same for all. */
export interface CatalogueForm<
  Key extends string,
  Keys extends Shape,
  Fields extends Shape,
  New extends Shape,
  Shown extends Shape,
  Filters extends Shape,
> {
  /** Its entry in a sentence, with the article: `a benefit`; and several: `benefits`. */
  readonly one: string
  readonly many: string
  /** Its name in the documentation. */
  readonly schema: string
  readonly path: `/v1/${string}`
  /** The name of its id: `benefit_id`. */
  readonly idName: Key
  /** The fields that an entry has for ever. */
  readonly keys: Keys
  /** The fields of one version; a change gives all of them. */
  readonly fields: Fields
  /** The same fields at a creation, where some have a default. */
  readonly newFields: New
  /** Fields that answers show beside: names of what the entry refers to. */
  readonly shown: Shown
  /** Filters of the list, each null where it is not used. */
  readonly filters: Filters
  readonly searched: string
  /** A rule over several fields, for `.refine(...)`. */
  readonly fits?: readonly [(values: any) => boolean, { path: string[]; message: string; params: object }] // eslint-disable-line typescript/no-explicit-any -- each catalogue's rule reads its own fields, and zod's refine hands over what it parsed
  readonly refusals: {
    readonly notFound: RefusalCode
    readonly taken: RefusalCode
    /** Further refusals of a creation, and of a change. */
    readonly creation: readonly RefusalCode[]
    readonly change: readonly RefusalCode[]
  }
  readonly description?: string
}

const anything = [() => true, { path: [] as string[], message: '' }] as const

/**
 * The operations of one catalogue of insurance plans. They are cards as any other, made from the catalogue's traits.
 */
export function catalogueCards<
  Key extends string,
  Keys extends Shape,
  Fields extends Shape,
  New extends Shape,
  Shown extends Shape,
  Filters extends Shape,
>(form: CatalogueForm<Key, Keys, Fields, New, Shown, Filters>) {
  const { one, many, path, keys, fields, newFields, refusals } = form
  const [fits, misfit] = form.fits ?? anything
  const own = EntryId.describe(capital(form.one.replace(/^an? /, 'the ')))
  const id = { [form.idName]: own } as Record<Key, typeof EntryId>
  const item = `${path}/{${form.idName}}` as const
  const values = [...Object.keys(keys), ...Object.keys(newFields)]
  const columns = values.map(importColumn)
  const amounts = columns.filter((column) => !values.includes(column))
  const coded = values.filter((field) => refersTo(form.shown, field)).map(codeColumn)
  const filters = Object.fromEntries(
    Object.entries(form.filters).map(([name, field]) => [
      name,
      (field as z.ZodType).describe(`Those with this \`${name}\`; null: no filter`),
    ]),
  ) as unknown as Filters
  const isActive = z.boolean().describe('Whether it holds from then on')
  const Entry = z
    .object({
      id: own,
      ...keys,
      ...fields,
      is_active: z.boolean().describe('Whether it holds on the day'),
      ...form.shown,
      ...entryFields,
    })
    .meta({ id: form.schema, description: `${capital(form.one)}, in the version of a day` })
  const Written = Entry.extend({
    warnings: z.array(PlanWarning).describe('What is worth a look; it was written all the same'),
  }).meta({ id: `Written${form.schema}`, description: `${capital(form.one)}, as it was written` })
  const from = ('validity_start' in fields ? changeFromWindow : changeFrom) as Fields extends {
    validity_start: z.ZodType
  }
    ? typeof changeFromWindow
    : typeof changeFrom
  const on = Day.nullable().default(null).describe('As it holds on this day; null: today')
  return {
    form,
    create: command({
      summary: `Create ${one}`,
      ...(form.description !== undefined && { description: form.description }),
      route: `POST ${path}`,
      scope: 'plans:write',
      input: z
        .strictObject({ ...keys, ...newFields, is_active: isActive.default(true), ...entryFrom })
        .refine(fits, misfit),
      output: Written,
      status: 201,
      location: `${path}/{id}`,
      refusals: [refusals.taken, ...refusals.creation],
    }),
    list: query({
      summary: `List ${many}`,
      description: 'In order of their ids, each by its version on the day; else by its next one, else by its last.',
      route: `GET ${path}`,
      scope: 'plans:read',
      input: z.strictObject({
        status: z
          .enum(['active', 'inactive', 'all'])
          .default('active')
          .describe('Whether those that hold are listed, those that do not, or all'),
        search: text(255).nullable().default(null).describe(`Part of ${form.searched}; accents and case do not matter`),
        ...filters,
        on,
        ...paging,
      }),
      output: page(Entry),
      refusals: [],
    }),
    get: query({
      summary: `Get ${one}`,
      route: `GET ${item}`,
      scope: 'plans:read',
      input: z.strictObject({ ...id, on }),
      output: Entry,
      refusals: [refusals.notFound],
    }),
    update: command({
      summary: `Change ${one} from a day on`,
      description:
        'Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.',
      route: `PUT ${item}`,
      scope: 'plans:write',
      input: z.strictObject({ ...id, ...fields, is_active: isActive, ...from }).refine(fits, misfit),
      output: Written,
      refusals: [refusals.notFound, refusals.taken, ...refusals.change],
    }),
    remove: command({
      summary: `End ${one} from today on`,
      description:
        'What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.',
      route: `DELETE ${item}`,
      scope: 'plans:write',
      input: z.strictObject(id),
      output: Nothing,
      status: 204,
      refusals: [refusals.notFound],
    }),
    importFile: command({
      summary: `Import ${many} from a file`,
      description: [
        `${ALL_OR_NONE} What comes twice in the file does not fit.`,
        `The header has, in any order, the fields of Create: ${inCode(columns)}, \`is_active\` and \`valid_from\`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written \`true\` and \`false\`, or \`si\` and \`no\`.`,
        ...(amounts.length === 0
          ? []
          : [
              `${inCode(amounts)}: an amount such as \`12.50\` or \`12,50\`, not cents; one that could be read in two ways, such as \`1.234\`, is refused.`,
            ]),
        ...(coded.length === 0
          ? []
          : [
              `What a row refers to is named by its id or, in the column of that name, by its code: ${inCode(coded)}. A code that several have is refused.`,
            ]),
        ROW_FILE_FORMS,
      ].join('\n\n'),
      route: `POST ${path}/import`,
      scope: 'plans:write',
      input: z.strictObject({
        existing: z
          .enum(['refuse', 'update', 'skip'])
          .default('refuse')
          .describe('What is there already: `refuse` the row, `update` it by a new version, or `skip` the row'),
        ...importInput,
      }),
      output: z
        .object({
          ...importReportFields,
          created_count: Count.describe('How many were made'),
          updated_count: Count.describe('How many were given a new version'),
          skipped_count: Count.describe('How many rows were left out, because there is such an entry already'),
        })
        .meta({ id: `${form.schema}Import`, description: `What an import of ${many} did, or would do` }),
      ...importBody,
      refusals: ['import_rejected'],
    }),
  } as const
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Answers show the name of what a field refers to: `guarantor_name` beside `guarantor_id`. */
function refersTo(shown: Shape, field: string): boolean {
  const start = field.endsWith('_id') ? field.slice(0, -2) : null
  return start !== null && Object.keys(shown).some((name) => name.startsWith(start))
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** A filter: null where it is not used. */
export function filter<Field extends z.ZodType>(field: Field) {
  return field.nullable().default(null)
}
