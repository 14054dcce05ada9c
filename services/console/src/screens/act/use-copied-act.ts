import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { periodsOf } from '../../api/payers.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { actAsText, type ActWords } from './act-as-text.ts'
import { actOf } from './act-queries.ts'
import { ROLE_NAMES } from '../../components/act-line/act-line-names.ts'

/** Puts an act on the clipboard as text, with its revision and the digest of the answer. */
export function useCopiedAct(): (act: Api.ActsQuoteInput) => Promise<void> {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  return async (act) => {
    const answer = await queries.ensureQueryData(actOf(act))
    const { name } = await queries.ensureQueryData(periodsOf(act.convenio_id))
    const roles = Object.fromEntries(Object.entries(ROLE_NAMES).map(([role, words]) => [role, i18n._(words)]))
    const words: ActWords = {
      payer: t`Payer`,
      day: t`Day`,
      price: t`Price`,
      payerPays: t`Payer pays`,
      patientPays: t`Patient pays`,
      noPrice: t`no price`,
      revision: t`Revision`,
      digest: t`Digest of the answer`,
      roles: roles as ActWords['roles'],
    }
    await navigator.clipboard.writeText(actAsText({ answer, payer: name, day: act.event_date }, words, formats))
    remark(t`Copied`)
  }
}
