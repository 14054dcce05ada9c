import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { faultsByField, toldOf } from './faults-by-field.ts'
import { GROUP_NAMES } from './field-names.ts'
import type { ShownCase } from './parts-of-work.ts'
import { ReportField } from './report-field.tsx'
import { ALL_FIELDS, FIELD_GROUPS, reportFrom, textsOf, type Report } from './report-texts.ts'
import styles from './cases.module.css'

interface CorrectCaseProps {
  readonly found: ShownCase
  readonly report: Report
  /** What the registry said is wrong with it. */
  readonly told: ShownCase['errors']
  readonly onTyped: (isTyped: boolean) => void
  readonly onDone: () => Promise<void>
  readonly onCancel: () => void
}

/**
 * The report, each fault beside its field. What is typed is of a person: it stands in this part of the page alone, and in
 * no draft.
 */
export function CorrectCase({ found, report, told, onTyped, onDone, onCancel }: CorrectCaseProps) {
  const { t, i18n } = useLingui()
  const isOnline = useOnline()
  const [texts, setTexts] = useState(() => textsOf(report))
  const [revision, setRevision] = useState(found.revision)
  const isAtRegistry = found.state === 'reported' || found.state === 'adopted'
  const save = useMutation({
    mutationFn: () =>
      snvs.cases.correct.mutate(
        { case_id: found.id, ...reportFrom(report, texts) },
        { context: { ifMatch: revision } },
      ),
    gcTime: 0,
    onSuccess: async ({ warnings }) => {
      await onDone()
      remark(
        [
          isAtRegistry ? t`Kept, to be entered in SISA` : t`Corrected, and queued again`,
          ...warnings.map(({ detail }) => detail),
        ].join('. '),
      )
    },
  })
  const refusal = refusalOf(save.error)
  const isFaulty = refusal?.code === 'report_faulty'
  // a refusal tells of what was typed last; before that it is what the registry said
  const { byField, others } = faultsByField(isFaulty ? (refusal.errors ?? []) : toldOf(told), ALL_FIELDS)
  const type = (path: string, text: string) => {
    setTexts((before) => ({ ...before, [path]: text }))
    onTyped(true)
  }
  const groups = Object.entries(FIELD_GROUPS) as [keyof typeof FIELD_GROUPS, string[]][]
  const first = ALL_FIELDS.find((path) => byField[path] !== undefined) ?? ALL_FIELDS[0]
  return (
    <form
      className={styles['form']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {isAtRegistry && (
        <p
          className={styles['soft']}
        >{t`The registry takes no update: this is kept beside the report, to be entered in SISA by hand.`}</p>
      )}
      {others.map((message) => (
        <p key={message} className={styles['bad']} role="alert">
          {message}
        </p>
      ))}
      {groups.map(([group, paths]) => (
        <fieldset key={group} className={styles['group']}>
          <legend>{i18n._(GROUP_NAMES[group])}</legend>
          {paths.map((path) => (
            <ReportField
              key={path}
              path={path}
              text={texts[path] ?? ''}
              fault={byField[path] ?? null}
              autoFocus={path === first}
              onType={(text) => type(path, text)}
            />
          ))}
        </fieldset>
      ))}
      {isStale(save.error) ? (
        <ChangedMeanwhile
          caseId={found.id}
          yours={<p>{t`It stands in the fields above.`}</p>}
          onKeep={(newest) => {
            setRevision(newest)
            save.reset()
          }}
          onTheirs={() => void onDone()}
        />
      ) : (
        save.error !== null && !isFaulty && <Refused error={save.error} />
      )}
      {isFaulty && (
        <p role="alert" className={styles['bad']}>{t`Nothing was saved: see what stands below the fields.`}</p>
      )}
      <div className={styles['row']}>
        <Button type="submit" kind="primary" isDisabled={!isOnline || save.isPending}>
          {isAtRegistry ? <Trans>Keep the correction</Trans> : <Trans>Correct and resend</Trans>}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
