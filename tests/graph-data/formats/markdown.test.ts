/** The report: whole, with a footnote for each passage, and nothing in a text that changes its form. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf } from '#graph-data'
import { link, plain } from '#graph-data/formats/prose/markdown-text.ts'
import { valueText } from '#graph-data/formats/prose/value-text.ts'
import { anyContents } from './arbitrary.ts'
import { textOf } from './files.ts'
import { sample, sampleContents } from './sample.ts'

const markdown = formatOf('markdown')!

/** Each line’s beginning, which is all of its form. */
const form = (text: string) => text.split('\n').map((line) => /^(?:#+ |- |> |\[\^\d+\]: |.?)/.exec(line)![0])

describe('the report', () => {
  test('has a footnote for each mark and a mark for each footnote, numbered through', async () => {
    const text = await textOf(markdown, await sample())
    const marks = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => Number(n))
    const notes = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, n]) => Number(n))
    const { claims } = await sampleContents()
    expect(marks).toEqual(claims.flatMap(({ passages }) => passages).map((_, n) => n + 1))
    expect(notes).toEqual(marks)
  })

  test('says of each claim how it is told, by whom, when, and what backs it', async () => {
    const text = await textOf(markdown, await sample())
    expect(text).toContain('*(target; as of 2026; until 2027; 1 document, 1 origin)*')
    expect(text).toContain('*(possible; part of The mill is large; nothing backs it)*')
    expect(text).toContain('in Bruyères; with \\=Stonegate, Ada Quill אדה; for \\<Wheel\\> \\]\\]\\>')
  })

  test('names who is only mentioned, and what the documents depend on', async () => {
    const text = await textOf(markdown, await sample({ entities: ['bakery', 'orchard-mill'] }))
    expect(text).toContain('## Only mentioned\n\n- **\\=Stonegate** (Company)')
    expect(text).toContain('It credits Report; summarizes The Rumor.')
    expect(text).toContain('Not cited here; credited by The Gazette {No. 7}. Its text is not held.')
  })

  test('keeps its form whatever the strings hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const quiet = JSON.parse(JSON.stringify(contents), (key, value: unknown) =>
          typeof value === 'string' &&
          ['label', 'title', 'sentence', 'quote', 'note', 'description', 'author', 'publisher', 'short'].includes(key)
            ? 'x'
            : value,
        ) as typeof contents
        const given = form(await textOf(markdown, excerptOf({ ...contents, map: new Map() })))
        expect(given.length).toBe(form(await textOf(markdown, excerptOf({ ...quiet, map: new Map() }))).length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('text', () => {
  test.each([
    ['*a* _b_ `c` [d](e) <f> |g| ~h~ $i$', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~h\\~ \\$i\\$'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['> a', '\\> a'],
    ['=== a', '\\=\\== a'],
    ['%%hidden%% ==bright== a #tag, 5 %', '&#37;%hidden&#37;% \\==bright\\== a \\#tag, 5 %'],
    ['#tag', '\\#tag'],
    ['a\n\n# b', 'a # b'],
    ['AT&T &amp; &#35;', 'AT&amp;T &amp;amp; &amp;#35;'],
    ['a \\ b', 'a \\\\ b'],
    ['in 1. place', 'in 1. place'],
  ])('%j is printed as it is', (text, written) => {
    expect(plain(text)).toBe(written)
  })

  test('addresses are links, unless Markdown could not tell where they end', () => {
    expect(link('https://a.example/?b=c_d')).toBe('<https://a.example/?b=c_d>')
    expect(link('https://a.example/ b')).toBe('https://a.example/ b')
  })
})

test.each([
  [{ amount: 3_900_000_000, currency: 'USD', precision: 'exact' }, 'USD 3,900,000,000'],
  [{ amount: -1234.5678, unit: 't', precision: 'about' }, '≈ -1,234.5678 t'],
  [{ range: [10, 15], unit: '%', precision: 'at-least' }, '≥ 10–15 %'],
  [{ amount: 1e21, precision: 'at-most' }, '≤ 1e+21'],
] as const)('%j reads %s', (value, text) => {
  expect(
    valueText({ ...value, ...('range' in value && { range: [...value.range] }) } as Parameters<typeof valueText>[0]),
  ).toBe(text)
})
