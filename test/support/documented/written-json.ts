const WIDTH = 120

/** JSON as the documents have it: in one line what has room in it, else a line for each part. */
export function writtenJson(value: unknown, indent = ''): string {
  const inLine = oneLine(value)
  if (typeof value !== 'object' || value === null || indent.length + inLine.length <= WIDTH) return inLine
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + writtenJson(item, inner)).join(',\n')}\n${indent}]`
  const fields = Object.entries(value).map(
    ([name, field]) => `${inner}${JSON.stringify(name)}: ${writtenJson(field, inner)}`,
  )
  return `{\n${fields.join(',\n')}\n${indent}}`
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${oneLine(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
