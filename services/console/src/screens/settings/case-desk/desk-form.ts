import type { Desk, Registry } from './desk-queries.ts'

/** The desk as it is typed. Credentials are typed beside it, and are in no draft. */
export interface DeskForm {
  readonly registry: Registry
  readonly establishment: string
  readonly sisa: string
  /** `307=90 109=30` */
  readonly windows: string
  readonly purge: string
}

export function formOf(desk: Desk): DeskForm {
  return {
    registry: desk.registry ?? 'stand_in',
    establishment: desk.establishment ?? '',
    sisa: desk.sisa_establishment === null ? '' : String(desk.sisa_establishment),
    windows: Object.entries(desk.duplicate_windows)
      .map(([event, days]) => `${event}=${days}`)
      .join(' '),
    purge: String(desk.purge_after_days),
  }
}

export type FormField = keyof DeskForm

/** The fields that cannot be sent as they are typed. */
export function faultyFields({ establishment, sisa, windows, purge }: DeskForm): readonly FormField[] {
  return [
    ...(establishment === '' || /^\d{14}$/.test(establishment) ? [] : (['establishment'] as const)),
    ...(sisa === '' || /^[1-9]\d{0,9}$/.test(sisa) ? [] : (['sisa'] as const)),
    ...(windowsIn(windows) === null ? (['windows'] as const) : []),
    ...(/^\d{1,4}$/.test(purge) ? [] : (['purge'] as const)),
  ]
}

/** Days by the codes of events; null where the text is something else. */
export function windowsIn(text: string): Record<string, number> | null {
  const pairs = text.split(/[\s,;]+/).filter((pair) => pair !== '')
  const read = pairs.map((pair) => /^([1-9]\d{0,9})=(\d{1,4})$/.exec(pair))
  if (read.includes(null)) return null
  return Object.fromEntries(read.map((match) => [match?.[1] ?? '', Number(match?.[2])]))
}

/** What is sent: the whole desk but its credentials. */
export function orderOf({ registry, establishment, sisa, windows, purge }: DeskForm) {
  return {
    registry,
    establishment: establishment === '' ? null : establishment,
    sisa_establishment: sisa === '' ? null : Number(sisa),
    duplicate_windows: windowsIn(windows) ?? {},
    purge_after_days: Number(purge),
  }
}
