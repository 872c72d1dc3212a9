/** From the command line: a document is changed in some way, and what `check`, `lock` and `lock --accept` make of that. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCK_FILE, Lock, type Verdict } from '#graph-data'
import { ROOT } from '#server/root.ts'
import { runCli } from '#server/commands/run.ts'
import { temporaryFolder, writeFiles } from './server.ts'

const CLAIMS = `
- id: ada-leads
  subject: ada
  relation: leads
  object: mill
  citations:
    - source: report
      quote: Ada Quill leads the mill
- id: mill-on-river
  subject: mill
  relation: located-in
  object: river
  citations:
    - source: report
      quote: stands on the river Tamsin
    - source: gazette
      quote: a mill by the Tamsin
- id: mill-targets-forty
  subject: mill
  relation: targets
  object: forty
  hedge: target
  citations:
    - source: report
      quote: grind 40 tonnes a year
`
const SOURCES = `
- id: report
  title: Quarterly report
  kind: report
  considered:
    - quote: The weather was fine
      why: says nothing of the mill
- id: gazette
  title: The Gazette
  kind: press
  upstream:
    - source: report
      how: credits
      citation: { quote: according to the report }
`
const FILES = {
  'dataset.yaml': 'id: valley\ntitle: The valley\n',
  'entities.yaml': `
- { id: ada, label: Ada Quill, types: [person] }
- { id: mill, label: Orchard Mill, types: [company] }
- { id: river, label: River Tamsin, types: [place] }
- { id: forty, label: 40 t, types: [figure], value: { amount: 40, unit: t } }
`,
  'sources.yaml': SOURCES,
  'claims/valley.yaml': CLAIMS,
}

const REPORT = `The mill in the valley

Ada Quill leads the mill. Orchard Mill stands on the river Tamsin.
It wants to grind 40 tonnes a year. The weather was fine.
`
const GAZETTE = `There is a mill by the Tamsin, according to the report.
`

/** Where the files cite each quote. */
const AT = {
  leads: `claims/valley.yaml:${lineOf(CLAIMS, 'Ada Quill leads')}:14`,
  river: `claims/valley.yaml:${lineOf(CLAIMS, 'stands on')}:14`,
  forty: `claims/valley.yaml:${lineOf(CLAIMS, 'grind 40')}:14`,
  considered: `sources.yaml:${lineOf(SOURCES, 'The weather')}:7`,
  report: `sources.yaml:${lineOf(SOURCES, 'id: report')}:3`,
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length
}

async function run(args: readonly string[]) {
  const [printed, said]: [string[], string[]] = [[], []]
  const code = await runCli(args, { env: {}, print: (line) => printed.push(line), say: (line) => said.push(line) })
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}

/** The valley, locked, and then its report rewritten. */
async function valley(change: (report: string) => string = (report) => report) {
  const folder = join(await temporaryFolder(), 'valley')
  await writeFiles(folder, { ...FILES, 'texts/report.txt': REPORT, 'texts/gazette.txt': GAZETTE })
  expect((await run(['lock', folder])).code).toBe(0)
  const before = await lockText(folder)
  await writeFile(join(folder, 'texts/report.txt'), change(REPORT))
  return { folder, before }
}

const lockText = (folder: string) => readFile(join(folder, LOCK_FILE), 'utf8')
const lockOf = async (folder: string) => Lock.parse(JSON.parse(await lockText(folder)))

interface Report {
  readonly findings: readonly { kind: string; file: string; line: number; column: number; claim?: string }[]
  readonly changes?: readonly { file: string; line: number; claim: string; was: Verdict; now: Verdict }[]
}

async function json(args: readonly string[]): Promise<Report> {
  const [report] = JSON.parse((await run([...args, '--json'])).printed) as Report[]
  return report!
}

const CHANGES = [
  {
    what: 'another number',
    change: (text: string) => text.replace('40 tonnes', '50 tonnes'),
    line: `${AT.forty} exact → number-changed (lost): claim “mill-targets-forty”, citation 1: “grind 40 tonnes a year”: “40” is now “50”`,
    claim: 'mill-targets-forty',
    verdict: 'number-changed',
  },
  {
    what: 'a negation put in',
    change: (text: string) => text.replace('Quill leads', 'Quill never leads'),
    line: `${AT.leads} exact → negation-changed (lost): claim “ada-leads”, citation 1: “Ada Quill leads the mill”: “never” was put in`,
    claim: 'ada-leads',
    verdict: 'negation-changed',
  },
  {
    what: 'another name',
    change: (text: string) => text.replace('Ada Quill leads', 'Bo Stern leads'),
    line: `${AT.leads} exact → name-changed (lost): claim “ada-leads”, citation 1: “Ada Quill leads the mill”: “Ada Quill” is now “Bo Stern”`,
    claim: 'ada-leads',
    verdict: 'name-changed',
  },
  {
    what: 'a hedge beside the quote',
    change: (text: string) => text.replace('Orchard Mill stands', 'Orchard Mill perhaps stands'),
    line: `${AT.river} exact → hedge-changed (lost): claim “mill-on-river”, citation 1: “stands on the river Tamsin”: a hedge came or went beside these words`,
    claim: 'mill-on-river',
    verdict: 'hedge-changed',
  },
  {
    what: 'a sentence deleted',
    change: (text: string) => text.replace('Ada Quill leads the mill. ', ''),
    line: `${AT.leads} exact → gone (lost): claim “ada-leads”, citation 1: “Ada Quill leads the mill”`,
    claim: 'ada-leads',
    verdict: 'gone',
  },
] as const

