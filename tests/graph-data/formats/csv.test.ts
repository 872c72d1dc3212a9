/** The tables in their archive: what others read, what spreadsheets must not run, and archives that mean harm. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatOf, issueLine } from '#graph-data'
import { cellOf, valueIn } from '#graph-data/formats/cells.ts'
import { armed, csvRow, defused, readCsv, type Cell } from '#graph-data/formats/csv/text.ts'
import { Unreadable } from '#graph-data/formats/given.ts'
import { unzipped as read } from '#graph-data/formats/notation/zip-reader.ts'
import { given, unzipped, written } from './files.ts'
import { askPython, pythonWith } from './programs.ts'
import { sample, sampleContents } from './sample.ts'

const csv = formatOf('csv')!

async function files(): Promise<Record<string, string>> {
  return unzipped((await written(csv, await sample())).bytes)
}

type Rows = Record<string, string>[]
const rowsOf = (text: string) => parse(text, { columns: true }) as Rows

describe('the tables', () => {
  test('another program’s parser reads every row of them', async () => {
    const texts = await files()
    const { entities, claims, sources } = await sampleContents()
    const counts = ['entities', 'claims', 'citations', 'sources'].map((name) => rowsOf(texts[`${name}.csv`]!).length)
    const citations = claims.flatMap(({ passages }) => passages)
    expect(counts).toEqual([entities.length, claims.length, citations.length, sources.length])
    expect(rowsOf(texts['citations.csv']!).map(({ quote }) => armed(quote!))).toEqual(
      citations.map(({ quote }) => quote),
    )
  })

  const python = pythonWith('csv')
  test.skipIf(!python)('Python reads the archive and every row in it', async () => {
    const { bytes } = await written(csv, await sample())
    const program = `
import csv, io, zipfile
archive = zipfile.ZipFile(path)
assert archive.testzip() is None
rows = lambda name: list(csv.DictReader(io.TextIOWrapper(archive.open(name), 'utf-8', newline='')))
print(json.dumps([len(rows(n)) for n in archive.namelist() if n.endswith('.csv')] + [rows('claims.csv')[-1]['sentence']]))`
    const { entities, claims, sources } = await sampleContents()
    const citations = claims.flatMap(({ passages }) => passages)
    const counts = [entities, claims, citations, sources].map(({ length }) => length)
    expect(askPython(python!, program, bytes, '.zip')).toEqual([...counts, claims.at(-1)!.sentence])
  })

  test('no cell begins as a formula does, but for numbers', async () => {
    const cells = Object.entries(await files())
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, text]) => rowsOf(text).flatMap((row) => Object.entries(row)))
    const formulas = cells.filter(([name, cell]) => /^[=+\-@\t\r]/.test(cell) && !['x', 'y'].includes(name))
    expect(formulas).toEqual([])
    expect(cells.map(([, cell]) => cell)).toEqual(expect.arrayContaining(["'=Stonegate", "'=The wheel turns itself"]))
  })

  test('metadata describes each column, and each key leads to a column', async () => {
    const texts = await files()
    interface Described {
      url: string
      tableSchema: {
        columns: { name: string }[]
        primaryKey: string[]
        foreignKeys: { columnReference: string; reference: { resource: string; columnReference: string } }[]
      }
    }
    const { tables } = JSON.parse(texts['csv-metadata.json']!) as { tables: Described[] }
    const columns = Object.fromEntries(
      tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]),
    )
    for (const { url, tableSchema } of tables) {
      expect(columns[url]).toEqual(texts[url]!.split('\r\n')[0]!.split(','))
      expect(columns[url]).toEqual(expect.arrayContaining(tableSchema.primaryKey))
      for (const { columnReference, reference } of tableSchema.foreignKeys) {
        expect(columns[url]).toContain(columnReference)
        expect(columns[reference.resource]).toContain(reference.columnReference)
      }
    }
  })
})

// --- reading back what people edited -------------------------------------------------------------

/** The issues of the sample’s archive after an edit of one of its files. */
async function issuesAfter(name: string, edit: (text: string) => string): Promise<string[]> {
  const edited = { ...(await files()) }
  edited[name] = edit(edited[name]!)
  const archive = zipSync(Object.fromEntries(Object.entries(edited).map(([file, text]) => [file, strToU8(text)])))
  const result = csv.read!(given(archive, 'mill.csv.zip'))
  return result.ok ? [] : result.issues.map(issueLine)
}

