import type { Controller } from '@vigencia/api/gestion-clinica/wire/controller.ts'

export type OldRow = Readonly<Record<string, unknown>>

/** Calls an action of a controller; gives what stands in Data. */
export type CallAction = (action: string, body: unknown) => Promise<unknown>

/** What actives are filtered by, where a body must say it. */
const OF_WHOM: Readonly<Record<string, string>> = {
  CVN_PLAN_SEGURO_DETALLE: 'id_plan_seguro',
  CVN_CATEGORIA_PAGO_PRECIO: 'id_categoria_pago',
  CVN_TARIFARIO_SEGUS_PARTICIPANTE: 'id_tarifario_segus',
}

/** Every action of a controller, called as the client calls them, in an order that leaves the demo as it was. */
export async function callAll(controller: Controller, call: CallAction): Promise<void> {
  const has = (name: string) => controller.actions.some((action) => action.name === name)
  const member = (field: string) => controller.members.find(({ modern }) => modern === field)?.wire as string
  const id = member('id')
  if (has('GetAllActives')) await call('GetAllActives', '')
  const text = controller.members.find(({ modern }) => modern === 'search')?.wire
  if (has('GetAllFilters')) await call('GetAllFilters', text === undefined ? '' : { [text]: '0' })
  if (has('GetPrice')) await call('GetPrice', { id_categoria_pago: 1, valor: 'consulta', c_idioma: 'E' })
  const whom = OF_WHOM[controller.name]
  if (whom !== undefined) return takeOutAndPutBack(whom)
  if (has('GetAllActivesFilters')) await call('GetAllActivesFilters', {})
  if (!has('Add')) return

  const [first] = (await call('GetAllActives', '')) as OldRow[]
  await call('Add', { ...first, [id]: 0, c_codigo: 'EX-1', IdUsuarioActual: 7, UsuarioCreacion: '7' })
  const all = (await call('GetAllActives', '')) as OldRow[]
  const added = all.find((row) => row['c_codigo'] === 'EX-1') as OldRow
  await call('Update', { ...added, t_observacion: 'Revisado', IdUsuarioActual: 7, UsuarioModificacion: '7' })
  await call('GetById', { [id]: added[id] })
  if (has('Delete')) await call('Delete', { [id]: added[id] })

  async function takeOutAndPutBack(parent: string): Promise<void> {
    const rows = (await call('GetAllActivesFilters', { [parent]: 1 })) as OldRow[]
    const last = rows.at(-1) ?? { [parent]: 1, id_tarifario_segus_referencia: 2, [id]: 0 }
    if (rows.length === 0) await call('Add', last)
    const [there] = (await call('GetAllActivesFilters', { [parent]: 1 })) as OldRow[]
    const taken = rows.at(-1) ?? there
    await call('Delete', { [id]: taken?.[id] })
    await call('Add', { ...taken, [id]: 0, IdUsuarioActual: 7, UsuarioCreacion: '7' })
  }
}
