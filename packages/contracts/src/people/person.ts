import { z } from 'zod'
import { LANGUAGES } from '../access/language.ts'
import { ROLES } from '../access/role.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { PERSONAL, SECRET } from '../values/never-in-the-open.ts'
import { label } from '../values/text.ts'

export const PersonId = Id.describe('The person')

export const Email = z.email().max(254).toLowerCase()

export const Language = z.enum(LANGUAGES).nullable().describe("The language they read; null: their browser's")

const Roles = z
  .array(z.enum(ROLES))
  .min(1)
  .refine((roles) => new Set(roles).size === roles.length, 'must name each role once')

/** The input for a person. */
export const personFields = {
  name: label(255).describe('Their name').meta(PERSONAL),
  email: Email.describe('Their e-mail address, by which they sign in. Nobody else who is active has it').meta(PERSONAL),
  roles: Roles.describe('What they work as. You may give what you may do yourself'),
}

export const Person = z
  .object({
    id: PersonId,
    name: z.string().describe('Their name'),
    email: z.string().describe('Their e-mail address, by which they sign in'),
    roles: z.array(z.enum(ROLES)).describe('What they work as'),
    language: Language,
    is_active: z.boolean().describe('Whether they may sign in'),
    joined_at: Instant.nullable().describe('When they took up an invitation for the first time; null: not yet'),
    invited_until: Instant.nullable().describe('Until when their newest invitation is open; null: none is'),
    created_at: Instant.describe('When they were first invited'),
  })
  .meta({ id: 'Person', description: 'Somebody who works with the console, and what they work as' })

export const InvitedPerson = Person.extend({
  invitation: z
    .string()
    .describe(
      'The path of their invitation, such as `/app/invitation#…`, below the address of the console. It is shown this once, and is open for 24 hours',
    )
    .meta(SECRET),
}).meta({ id: 'InvitedPerson', description: 'A person with the link by which they take up their invitation' })
