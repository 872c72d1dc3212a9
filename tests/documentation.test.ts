/** Documentation is tested: links lead somewhere, the API table is the table of routes, the format reference is the schema. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { FINDINGS, formats, HEDGES, routes, SELECTION } from '#graph-data'
import { runCli } from '#server/commands/run.ts'
import { SETTINGS } from '#server/settings.ts'
import { temporaryFolder, writeFiles } from '#tests/server/server.ts'
import { fieldTables, relationTable, typeTable } from './format-reference.ts'

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

  test('lists the other parameters, and which routes take a selection', () => {
    const taken = new Map<string, string[]>()
    const selecting: string[] = []
    for (const [route, { query }] of Object.entries(routes)) {
      const path = route.replace('GET /api/datasets/:d/', '')
      const selects = Object.keys(SELECTION).every((name) => name in query.shape)
      if (selects) selecting.push(path)
      for (const [name, { description = '' }] of Object.entries<{ description?: string }>(query.shape)) {
        if (selects && name in SELECTION) continue
        const key = JSON.stringify([name, description.replaceAll('`', '')])
        taken.set(key, [...(taken.get(key) ?? []), path])
      }
    }
    const rows = [...taken].map(([key, paths]) => {
      const [name, what] = JSON.parse(key) as [string, string]
      return [name, paths.join(', '), what]
    })
    expect(tableBelow(readme, '### Further parameters')).toEqual(rows)
    const [, told = ''] = /The page’s address, ([^]*?) take these/.exec(readme) ?? []
    expect([...told.matchAll(/`([^`]+)`/g)].map(([, path]) => path)).toEqual(selecting)
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

describe('server/README.md', () => {
  const server = read('server/README.md')

  test('lists what `--json` says, field by field', async () => {
    const folder = join(await temporaryFolder(), 'valley')
    const fields = new Set<string>()
    for (const [command, ...options] of [['new'], ['lock', '--json'], ['check', '--json']] as const) {
      const printed: string[] = []
      await runCli([command, ...options, folder], { env: {}, print: (line) => printed.push(line), say: () => {} })
      if (options.length)
        for (const field of Object.keys((JSON.parse(printed.join('\n')) as object[])[0]!)) fields.add(field)
    }
    expect(
      tableBelow(server, '## What `--json` says')
        .map(([field]) => field)
        .toSorted(),
    ).toEqual([...fields].toSorted())
  })

  test('lists the kinds of findings', () => {
    expect(tableBelow(server, 'A finding’s kind:').map(([kind]) => kind)).toEqual([...FINDINGS])
  })
})

describe('docs/format.md', () => {
  const reference = read('docs/format.md')
  const fields = fieldTables()

  test.each([...fields])('%s: every field, whether it is needed, what it takes and means', (heading, rows) => {
    expect(tableBelow(reference, heading)).toEqual(rows.map(plain))
    expect(rows.filter(([, , takes, meaning]) => !takes || !meaning)).toEqual([])
  })

  test('lists the types and relations that ship', () => {
    expect(tableBelow(reference, '### Types')).toEqual(typeTable().map(plain))
    expect(tableBelow(reference, '### Relations')).toEqual(relationTable().map(plain))
  })

  test('describes nothing that is not there', () => {
    const [, below = ''] = reference.split('## Field by field\n')
    const headings = [...below.matchAll(/^####? .*$/gm)].map(([heading]) => heading)
    expect(headings.toSorted()).toEqual([...fields.keys()].toSorted())
  })

  test('links only to headings that it has', () => {
    const anchors = new Set(
      [...reference.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(' ', '-')),
    )
    const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !anchors.has(link))).toEqual([])
  })

  test('explains every hedge', () => {
    const [rule = ''] = /^- \*\*Hedges\*\*[^]*?(?=^- )/m.exec(reference) ?? []
    expect([...rule.matchAll(/`([a-z]+)`/g)].map(([, hedge]) => hedge)).toEqual([...HEDGES])
  })

  test('has a whole dataset that loads, locks and checks as it says, and is what `stemma new` writes', async () => {
    const files = [...reference.matchAll(/^`valley\/(\S+)`\n\n```\w*\n([^]*?)```$/gm)].map(
      ([, path, text]) => [path!, text!] as const,
    )
    expect(files.map(([path]) => path)).toEqual([
      'dataset.yaml',
      'entities.yaml',
      'sources.yaml',
      'claims/mill.yaml',
      'texts/report.txt',
    ])
    const folder = join(await temporaryFolder(), 'valley')
    await writeFiles(folder, Object.fromEntries(files))
    const [printed, said]: [string[], string[]] = [[], []]
    const stemma = (...args: string[]) =>
      runCli(args, { env: {}, print: (line) => printed.push(line), say: (line) => said.push(line) })
    expect([await stemma('lock', folder), await stemma('check', folder), said]).toEqual([0, 0, []])
    const [, promised] = /check valley +# (.*)$/m.exec(reference) ?? []
    expect(printed.at(-1)).toBe(`valley: ${promised}`)
    const own = join(await temporaryFolder(), 'valley')
    await stemma('new', own)
    for (const [path, text] of files) expect([path, readFileSync(join(own, path), 'utf8')]).toEqual([path, text])
  })
})

/** A row as a table without backticks has it. */
function plain(row: readonly string[]): string[] {
  return row.map((cell) => cell.replaceAll('`', ''))
}
