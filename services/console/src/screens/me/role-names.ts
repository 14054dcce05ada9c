import { useLingui } from '@lingui/react/macro'
import type { Role } from '@vigencia/contracts/access/role.ts'

export function useRoleNames(): Readonly<Record<Role, string>> {
  const { t } = useLingui()
  return {
    manager: t`Agreements manager`,
    clerk: t`Billing clerk`,
    nurse: t`Nurse`,
    auditor: t`Auditor`,
    admin: t`Administrator`,
  }
}
