import type { ComboOption } from './combo-box.tsx'

interface Named {
  readonly data: { readonly name: string } | undefined
  readonly isError: boolean
}

/** What an address names by its id, as soon as its name is here. An id that nothing has stands for itself. */
export function namedOption(id: string | undefined, { data, isError }: Named): ComboOption | null {
  const text = data?.name ?? (isError ? id : undefined)
  return id === undefined || text === undefined ? null : { id, text }
}
