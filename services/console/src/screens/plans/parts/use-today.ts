import { today } from '@internationalized/date'
import { useSession } from '../../../shell/session/session.ts'

/** The day that it is where the tenant is. */
export function useToday(): string {
  return today(useSession().tenant.time_zone).toString()
}
