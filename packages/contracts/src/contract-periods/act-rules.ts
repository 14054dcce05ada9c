import { z } from 'zod'
import { COMBINE, COUNT_FROM, MAIN_BY, ROUNDING } from '@vigencia/domain/acts/act-rules.ts'
import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { COPAY_CAP_PER } from '@vigencia/domain/pricing/priced-contract.ts'
import { Day } from '../values/day.ts'
import { issueParams } from '../values/issue-kind.ts'
import { percent } from '../values/percent.ts'
import { requiredText } from '../values/text.ts'

const Share = percent(0, 1000)
const Chapter = z.string().regex(/^\d{1,2}$/, 'must be the number of a chapter, such as "3"')
const Hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour written HH:MM')
  .meta({ examples: ['19:00'] })
const Porte = requiredText(20)
const Days = z.int().min(0).max(60_000)

const Further = z.union([
  z.strictObject({
    same_access: Share.describe('Of a further procedure by the access of the main one'),
    other_access: Share.describe('Of a further procedure by another access'),
    chapters: z.array(Chapter).min(1).max(20).optional().describe('Chapters that are weighed; left out: all'),
  }),
  z.strictObject({
    sequence: z.array(Share).min(1).max(20).describe('By place, from the main one on; the last repeats'),
    chapters: z.array(Chapter).min(1).max(20).optional().describe('Chapters that are weighed; left out: all'),
  }),
])

const Bilateral = z.strictObject({
  same_incision: Share.describe('Added for the second side by the same incision'),
  other_incision: Share.describe('Added for the second side by another incision'),
})

const Assistants = z.strictObject({
  percents: z.array(Share).min(1).max(4).describe("Percentages of the surgeon's portes, by place"),
  count_from: z
    .enum(COUNT_FROM)
    .describe('Whose number of assistants counts: that of the main procedure, or of each line'),
})

const Anaesthesia = z.strictObject({
  map: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7', '8']), Porte)
    .describe('The porte that each anaesthetic porte is paid as'),
  same: Share.describe('Of the further ones by the same access'),
  other: Share.describe('Of the further ones by another access'),
  bilateral: Share.describe('Added for the second side'),
  missing: z.int().min(0).max(8).describe('The anaesthetic porte of a procedure that names none'),
  assistant: Share.describe("The assistant anaesthetist's percentage of the anaesthetist's portes"),
  only_highest: z.boolean().describe('Whether the highest anaesthetic porte alone is paid'),
})

const Urgency = z.strictObject({
  percent: Share.describe('Added to the portes'),
  from: Hour.describe('Urgent from this hour on'),
  to: Hour.describe('Urgent before this hour, of the next day where it is not later than `from`'),
  saturdays: z.boolean().describe('Whether any hour of a Saturday is urgent'),
  sundays: z.boolean().describe('Whether any hour of a Sunday is urgent'),
  holidays: z.boolean().describe('Whether any hour of a holiday is urgent'),
  more_than_half: z.boolean().describe('Whether an act that began before is urgent when more than half of it was'),
  only_urgent: z.boolean().describe('Whether elective acts at such hours stay as they are'),
})

const Holidays = z.strictObject({
  fixed: z
    .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a month and a day, such as "12-25"'))
    .max(100)
    .describe('Of every year, as month and day'),
  from_easter: z.array(z.int().min(-100).max(100)).max(20).describe('Days before (negative) or after Easter Sunday'),
  dates: z.array(Day).max(200).describe('Single days'),
})

/** A factor with at most four places, as a percentage inside: 2 is 200 %. */
const Factor = z.codec(z.number().min(0).max(10), z.custom<Percent>(Number.isInteger), {
  decode(value, context) {
    try {
      return (percentOf(value) * 100) as Percent
    } catch {
      const message = 'must have at most four decimal places'
      context.issues.push({ code: 'custom', ...issueParams('too_many_places'), input: value, message })
      return z.NEVER
    }
  },
  encode: (value) => toNumber(value) / 100,
})

const Accommodation = z.strictObject({
  ward: Factor.optional().describe('What portes are multiplied with in a ward; left out: they stay'),
  apartment: Factor.optional().describe('What portes are multiplied with in an apartment; left out: they stay'),
  except_chapters: z.array(Chapter).max(20).default([]).describe('Chapters whose portes stay'),
})

const Age = z.strictObject({
  from_days: Days.optional().describe('The least age, in days; left out: none'),
  to_days: Days.optional().describe('The greatest age, in days, itself included; left out: none'),
  below_grams: z.int().min(1).max(500_000).optional().describe('Below this weight, in grams; left out: of any weight'),
  percent: Share.describe('Added to the portes'),
})

/** @source Vigencia; the percentages that its presets hold are of the CBHPM's Instruções Gerais. */
export const ActRules = z
  .strictObject({
    main_by: z.enum(MAIN_BY).optional().describe('Which procedure counts whole'),
    further: Further.optional().describe('Percentages of the procedures beside the main one'),
    bilateral: Bilateral.optional().describe('What the second side adds'),
    assistants: Assistants.optional().describe("The assistants' shares"),
    anaesthesia: Anaesthesia.optional().describe("The anaesthetist's portes"),
    urgency: Urgency.optional().describe('What urgent acts add, and at which hours'),
    holidays: Holidays.optional().describe('The days that are holidays'),
    accommodation: Accommodation.optional().describe('What portes are multiplied with in a stay'),
    ages: z
      .array(Age)
      .max(50)
      .optional()
      .describe('What the age or weight of a patient adds: the first band that fits'),
    roles: z
      .strictObject({
        instrumentist: Share.optional().describe("Of the surgeon's portes"),
        perfusionist: Share.optional().describe("Of the surgeon's portes"),
      })
      .optional()
      .describe('Shares of further roles'),
    combine: z.enum(COMBINE).optional().describe('How urgency, accommodation and age meet'),
    rounding: z.enum(ROUNDING).optional().describe('`act` rounds the sums by role too; left out: `line`'),
    copay_cap_per: z.enum(COPAY_CAP_PER).optional().describe('What the cap of the copay holds for; left out: `line`'),
  })
  .meta({
    id: 'ActRules',
    description: 'The rules by which a contract period prices acts; one that is left out was never agreed',
  })
