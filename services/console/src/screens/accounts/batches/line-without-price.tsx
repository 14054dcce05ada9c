import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { ACT_RULE_NAMES } from '../../../components/act-rules/act-rule-names.ts'
import { Meaning } from '../../../components/meaning/meaning.tsx'
import styles from '../parts/accounts.module.css'

interface LineWithoutPriceProps {
  readonly line: Pick<Api.BillingLineWithAct, 'verdict' | 'missing' | 'period_id'>
  readonly convenio: string
}

/** Why the contract has no price of a line, and what to do about it. */
export function LineWithoutPrice({ line: { verdict, missing, period_id }, convenio }: LineWithoutPriceProps) {
  const { i18n } = useLingui()
  const rule = missing !== null && missing in ACT_RULE_NAMES ? (missing as keyof typeof ACT_RULE_NAMES) : null
  const ruleName = rule === null ? (missing ?? '') : i18n._(ACT_RULE_NAMES[rule])
  return (
    <div className={styles['warning']}>
      {verdict === 'not_priced' && (
        <p>
          <Trans>This kind of line is counted and not priced here.</Trans>
        </p>
      )}
      {verdict === 'rule_missing' && (
        <p>
          <Trans>
            The period has no rule “{ruleName}”. What was never agreed is not guessed: set it in the period, then judge
            the batch again.
          </Trans>
        </p>
      )}
      {verdict === 'data_needed' && (
        <p>
          {missing === 'invoice_cents' ? (
            <Trans>The contract pays by the invoice: say what one of it cost.</Trans>
          ) : (
            <Trans>The guide lacks something that the contract asks for. The clinic's program writes it there.</Trans>
          )}
        </p>
      )}
      <Meaning code={verdict} />
      <code>{missing === null ? verdict : `${verdict}: ${missing}`}</code>
      {period_id !== null && (
        <Link
          to="/agreements/$convenioId/periods/$periodId"
          params={{ convenioId: convenio, periodId: period_id }}
          search={verdict === 'rule_missing' ? { tab: 'acts' } : {}}
        >
          <Trans>The period of its day</Trans>
        </Link>
      )}
    </div>
  )
}
