import { ROLES, type Role } from '@vigencia/contracts/access/role.ts'
import { invite } from '@vigencia/contracts/people'
import { invitePerson } from '@vigencia/api/platform/people/invite-person.ts'
import { fields } from './answers/aligned.ts'
import { asOwner } from './as-owner.ts'
import { apiAccess, API_OPTIONS, askApi } from './calls/ask-api.ts'
import { objectIn } from './cards/read-input.ts'
import { command, FROM_FILE, UsageError } from './command/command.ts'
import { told } from './command/told.ts'
import { findTenant, TENANT } from './find-tenant.ts'

export const peopleCommands = [
  command({
    noun: 'people',
    verb: 'invite',
    summary: 'Invite a person and show their link, once',
    args: {},
    options: {
      tenant: { ...TENANT, about: 'Whose person, of any role: as the owner of the database. Without it, by the api' },
      roles: {
        takes: 'role,role',
        about: 'What they work as, such as admin; a wrong one is answered with all there are',
      },
      from: { takes: FROM_FILE, about: 'The name and the email of the person, as JSON; - is standard input' },
      ...API_OPTIONS,
    },
    async run({ options, environment, readAll, report }) {
      const { name, email, roles } = await objectIn(options.from ?? '-', { readAll })
      const input = { name, email, roles: options.roles === undefined ? roles : rolesOf(options.roles) } as Input
      const made =
        options.tenant === undefined
          ? await askApi(apiAccess(options, environment), ({ people }) => people.invite.mutate(input))
          : await invitedByOwner(environment, options.tenant, input)
      report('Give the link to the person now: it is not shown again, and is open for 24 hours.')
      const link = `${environment['PUBLIC_URL'] ?? 'http://127.0.0.1:3000'}${made.invitation}`
      return { json: { ...made, link }, text: fields({ link, id: made.id, roles: made.roles.join(',') }) }
    },
  }),
]

type Input = { readonly name: string; readonly email: string; readonly roles: Role[] }

function invitedByOwner(environment: NodeJS.ProcessEnv, nameOrId: string, input: Input) {
  return asOwner(environment, async (owner) =>
    owner.bind(await findTenant(owner.database, nameOrId), invite, invitePerson, input),
  )
}

function rolesOf(text: string): Role[] {
  return text.split(',').map((provided) => {
    const role = ROLES.find((one) => one === provided.trim())
    if (role === undefined) throw new UsageError(told`There is no role "${provided}": there are ${ROLES.join(', ')}.`)
    return role
  })
}
