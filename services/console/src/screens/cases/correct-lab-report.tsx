import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { useState } from 'react'
import { snvs } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import styles from './cases.module.css'
import { faultsByField, toldOf } from './faults-by-field.ts'
import { LAB_FIELD_NAMES } from './lab-field-names.ts'
import { LabStale } from './lab-stale.tsx'
import type { LabKind, LabReport } from './lab-report.ts'
import { asResult, asSample, labBodyFrom, LAB_FIELDS, labTextsOf, YES_OR_NO } from './lab-texts.ts'

interface CorrectLabReportProps {
  readonly kind: LabKind
  readonly read: LabReport
  /** What was found, as the registry's wire names it. */
  readonly report: Readonly<Record<string, unknown>>
  readonly onTyped: (isTyped: boolean) => void
  readonly onDone: () => Promise<void>
  readonly onCancel: () => void
}

/** A sample or a result, each fault beside its field. It is of a person, so what is typed stands in no draft. */
export function CorrectLabReport({ kind, read, report, onTyped, onDone, onCancel }: CorrectLabReportProps) {
  const { t, i18n } = useLingui()
  const isOnline = useOnline()
  const [texts, setTexts] = useState(() => labTextsOf(kind, report))
  const [item, setItem] = useState(read.item ?? '')
  const [isFurther, setFurther] = useState('new_sample' in read && read.new_sample)
  const [revision, setRevision] = useState(read.revision)
  const save = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const body = labBodyFrom(kind, report, texts, item.trim() !== '' && item !== (read.item ?? ''))
      const options = { context: { ifMatch: revision } }
      const named = { item: item.trim() === '' ? null : item.trim() }
      return kind === 'sample'
        ? snvs.samples.correct.mutate(
            { sample_id: read.id, ...named, new_sample: isFurther, eventoMuestra: asSample(body) },
            options,
          )
        : snvs.results.correct.mutate({ result_id: read.id, ...named, pruebaMuestra: asResult(body) }, options)
    },
    gcTime: 0,
    onSuccess: async () => {
      remark(t`Corrected, and queued again`)
      await onDone()
    },
  })
  const refusal = refusalOf(save.error)
  const isFaulty = refusal?.code === 'report_faulty'
  const told = isFaulty ? (refusal.errors ?? []) : toldOf(read.errors)
  const plain = told.map(({ path, message }) => ({
    path: path.replace(/^(eventoMuestra|pruebaMuestra)\./, ''),
    message,
  }))
  const { byField, others } = faultsByField(plain, LAB_FIELDS[kind])
  const typed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      onTyped(true)
    }
  return (
    <form
      className={styles['form']}
      autoComplete="off"
      aria-label={t`Correct ${read.source_reference}`}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      {others.map((message) => (
        <p key={message} className={styles['bad']} role="alert">
          {message}
        </p>
      ))}
      <TextField
        label={t`The laboratory's own item`}
        description={t`The lab map gives the codes of another item. Empty: none.`}
        value={item}
        onChange={typed(setItem)}
        autoFocus
      />
      {LAB_FIELDS[kind].map((name) => {
        const label = LAB_FIELD_NAMES[name] === undefined ? name : i18n._(LAB_FIELD_NAMES[name])
        const change = typed((text: string) => setTexts({ ...texts, [name]: text }))
        return YES_OR_NO.includes(name) ? (
          <div key={name}>
            <SelectField
              label={label}
              value={texts[name] ?? ''}
              options={[
                { id: '', text: t`not said` },
                { id: 'true', text: t`yes` },
                { id: 'false', text: t`no` },
              ]}
              onChange={change}
            />
            {byField[name] !== undefined && <p className={styles['bad']}>{byField[name]}</p>}
          </div>
        ) : (
          <TextField
            key={name}
            label={label}
            value={texts[name] ?? ''}
            onChange={change}
            fault={byField[name] ?? null}
            autoComplete="off"
            {...(name.startsWith('fecha') && { placeholder: t`dd-mm-yyyy` })}
          />
        )
      })}
      {kind === 'sample' && (
        <CheckField label={t`It is another sample of the same kind`} value={isFurther} onChange={typed(setFurther)} />
      )}
      {isStale(save.error) ? (
        <LabStale
          kind={kind}
          id={read.id}
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
          {kind === 'sample' ? t`Correct the sample and resend` : t`Correct the result and resend`}
        </Button>
        <Button kind="quiet" onPress={onCancel}>{t`Not now`}</Button>
      </div>
    </form>
  )
}
