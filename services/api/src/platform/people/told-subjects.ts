import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Who people are at issuers, told by the entries that bound and ended it. */
export const TOLD_SUBJECTS: ToldRows = {
  table: 'platform.subjects',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'issuer' - 'subject' - 'salt' || jsonb_build_object(
    'identity', encode(sha256(t.salt || convert_to(t.issuer || E'\\n' || t.subject, 'UTF8')), 'hex'))`,
  compared: ['person_id', 'created_at', 'ended_at', 'identity'],
  teller:
    () =>
    ({ new_values }) => [
      ...toldById(new_values?.['subject'] as LoggedValues | undefined),
      ...((new_values?.['changed_subjects'] ?? []) as LoggedValues[]).flatMap((one) => toldById(one, one)),
    ],
}