describe.each(CHANGES)('$what', ({ change, line, claim, verdict }) => {
  test('is found by check, which names the file, line and column of the citation', async () => {
    const { folder } = await valley(change)
    const { code, printed } = await run(['check', folder])
    expect(code).toBe(1)
    expect(printed).toContain(`${AT.report} text-changed: source “report”`)
    const [place] = line.split(' ')
    expect(printed).toMatch(new RegExp(`^ {2}${place} quote-misplaced: claim “${claim}”, citation 1 in “report”`, 'm'))
  })

  test('is shown by lock, once, and not locked', async () => {
    const { folder, before } = await valley(change)
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(1)
    expect(printed.split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`^ {2}report: 3 quotes located anew: (2 exact|2 moved|1 exact, 1 moved), 1 ${verdict}$`),
      ),
      `    ${line}`,
      'valley: not locked: 1 of 5 citations lost; mend them, or give them up with --accept',
    ])
    expect(await lockText(folder)).toBe(before)
  })

  test('tells machines the same', async () => {
    const { folder } = await valley(change)
    const { changes, findings } = await json(['lock', folder])
    const [file, row, column] = line.split(' ')[0]!.split(':')
    const place = { file, line: Number(row), column: Number(column) }
    expect(changes).toMatchObject([{ ...place, claim, citation: 1, was: 'exact', now: verdict }])
    expect(findings).toMatchObject([{ ...place, kind: 'quote-lost', claim, citation: 1 }])
    expect((await json(['check', folder])).findings).toContainEqual(
      expect.objectContaining({ ...place, kind: 'quote-misplaced', claim }),
    )
  })

  test('is given up with --accept; check goes on telling, and lock asks no more', async () => {
    const { folder } = await valley(change)
    const accepted = await run(['lock', '--accept', folder])
    expect(accepted.code).toBe(0)
    expect(accepted.printed).toContain(line)
    expect(accepted.printed).toContain('valley: locked 5 citations in 2 texts at hand, 1 without support')
    expect((await lockOf(folder)).citations[claim]![0]!.verdict).toBe(verdict)
    const { code, printed } = await run(['check', folder])
    expect(code).toBe(1)
    expect(printed).toContain(`quote-lost: claim “${claim}”, citation 1 in “report”`)
    expect(printed).toContain('valley: 1 thing to mend')
    expect((await run(['lock', folder])).code).toBe(0)
  })

  test('is mended when the text is what it was', async () => {
    const { folder, before } = await valley(change)
    await run(['lock', '--accept', folder])
    await writeFile(join(folder, 'texts/report.txt'), REPORT)
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(0)
    expect(printed).toMatch(new RegExp(`${verdict} → (exact|moved) \\(mended\\): claim “${claim}”`))
    expect(await lockText(folder)).toBe(before)
    expect((await run(['check', folder])).code).toBe(0)
  })
})

describe('what takes no support away', () => {
  test.each([
    ['a line above', (text: string) => `New today.\n${text}`, '3 moved'],
    [
      'other typography',
      (text: string) => text.replaceAll(' ', '  ').replace('mill.', 'mill!'),
      /reworded|exact|moved/,
    ],
    ['the same again', (text: string) => text, 'locked 5 citations'],
  ])('%s is locked without a word from anybody', async (_, change, verdicts) => {
    const { folder } = await valley(change)
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(0)
    expect(printed).toMatch(verdicts)
    expect(printed).not.toContain('(lost)')
    expect(await run(['check', folder])).toMatchObject({ code: 0 })
  })

  test('a considered sentence that is gone is told with its place; the rest is locked', async () => {
    const { folder } = await valley((text) => text.replace('The weather was fine.', ''))
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(1)
    expect(printed).toContain(`${AT.considered} considered-lost: source “report” considered “The weather was fine”`)
    expect(printed).toContain('valley: locked 5 citations in 2 texts at hand')
    expect((await run(['check', folder])).printed).toContain(`${AT.considered} considered-lost`)
  })
})

describe('support that never was', () => {
  test('is not to be had with --accept', async () => {
    const { folder, before } = await valley()
    await writeFile(join(folder, 'claims/valley.yaml'), CLAIMS.replace('Ada Quill leads', 'Bo Stern leads'))
    for (const args of [
      ['lock', folder],
      ['lock', '--accept', folder],
    ]) {
      const { code, printed } = await run(args)
      expect([code, printed]).toEqual([1, expect.stringContaining(`${AT.leads} quote-lost: claim “ada-leads”`)])
      expect(printed).not.toContain('--accept')
    }
    expect(await lockText(folder)).toBe(before)
  })
})

describe('a dataset with other errors', () => {
  test('is not said to have texts that fit no source', async () => {
    const { folder } = await valley()
    await writeFile(join(folder, 'entities.yaml'), '- { id: ada, label: Ada Quill, types: [persn] }')
    const { code, printed, said } = await run(['check', folder])
    expect([code, said]).toEqual([1, ''])
    expect(printed).toContain('did you mean “person”?')
  })
})

test('the process exits with the same codes', { timeout: 120_000 }, async () => {
  const { folder } = await valley(CHANGES[0].change)
  const exit = (args: readonly string[]) =>
    new Promise<number | string | null | undefined>((resolve) => {
      const stemma = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'server/cli.ts'), ...args]
      execFile(process.execPath, stemma, (error) => resolve(error ? error.code : 0))
    })
  expect(await Promise.all([exit(['check', folder]), exit(['chek', folder])])).toEqual([1, 2])
  expect(await exit(['lock', '--accept', folder])).toBe(0)
})
