import { Plural, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../../components/data-grid/use-paged-rows.ts'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { Mark } from '../parts/mark.tsx'
import styles from '../parts/plans.module.css'
import { Findings } from './findings.tsx'
import { iafasOn, type PlanOfAnIafa } from './regulator-queries.ts'

/** The plans of a day by the codes of their insurers, and what each lacks before TEDEF's files take it. */
export function RegulatorPart() {
  const { t } = useLingui()
  const formats = useFormats()
  const navigate = useNavigate()
  const address = useSearch({ from: '/frame/plans' })
  const { on = null } = address
  const { data, error, isPending, refetch } = useQuery(iafasOn(on))
  const columns: readonly Column<PlanOfAnIafa>[] = [
    { id: 'iafa', header: t`IAFA code`, width: 'minmax(5rem, 7rem)', text: ({ iafa_code }) => iafa_code || '–' },
    { id: 'code', header: t`Code`, width: 'minmax(5rem, 8rem)', text: ({ code }) => code },
    { id: 'description', header: t`Description`, width: 'minmax(10rem, 3fr)', text: ({ description }) => description },
    { id: 'guarantor', header: t`Guarantor`, width: 'minmax(8rem, 2fr)', text: ({ guarantor_name }) => guarantor_name },
    { id: 'product', header: t`Product`, text: ({ product_description }) => product_description ?? '' },
    { id: 'from', header: t`First day`, text: ({ validity_start }) => formats.day(validity_start) },
    {
      id: 'to',
      header: t`Last day`,
      text: ({ validity_end }) => (validity_end === null ? '' : formats.day(validity_end)),
    },
    {
      id: 'lines',
      header: t`Lines`,
      isNumber: true,
      width: '5rem',
      text: ({ benefit_count }) => formats.count(benefit_count),
    },
    {
      id: 'findings',
      header: t`Findings`,
      width: 'minmax(6rem, 8rem)',
      text: ({ findings }) => (findings.length === 0 ? t`none` : formats.count(findings.length)),
      cell: ({ findings }) =>
        findings.length === 0 ? (
          t`none`
        ) : (
          <span className={`${styles['status']} ${styles['isWarn']}`}>
            <Mark shape="triangle" /> {formats.count(findings.length)}
          </span>
        ),
    },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['filters']}>
        <DayField
          label={t`Day of the list`}
          value={on}
          onChange={(day) =>
            void navigate({ to: '/plans', search: { ...address, on: day ?? undefined }, replace: true })
          }
        />
        <div className={styles['acts']}>
          <Button
            isDisabled={data === undefined}
            onPress={() => download('iafas.csv', csvOf(columns, data?.items ?? []))}
          >
            {t`Export`}
          </Button>
        </div>
      </div>
      {isPending && <Loading rows={12} />}
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data !== undefined && (
        <>
          <p role="status">
            <Plural
              value={data.finding_count}
              _0="Every plan is ready for TEDEF, as far as public sources tell."
              one="# plan is not ready for TEDEF yet."
              other="# plans are not ready for TEDEF yet."
            />
          </p>
          <Findings report={data} />
          <DataGrid
            label={t`Plans by IAFA code`}
            columns={columns}
            rows={rowsOf(data.items)}
            empty={t`No plan holds on this day`}
            isMarked={({ findings }) => findings.length > 0}
            onOpen={({ plan_id }) =>
              void navigate({
                to: '/plans/$planId',
                params: { planId: String(plan_id) },
                search: { on: on ?? undefined },
              })
            }
          />
        </>
      )}
    </div>
  )
}
