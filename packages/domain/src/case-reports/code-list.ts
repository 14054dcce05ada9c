import { codeOf, fieldsOf, textOf } from './read-value.ts'

/** A group, event and classification that the registry accepts together. */
export interface RegistryCode {
  readonly group_id: number
  readonly event_id: number
  readonly classification_id: number
  readonly group_name: string
  readonly event_name: string
  readonly classification_name: string
}

/** The entries of a list that the previous one lacked, those it lost, and those with other words. */
export interface CodeListDifference {
  readonly added: readonly RegistryCode[]
  readonly removed: readonly RegistryCode[]
  readonly changed: readonly { readonly before: RegistryCode; readonly after: RegistryCode }[]
}

const nameOf = textOf(0, 500)

/**
 * The registry's list of codes, in the order of its numbers, each combination once. Null where the bytes are no list,
 * or an empty one.
 * One entry that cannot be read spoils the list, because a part of it would stop reports that are in order.
 * @source SNVS WS400, "EndPoint de consulta para Codificaciones auxiliares"; the sample shows one entry of an array
 */
export function readCodeList(bytes: Uint8Array): RegistryCode[] | null {
  const json = jsonOf(bytes)
  if (!Array.isArray(json) || json.length === 0) return null
  const codes = json.map(readCode)
  if (codes.some((code) => code === null)) return null
  const byKey = new Map((codes as RegistryCode[]).map((code) => [keyOf(code), code]))
  return [...byKey.values()].toSorted(inOrder)
}

export function codeListDifference(
  before: readonly RegistryCode[],
  after: readonly RegistryCode[],
): CodeListDifference {
  const [had, has] = [before, after].map((codes) => new Map(codes.map((code) => [keyOf(code), code])))
  const added = after.filter((code) => !had?.has(keyOf(code)))
  const removed = before.filter((code) => !has?.has(keyOf(code)))
  const changed = after.flatMap((code) => {
    const was = had?.get(keyOf(code))
    return was === undefined || sameWords(was, code) ? [] : [{ before: was, after: code }]
  })
  return { added, removed, changed }
}

function readCode(json: unknown): RegistryCode | null {
  const input = fieldsOf(json)
  if (input === null) return null
  const [group_id, event_id, classification_id] = [
    codeOf(input['idGrupoEvento']),
    codeOf(input['idEvento']),
    codeOf(input['idClasificacionManual']),
  ]
  const [group_name, event_name, classification_name] = [
    nameOf(input['grupoEvento'] ?? ''),
    nameOf(input['evento'] ?? ''),
    nameOf(input['clasificacionManual'] ?? ''),
  ]
  if (group_id === null || event_id === null || classification_id === null) return null
  if (group_name === null || event_name === null || classification_name === null) return null
  return { group_id, event_id, classification_id, group_name, event_name, classification_name }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const keyOf = ({ group_id, event_id, classification_id }: RegistryCode) =>
  `${group_id}/${event_id}/${classification_id}`

const inOrder = (a: RegistryCode, b: RegistryCode) =>
  a.group_id - b.group_id || a.event_id - b.event_id || a.classification_id - b.classification_id

const sameWords = (a: RegistryCode, b: RegistryCode) =>
  a.group_name === b.group_name && a.event_name === b.event_name && a.classification_name === b.classification_name
