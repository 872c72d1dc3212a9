import { expect, test } from 'vitest'
import { formatOf, formatOfFile, readExcerpt, wholeFormats } from '#graph-data'
import { fileOf, given } from './files.ts'
import { sampleContents } from './sample.ts'

test.each([
  ['part.stemma.json', 'stemma'],
  ['PART.JSONLD', 'jsonld'],
  ['a.b.csv.zip', 'csv'],
  ['map.gexf', 'gexf'],
  ['dossier.html', 'dossier'],
  ['part.json', undefined],
  ['report.md', undefined],
])('%s is told by its name', (name, id) => {
  expect(formatOfFile(name)?.id).toBe(id)
})

test.each(wholeFormats().map((format) => [format.id, format] as const))(
  '%s gives back all of an excerpt',
  async (_, format) => {
    const contents = await sampleContents({ around: ['stonegate'] })
    expect(readExcerpt(format, await fileOf(format, contents))).toEqual({ ok: true, value: contents })
  },
)

test.each(['gexf', 'graphml', 'markdown'])('%s does not, and says which do', async (id) => {
  const format = formatOf(id)!
  const result = readExcerpt(format, await fileOf(format, await sampleContents()))
  expect(result).toMatchObject({ ok: false, issues: [{ line: 1, column: 1 }] })
  expect(!result.ok && result.issues[0]!.message).toMatch(
    /does not give back all of an excerpt; these do: stemma, jsonld/,
  )
})

test('what is wrong in the file is told as its reader tells it', () => {
  const format = formatOf('stemma')!
  expect(readExcerpt(format, given('{}', 'x'))).toEqual(format.read!(given('{}', 'x')))
})