describe('edited tables', () => {
  test('columns may change their order', async () => {
    const lastFirst = (text: string) => text.replaceAll(/^(.*),([^,\r]*)\r\n/gm, '$2,$1\r\n')
    expect(await issuesAfter('entities.csv', lastFirst)).toEqual([])
  })

  const FIRST = /^orchard-mill-located-in-tamsin,1,.*\r\n/m
  test.each([
    ['missing', ''],
    ['doubled', '$&$&'],
  ])('a citation that is %s is told at the row behind it, or at the second', async (_, instead) => {
    const edited = (await files())['citations.csv']!.replace(FIRST, instead)
    const [issue = '', ...more] = await issuesAfter('citations.csv', () => edited)
    const number = instead ? 1 : 2
    expect(more).toEqual([])
    expect(issue).toMatch(
      new RegExp(
        `number: is citation ${number} of “orchard-mill-located-in-tamsin”, and one before it is missing or stands twice$`,
      ),
    )
    const line = Number(/^mill\.csv\.zip\/citations\.csv:(\d+):/.exec(issue)?.[1])
    expect(edited.split('\n')[line - 1]).toContain(`orchard-mill-located-in-tamsin,${number},`)
  })

  test('a claim that stands there twice, or has no citation left, is told', async () => {
    const doubled = await issuesAfter('claims.csv', (text) =>
      text.replace(/^ada-quill-leads-orchard-mill,.*\r\n/m, '$&$&'),
    )
    expect(doubled).toEqual([
      expect.stringMatching(/claims\.csv:\d+:1 claims › \d+ › id: .* another one in this file$/),
    ])
    const bare = await issuesAfter('citations.csv', (text) =>
      text.replace(/^ada-quill-leads-orchard-mill,1,.*\r\n/m, ''),
    )
    expect(bare).toEqual([expect.stringMatching(/claims\.csv:\d+:\d+ claims › \d+ › passages: must have a citation/)])
  })

  /** What is edited, and the words in the edited file at which the fault must be told. */
  test.each([
    ['claims.csv', ['target,', 'aimed,'], 'aimed', 'claims › 2 › hedge: must be one of stated, reported'],
    ['claims.csv', ['turns,wheel', 'turns,whale'], 'whale', 'claims › 16 › object: “whale” is not the id of an entity'],
    [
      'citations.csv',
      ['bakery-located-in-bruyeres,1', 'nobody,1'],
      'nobody',
      'claim: “nobody” is no claim of claims.csv',
    ],
    ['citations.csv', ['disputes,', 'doubts,'], 'doubts', 'claims › 3 › passages › 0 › role: must be one of supports'],
    ['entities.csv', [',40,', ',forty,'], 'forty,', 'entities › 6 › value › amount: must be a number'],
    ['entities.csv', ['id,label', 'id,name'], 'id,name', 'lacks the column “label”'],
    ['entities.csv', ['shown,x,y', 'shown,x,y,x'], 'id', 'has the column “x”, which is none of id, label'],
    ['sources.csv', [',he,', ',he,he,'], 'leaflet', 'has 23 cells, but the header has 22'],
    ['sources.csv', ['Leaflet', 'Leaf"lit'], '"lit', 'has a quote inside a cell that is not quoted'],
    ['dataset.json', ['"r1"', '17'], '17', 'from › revision: must be a string'],
  ] as const)('%s: %j is told at “%s”', async (name, [from, to], words, message) => {
    const edit = (text: string) => (to === 'shown,x,y,x' ? twiceX(text) : text.replace(from, to))
    const edited = edit((await files())[name]!)
    const before = edited.slice(0, edited.indexOf(words)).split('\n')
    const place = `mill.csv.zip/${name}:${before.length}:${before.at(-1)!.length + 1} `
    const [issue = ''] = await issuesAfter(name, edit)
    expect(issue.slice(0, place.length + message.length)).toBe(place + message)
  })
})

