/** Documentation is tested: links lead somewhere, the API table is the table of routes, the format reference is the schema. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formats, jsonSchemas, routes, SELECTION } from '#graph-data'
import { SETTINGS } from '#server/settings.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readme = read('README.md')

function markdownFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'dist', '.git', '.stemma', 'golden'].includes(name)) return []
    return statSync(join(ROOT, path)).isDirectory() ? markdownFiles(path) : path.endsWith('.md') ? [path] : []
  })
}

describe.each(markdownFiles())('%s', (path) => {
  test('every link inside the project leads to something', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
  })
})

/** The rows of the first Markdown table below a heading, as cells without backticks. */
function tableBelow(text: string, heading: string): string[][] {
  const [, below = ''] = text.split(`${heading}\n`)
  const [table = ''] = /(?:^\|.*\|$\n?)+/m.exec(below) ?? []
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

describe('README.md', () => {
  test('lists the routes of the API, all of them, in order', () => {
    expect(tableBelow(readme, '### Routes')).toEqual(
      Object.entries(routes).map(([route, { summary }]) => [route, summary]),
    )
  })

  test('lists the parameters of a selection', () => {
    expect(tableBelow(readme, '### Selections')).toEqual(
      Object.entries(SELECTION).map(([name, { what, takes }]) => [name, what.replaceAll('`', ''), takes]),
    )
  })

  test('lists the settings', () => {
    const rows = Object.entries(SETTINGS).map(([name, { what, takes, usual }]) => [name, what, takes, usual])
    expect(tableBelow(readme, '## Settings')).toEqual(rows)
  })

  test('lists the formats of exports', () => {
    expect(tableBelow(readme, '### Formats')).toEqual(
      formats.map(({ id, extension, use, cannot }) => [id, extension, [use, cannot].filter(Boolean).join(' ')]),
    )
  })

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm (?:run ([a-z]+)|(start|test)\b)/g)].map(
      ([, script, short]) => (script ?? short)!,
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('graph-data/README.md', () => {
  const reference = read('graph-data/README.md')
  const described = Object.entries(jsonSchemas()).flatMap(([file, schema]) => describedBy(file, schema))

  test.each(described)('%s: every field is in the reference, with its meaning', (heading, { properties = {} }) => {
    const fields = Object.entries(properties).map(([field, { description = '' }]) => [
      field,
      description.replaceAll('`', ''),
    ])
    expect(tableBelow(reference, heading)).toEqual(fields)
    expect(fields.filter(([, meaning]) => !meaning)).toEqual([])
  })

  test('describes nothing that is not there', () => {
    const headings = [...reference.matchAll(/^####? .*$/gm)].map(([heading]) => heading)
    expect(headings.toSorted()).toEqual([...new Set(described.map(([heading]) => heading))].toSorted())
  })
})

interface JsonSchema {
  readonly $ref?: string
  readonly properties?: Record<string, { readonly description?: string }>
  readonly items?: JsonSchema
  readonly $defs?: Record<string, JsonSchema>
}

/** The mappings that a file may hold, under the headings of the reference. */
function describedBy(file: string, schema: JsonSchema): [heading: string, JsonSchema][] {
  const row = schema.items ?? schema
  const own = row.$ref?.replace('#/$defs/', '')
  const nested = Object.entries(schema.$defs ?? {}).filter(([name, { properties }]) => name !== own && properties)
  return [
    [`### ${file.replace('.schema.json', '')}`, own ? schema.$defs![own]! : row],
    ...nested.map(([name, definition]): [string, JsonSchema] => [`#### ${name}`, definition]),
  ]
}
