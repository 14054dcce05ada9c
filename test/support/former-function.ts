import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'

/** Makes a function of the database as a migration of the api made it, with `former_` before its name. */
export async function makeFormer(superuser: Client, file: string, name: string): Promise<void> {
  const sql = await readFile(new URL(`../../services/api/src/${file}`, import.meta.url), 'utf8')
  const text = sql.slice(sql.indexOf(`function ${name}(`))
  const end = /\nend( \$\$)?;\n/.exec(text) as RegExpExecArray
  const definition = text.slice(0, end.index + end[0].length).replace(name, name.replace('.', '.former_'))
  await superuser.query(`create ${definition}`)
}