/** A table whose last column stands there twice. */
function twiceX(text: string): string {
  return text.replaceAll(/,([^,\r]*)\r\n/g, ',$1,$1\r\n').replace('shown,x,y,y', 'shown,x,y,x')
}

// --- cells and rows ------------------------------------------------------------------------------

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('|', '\\', '"', ',', '\r', '\n', "'", '=', 'a') }),
)

test('any cells survive a row, absent ones and empty ones apart; another’s parser agrees on the rest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.option(texts, { nil: undefined }), { minLength: 3, maxLength: 3 })),
      (rows: Cell[][]) => {
        const text = csvRow(['a', 'b', 'c']) + rows.map(csvRow).join('')
        expect(readCsv(text).rows.map(({ cells }) => cells)).toEqual(rows)
        const theirs = parse(text, { from: 2, record_delimiter: '\r\n' })
        expect(theirs).toEqual(rows.map((cells) => cells.map((cell) => cell ?? '')))
      },
    ),
  )
})

test('any list survives a cell, and any text survives being defused', () => {
  fc.assert(
    fc.property(fc.array(texts.filter(Boolean)), texts, (list, text) => {
      expect(valueIn('list', cellOf('list', list))).toEqual(list)
      expect(armed(defused(text))).toBe(text)
      expect(/^[=+\-@\t\r]/.test(defused(text))).toBe(false)
    }),
  )
})

test('what is not of its kind stays text, for the schema to refuse', () => {
  expect([
    valueIn('number', '1e3'),
    valueIn('number', '1,5'),
    valueIn('flag', 'false'),
    valueIn('flag', 'no'),
    valueIn('json', '{'),
  ]).toEqual([1000, '1,5', false, 'no', '{'])
})

// --- archives ------------------------------------------------------------------------------------

function faultOf(bytes: Uint8Array, names = ['a.txt'], most?: number): string {
  try {
    read(bytes, names, most)
    return 'none'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return error.message
  }
}

const archive = (parts: Zippable) => zipSync(parts)

describe('archives that mean harm', () => {
  test('a file that would climb out of its folder is no part of it', () => {
    expect(faultOf(archive({ 'a.txt': strToU8('a'), '../../evil.sh': strToU8('b') }))).toBe(
      'holds “../../evil.sh”, which is no part of it',
    )
  })

  test('a bomb is not unfolded', () => {
    const start = performance.now()
    const bomb = archive({ 'a.txt': [new Uint8Array(40e6), { level: 9 }] })
    expect(bomb.length).toBeLessThan(80_000)
    expect(faultOf(bomb, ['a.txt'], 1e6)).toBe('unfolds to more than may be read: it may be a trap')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('damage is seen by its checksum, whether packed or stored', () => {
    for (const level of [0, 6] as const) {
      const bytes = archive({ 'a.txt': [strToU8('barley '.repeat(20)), { level }] })
      const broken = Uint8Array.from(bytes)
      broken[40] = broken[40]! ^ 0xff
      expect(faultOf(bytes)).toBe('none')
      expect(faultOf(broken)).toMatch(/^has a damaged a\.txt/)
    }
  })

  test.each([
    ['no archive', strToU8('PK but not really, however long this text goes on'), 'is no ZIP archive, or was cut off'],
    ['nothing', new Uint8Array(), 'is no ZIP archive, or was cut off'],
    ['a missing file', archive({}), 'lacks a.txt'],
  ])('%s is refused', (_, bytes, message) => {
    expect(faultOf(bytes)).toBe(message)
  })
})
