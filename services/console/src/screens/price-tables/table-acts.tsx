import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { publish } from './price-table-queries.ts'
import styles from './price-tables.module.css'
import { TableFacts } from './table-facts.tsx'

/** A draft is published, which asks first, and a published table gets an errata. */
export function TableActs({ table }: { readonly table: Api.PriceTable }) {
  return table.status === 'draft' ? <Publish table={table} /> : <BeginErrata table={table} />
}

function Publish({ table }: { readonly table: Api.PriceTable }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [isAsking, setAsking] = useState(false)
  // what is published is what was asked for, also where somebody imports in between
  const [revision, setRevision] = useState(table.revision)
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => publish(table, revision),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['price-tables'] })
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`The table is published.`)
    },
    onError: async (refused) => {
      if (isStale(refused)) await queries.invalidateQueries({ queryKey: ['price-tables'] })
    },
  })
  const begin = () => {
    setRevision(table.revision)
    setAsking(true)
  }
  if (!isAsking)
    return (
      <div className={styles['buttons']}>
        <Button kind="primary" isDisabled={!isOnline || table.row_count === 0} onPress={begin}>{t`Publish…`}</Button>
        {table.row_count === 0 && <span className={styles['soft']}>{t`Import its rows first.`}</span>}
      </div>
    )
  const leave = () => {
    setAsking(false)
    reset()
  }
  return (
    <section className={styles['ask']} aria-label={t`Publish…`}>
      {isStale(error) ? (
        <Stale
          log={{ of: 'table', table: table.version, errata: table.errata || undefined }}
          theirs={<TableFacts table={table} />}
          yours={<p>{t`To publish it as it stood at revision ${revision}.`}</p>}
          onTakeTheirs={leave}
          onKeepYours={() => {
            setRevision(table.revision)
            reset()
          }}
        />
      ) : (
        <>
          <p>
            <Plural value={table.row_count} one="# row is frozen for ever." other="# rows are frozen for ever." />{' '}
            {table.errata === 0 ? (
              <Trans>
                Each agreement that names this table, or its family, is priced by it from its next revision on.
              </Trans>
            ) : (
              <Trans>
                It stands in the place of the publication before it, from the next revision of each agreement on.
                Earlier revisions keep their prices.
              </Trans>
            )}
          </p>
          {error !== null && <Refused error={error} />}
          <div className={styles['buttons']}>
            <Button kind="grave" isDisabled={!isOnline || isPending} onPress={() => mutate()} autoFocus>
              {t`Publish`}
            </Button>
            <Button onPress={leave}>{t`Leave it`}</Button>
          </div>
        </>
      )}
    </section>
  )
}

function BeginErrata({ table: { version } }: { readonly table: Api.PriceTable }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const isOnline = useOnline()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => vigencia.priceTableErrata.create.mutate({ version }),
    onSuccess: async ({ errata }) => {
      await queries.invalidateQueries({ queryKey: ['price-tables'] })
      remark(t`The errata is a draft. Import the whole table as it is right.`)
      await navigate({ to: '/agreements/tables/$version', params: { version }, search: { errata, tab: 'import' } })
    },
  })
  return (
    <div className={styles['buttons']}>
      <Button isDisabled={!isOnline || isPending} onPress={() => mutate()}>{t`Begin an errata`}</Button>
      {error !== null && <Refused error={error} />}
    </div>
  )
}
