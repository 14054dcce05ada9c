import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useWhom } from '../../components/whom/use-whom.ts'
import type { Formats } from '../../formats/formats.ts'
import { useFormats } from '../../formats/use-formats.ts'

interface PriceSourcesProps {
  readonly convenio: string
  readonly sources: Api.ContractPeriod['price_sources']
}

type Source = NonNullable<PriceSourcesProps['sources']>[number]

/** The tables that price the period, where there are several or one says more than its percentage: the first that holds a code prices it. */
export function PriceSources({ convenio, sources }: PriceSourcesProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const all = sources ?? []
  const whom = useWhom(
    convenio,
    all.map(({ qualifiers }) => qualifiers ?? {}),
  )
  if (all.length === 0) return null
  return (
    <section aria-label={t`Price tables in order`}>
      <h3>{t`Price tables in order`}</h3>
      <ol>
        {all.map((source, place) => (
          <li key={JSON.stringify(source)}>
            <strong>{source.version ?? t`none`}</strong>{' '}
            {[whom(source.qualifiers ?? {}), ...factsOf(source, place === 0, i18n, formats)].filter(Boolean).join(', ')}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a source says beside its table, each in a few words; what is as usual is not told. */
function factsOf(source: Source, isFirst: boolean, i18n: I18n, formats: Formats): string[] {
  const { percentage, code_table, table_adjustments = [], invoice_plus, uco_value, film_value } = source
  const { porte_values_from: portes, adjusted = isFirst } = source
  const percent = (value: number) => formats.percent(value)
  const told = (value: string | number) => formats.exact(String(value))
  const moved = table_adjustments.map((one) => (one > 0 ? `+${percent(one)}` : percent(one))).join(', ')
  return [
    percent(percentage ?? 100),
    ...(moved === '' ? [] : [moved]),
    ...(code_table ? [i18n._(msg`codes of TISS table ${code_table}`)] : []),
    ...(uco_value ? [i18n._(msg`UCO at ${told(uco_value)}`)] : []),
    ...(film_value ? [i18n._(msg`film at ${told(film_value)}`)] : []),
    ...(portes ? [i18n._(msg`portes of ${portes}`)] : []),
    ...Object.entries(source.table_factors ?? {}).map(([part, value]) => `${part} ${percent(value as number)}`),
    ...(invoice_plus === null || invoice_plus === undefined
      ? []
      : [i18n._(msg`invoice plus ${percent(invoice_plus)}`)]),
    ...(source.errata === false ? [i18n._(msg`as first published`)] : []),
    ...(source.fixed ? [i18n._(msg`moved by no rule of acts`)] : []),
    ...(adjusted === isFirst
      ? []
      : [adjusted ? i18n._(msg`moved by a reajuste`) : i18n._(msg`not moved by a reajuste`)]),
  ]
}
