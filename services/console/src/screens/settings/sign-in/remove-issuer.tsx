import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { Refused } from '../../../components/states/refused.tsx'
import { remark } from '../../../components/toast/toasts.ts'
import { GraveAct } from '../parts/grave-act.tsx'
import { issuerQuery } from './issuer-queries.ts'

/** Whoever signs in there alone needs a new invitation afterwards. */
export function RemoveIssuer({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => vigencia.tenant.removeSignIn.mutate({}),
    onSuccess: () => {
      queries.setQueryData(issuerQuery.queryKey, { issuer: null })
      remark(t`Nobody signs in at the issuer any more`)
    },
  })
  return (
    <>
      {remove.error !== null && <Refused error={remove.error} />}
      <GraveAct
        label={t`Remove the issuer`}
        warning={t`Nobody signs in there any more, and its secret is forgotten. Whoever signs in only there needs a new invitation. Sessions go on.`}
        isDisabled={isDisabled || remove.isPending}
        onDo={() => remove.mutate()}
      />
    </>
  )
}
