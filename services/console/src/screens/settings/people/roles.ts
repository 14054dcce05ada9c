import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '@vigencia/contracts/access/role.ts'

interface RoleWords {
  readonly name: MessageDescriptor
  readonly does: MessageDescriptor
}

/** What each role is called, and what it may do. */
export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  manager: { name: msg`Manager`, does: msg`Changes agreements, prices and plans` },
  clerk: { name: msg`Clerk`, does: msg`Looks up prices, agreements and plans` },
  nurse: { name: msg`Nurse`, does: msg`Reports and corrects cases` },
  auditor: { name: msg`Auditor`, does: msg`Reads all but personal data, and verifies the log` },
  admin: { name: msg`Administrator`, does: msg`All of it, with people and keys` },
}
