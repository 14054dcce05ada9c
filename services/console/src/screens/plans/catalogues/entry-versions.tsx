import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/plans.module.css'
import type { CatalogueForm, Entry } from './entry.ts'
import { fieldText } from './field-text.ts'
import { versionsOf } from './versions-of.ts'

/** The versions of an entry as they follow each other, and what each says otherwise than the one before. */
export function EntryVersions({ form, entry }: { readonly form: CatalogueForm; readonly entry: Entry }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { data = [] } = useQuery(versionsOf(form.id, entry))
  if (data.length < 2) return null
  const words = { yes: t`yes`, no: t`no` }
  const text = (version: Entry, name: string) => {
    const field = form.fields.find((one) => one.name === name)
    return field === undefined ? '' : fieldText(field, version, formats, words)
  }
  const changes = (version: Entry, before: Entry | undefined) => {
    if (before === undefined) return t`the first version`
    const changed = form.fields.filter(({ name }) => text(version, name) !== text(before, name))
    const sentences = changed.map(({ name, label }) => `${i18n._(label)}: ${text(version, name) || '–'}`)
    if (version.is_active !== before.is_active) sentences.unshift(version.is_active ? t`holds` : t`ended`)
    return sentences.join(' · ')
  }
  return (
    <table className={styles['table']}>
      <caption>
        <Trans>Its versions</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t`First day`}</th>
          <th scope="col">{t`Last day`}</th>
          <th scope="col">{t`What changed`}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((version, index) => (
          <tr key={version.valid_from ?? ''}>
            <td>{version.valid_from === null ? '–' : formats.day(version.valid_from)}</td>
            <td>{version.valid_until === null ? '–' : formats.day(version.valid_until)}</td>
            <td>{changes(version, data[index - 1])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
