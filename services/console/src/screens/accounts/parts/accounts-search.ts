import type { Api } from '@vigencia/client'

/** What the address says of the lists of accounts. */
export interface AccountsSearch {
  readonly part?: 'batches' | 'statements' | 'appeals' | 'reprice' | undefined
  readonly convenio?: string | undefined
  readonly removed?: 'yes' | undefined
  readonly state?: 'written' | 'sent' | 'answered' | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly show?: 'all' | undefined
  readonly open?: 'batch' | 'statement' | undefined
}

/** What it says of a batch. */
export interface BatchSearch {
  readonly verdict?: string | undefined
  readonly guide?: string | undefined
  readonly by?: 'code' | 'guide' | 'verdict' | undefined
  readonly line?: number | undefined
}

/** What it says of a statement. */
export interface StatementSearch {
  readonly tab?: 'items' | 'left' | 'findings' | undefined
  readonly judgement?: Api.JudgedGlosa['judgement'] | undefined
  readonly matched?: 'yes' | 'no' | undefined
  readonly guide?: string | undefined
  readonly item?: number | undefined
  readonly act?: 'appeal' | undefined
}
