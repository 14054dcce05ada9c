import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { goToIssuer } from './issuer-visit.ts'

interface IssuerButtonProps {
  readonly tenant: string
  /** What the link of an invitation holds, where one is taken up. */
  readonly invitation?: string
  /** Where to come back to; left out: the first page. Whoever comes back to work shows anew who they are. */
  readonly back?: string
}

/** Signing in at the issuer of the tenant. */
export function IssuerButton({ tenant, invitation, back = '' }: IssuerButtonProps) {
  const { t } = useLingui()
  const go = useMutation({ mutationFn: () => goToIssuer(tenant, invitation ?? null, back) })
  return (
    <>
      {go.error !== null && <Refused error={go.error} />}
      <Button isDisabled={go.isPending || go.isSuccess} onPress={() => go.mutate()}>
        {t`Use the account of your organization`}
      </Button>
    </>
  )
}
