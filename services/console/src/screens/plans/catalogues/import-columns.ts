/** The columns of ours that a file may have, by the fields of the catalogue: amounts stand there as amounts, not in cents. */
export function ourColumns(fields: readonly { readonly name: string; readonly kind: string }[]): readonly string[] {
  const own = fields.flatMap(({ name, kind }) => {
    const column = name.replace(/_cents$/, '')
    return kind === 'reference' ? [column.replace(/_id$/, '_code'), column] : [column]
  })
  return [...own, 'is_active', 'valid_from']
}
