import { factsOf } from '@vigencia/testing/source-tree/source-facts.ts'
import type { Rule } from './rule.ts'

export const namesSayWhat: Rule = (files) =>
  files.flatMap(({ path }) => {
    const parts = path.split('/').map((part) => part.replace(/(\.(test|config|d))?\.tsx?$/, ''))
    const empty = parts.filter((part) => /^(.*-)?(utils?|helpers?|commons?|managers?|misc)$/.test(part))
    const odd = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
    return [
      ...empty.map((part) => `${path}: "${part}" says nothing`),
      ...odd.map((part) => `${path}: "${part}" is not in kebab-case`),
    ]
  })

export const exportsHaveNames: Rule = (files) =>
  files
    .filter(({ path, text }) => !path.endsWith('.config.ts') && factsOf(text).hasDefaultExport)
    .map(({ path }) => `${path} has a default export`)

export const barrelsAreDeclared: Rule = (files) =>
  files
    .filter(({ path, text }) => factsOf(text).isBarrel && !/^packages\/contracts\/src\/[\w-]+\/index\.ts$/.test(path))
    .map(({ path }) => `${path} only exports what others do`)
