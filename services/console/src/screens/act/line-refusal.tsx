import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { ACT_RULE_NAMES } from '../../components/act-rules/act-rule-names.ts'
import { Meaning } from '../../components/meaning/meaning.tsx'
import styles from './act.module.css'

interface LineRefusalProps {
  readonly convenio: string
  readonly line: Api.ActLine
}

/** What only a line of an act is refused with: it is told by what is missing. */
const OF_ACTS: readonly string[] = ['rule_missing', 'data_needed', 'not_foreseen']

/** Why a line has no price, and what to do about it. */
export function LineRefusal({ convenio, line: { refusal, period_id, role } }: LineRefusalProps) {
  const { i18n } = useLingui()
  if (refusal === null) return null
  const { code, missing, detail } = refusal
  const rule = missing !== null && missing in ACT_RULE_NAMES ? (missing as keyof typeof ACT_RULE_NAMES) : null
  const ruleName = rule === null ? (missing ?? '') : i18n._(ACT_RULE_NAMES[rule])
  const isOfActs = OF_ACTS.includes(code)
  return (
    <div className={styles['refusal']}>
      {!isOfActs && <Meaning code={code} />}
      <p>
        {code === 'rule_missing' && missing === 'combine' && (
          <Trans>
            Two of urgency, accommodation and age meet here, and the contract does not say how. Ask what was agreed with
            the payer: whether they are multiplied or added. Then set it in the period.
          </Trans>
        )}
        {code === 'rule_missing' && missing !== 'combine' && (
          <Trans>
            The period has no rule “{ruleName}”, or not for this case. What was never agreed is not guessed: it is set
            in the period.
          </Trans>
        )}
        {code === 'data_needed' && <DataNeeded field={missing} />}
        {code === 'not_foreseen' &&
          (role === 'anaesthetist' || role === 'assistant_anaesthetist' ? (
            <Trans>No anaesthetist is foreseen for this procedure: take this person out, or correct the table.</Trans>
          ) : (
            <Trans>This person is not foreseen for this procedure: take them out, or correct the table.</Trans>
          ))}
        {!isOfActs && <span lang="en">{detail}</span>}{' '}
        <code title={detail}>{missing === null ? code : `${code}: ${missing}`}</code>
      </p>
      {code === 'rule_missing' && period_id !== null && (
        <Link
          to="/agreements/$convenioId/periods/$periodId"
          params={{ convenioId: convenio, periodId: period_id }}
          search={{ tab: 'acts' }}
        >
          <Trans>Rules of acts of the period</Trans>
        </Link>
      )}
    </div>
  )
}

function DataNeeded({ field }: { readonly field: string | null }) {
  if (field === 'access')
    return <Trans>Say how this procedure is reached: it is the main one, or by its access, or by another.</Trans>
  if (field === 'started_at')
    return <Trans>Say when the act began: urgency on a working day is priced by its hours.</Trans>
  if (field === 'ended_at') return <Trans>Say when the act ended: it began before the urgent hours.</Trans>
  if (field === 'accommodation') return <Trans>Say where the patient stayed: in a ward or an apartment.</Trans>
  if (field === 'invoice_cents') return <Trans>Say what one of it cost by its invoice.</Trans>
  return <Trans>The act lacks something that the contract asks for.</Trans>
}
