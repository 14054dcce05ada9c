import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readManifests } from './read-manifests.ts'
import { sourceTasks } from './source-tasks.ts'

// npm run tasks: makes turbo.json's tasks of each package anew from the manifests
const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))
const FILE = `${CHECKOUT}turbo.json`

const { tasks, ...settings } = JSON.parse(readFileSync(FILE, 'utf8')) as { tasks: Record<string, unknown> }
const common = Object.fromEntries(Object.entries(tasks).filter(([name]) => !/#(sources|checked)$/.test(name)))
const made = { ...settings, tasks: { ...common, ...sourceTasks(readManifests(CHECKOUT).values()) } }
writeFileSync(FILE, JSON.stringify(made))
