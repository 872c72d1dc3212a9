/** Bibliographies and annotations: what other programs read in them. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import * as jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf, type Contents, type Selection, type SourceRecord } from '#graph-data'
import { textOf } from './files.ts'
import { askPython, pythonWith } from './programs.ts'
import { sample, sampleContents, sampleWorld } from './sample.ts'

interface Item {
  readonly id: string
  readonly title: string
  readonly URL?: string
  readonly publisher?: string
  readonly issued?: { readonly 'date-parts': number[][] }
}

/** The formats, as citation.js calls them, and the report’s date as it reads it: a .bib is read as BibTeX, which knows no days, and as biblatex. */
const BIBLIOGRAPHIES = [
  ['csl', '@else/json', [2026, 5, 30]],
  ['bibtex', '@bibtex/text', [2026, 5]],
  ['bibtex', '@biblatex/text', [2026, 5, 30]],
  ['ris', '@ris/file', [2026, 5, 30]],
] as const

/** A bibliography as citation.js reads it, by id. */
function read(text: string, forceType: string): Map<string, Item> {
  return new Map(new Cite(text, { forceType }).data.map((item) => [item.id, item]))
}

describe.each(BIBLIOGRAPHIES)('%s as %s', (id, type, date) => {
  const format = formatOf(id)!

  test('citation.js finds every document, with its title, address, publisher and date', async () => {
    const { sources } = await sampleContents()
    const items = read(await textOf(format, await sample()), type)
    expect([...items.keys()]).toEqual(sources.map((source) => source.id))
    expect([...items.values()].map(({ title, URL }) => [title, URL])).toEqual(
      sources.map(({ title, url }) => [title, url]),
    )
    expect(items.get('report')).toMatchObject({
      publisher: 'Orchard Mill & Sons',
      issued: { 'date-parts': [date] },
    })
  })

  test('nothing in a title, a name or an address ends its field', async () => {
    const contents = await sampleContents()
    const hostile = HOSTILE.map((title, n) => sourceLike(contents, { id: `s${n}`, title, author: title, note: title }))
    const items = read(await textOf(format, excerptOf({ ...contents, sources: hostile })), type)
    expect([...items.keys()]).toEqual(hostile.map((source) => source.id))
    const spaced = (text: string) => text.trim().replace(/\s+/g, ' ')
    expect([...items.values()].map(({ title }) => spaced(title))).toEqual(HOSTILE.map(spaced))
  })
})

const HOSTILE = [
  'A {brace} and a } too many',
  'Sets } and { braces',
  'closing } brace',
  '\\{ \\} \\',
  '@article{evil, title = {x}}',
  '100 % & more_less #1 $2 ^3 ~4',
  'back\\slash \\input{x}',
  '"quotes" and \'these\'',
  'ER  - ',
  'TI  - ',
  'Ünïcödé אדה 磨 🌾',
]

function sourceLike({ sources }: Contents, fields: Partial<SourceRecord>): SourceRecord {
  return { ...sources.find(({ id }) => id === 'rumor')!, ...fields }
}

test('a document that is an interval, or of an unknown kind, is a document all the same', async () => {
  const contents = await sampleContents()
  const sources = [sourceLike(contents, { id: 'odd', title: 'Odd', kind: 'papyrus', published: '2023/..' })]
  const excerpt = excerptOf({ ...contents, sources })
  expect(JSON.parse(await textOf(formatOf('csl')!, excerpt))).toMatchObject([
    { type: 'webpage', issued: { literal: '2023/..' } },
  ])
  expect(await textOf(formatOf('bibtex')!, excerpt)).toContain('date = {2023/..}')
  expect(await textOf(formatOf('ris')!, excerpt)).not.toContain('DA  -')
})

describe('what is not cited says why it is there', () => {
  const notes = async (selection: Selection) => {
    const items = JSON.parse(await textOf(formatOf('csl')!, await sample(selection))) as { id: string; note?: string }[]
    return Object.fromEntries(items.map(({ id, note }) => [id, note]))
  }

  test('what others credit is told from what is cited, in every bibliography', async () => {
    expect(await notes({})).toMatchObject({ rumor: 'Not cited here; credited by The Gazette {No. 7}.' })
    expect((await notes({})).report).toBeUndefined()
    expect(await textOf(formatOf('ris')!, await sample())).toContain('N1  - Not cited here; credited by The Gazette')
    expect(await textOf(formatOf('bibtex')!, await sample())).toContain(
      'note = {Not cited here; credited by The Gazette',
    )
  })

  test('so is what shares an origin, and what the selection does without', async () => {
    const claims = ['wheel-turns-wheel']
    expect(await notes({ claims })).toMatchObject({
      leaflet: undefined,
      reprint: 'Not cited here; of one origin with what is.',
    })
    const without = await notes({ entities: ['orchard-mill', 'tamsin'], withoutSource: ['report'] })
    expect(without).toMatchObject({ report: 'Not cited here: the selection does without it.' })
  })
})

describe('BibTeX', () => {
  const format = formatOf('bibtex')!

  /** Titles, authors, publishers and notes of what BibTeX, LaTeX and their readers trip over. */
  const hostile = fc.array(
    fc.oneof(
      fc.constantFrom('{', '}', '\\', '@', '%', '"', '#', ',', '=', '$', '\n', '\u0001', '@comment{', '\\}', '{\\'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  const hostileText = hostile.map((pieces) => `x${pieces.join('')}x`)
  const bibliography = async (texts: readonly string[]) => {
    const contents = await sampleContents()
    const sources = texts.map((text, n) =>
      sourceLike(contents, { id: `s${n}`, title: text, short: text, author: text, publisher: text, note: text }),
    )
    return textOf(format, excerptOf({ ...contents, from: titled(contents, texts[0]!), sources }))
  }

  test('as many entries are read as are written, whatever they hold, and BibTeX’s own count of braces comes to nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const bib = await bibliography(texts)
        const ids = texts.map((_, n) => `s${n}`)
        expect([...read(bib, '@bibtex/text').keys()]).toEqual(ids)
        expect([...read(bib, '@biblatex/text').keys()]).toEqual(ids)
        expect(entriesByBraces(bib)).toHaveLength(texts.length)
      }),
      { numRuns: 40 },
    )
  })

  const python = pythonWith('bibtexparser')
  test.skipIf(!python)('bibtexparser, told nothing of biblatex, reads every entry', async () => {
    const program = 'import bibtexparser\nprint(json.dumps([e["ID"] for e in bibtexparser.load(open(path)).entries]))'
    const ids = (bib: string) => askPython<string[]>(python!, program, bib, '.bib')
    expect(ids(await bibliography(HOSTILE))).toEqual(HOSTILE.map((_, n) => `s${n}`))
    const { sources } = await sampleContents()
    expect(ids(await textOf(format, await sample()))).toEqual(sources.map(({ id }) => id))
  })

  test('a document has what BibTeX wants of its type, or is of none', async () => {
    const contents = await sampleContents()
    const bare = { publisher: undefined, url: undefined }
    const sources = [
      { id: 'a', kind: 'press', publisher: 'The Times' },
      { id: 'b', kind: 'press', ...bare },
      { id: 'c', kind: 'report', publisher: 'The Mill' },
      { id: 'd', kind: 'webpage', publisher: 'mill.example' },
    ].map((fields) => sourceLike(contents, fields as Partial<SourceRecord>))
    const bib = await textOf(format, excerptOf({ ...contents, sources }))
    const kinds = entriesByBraces(bib).map((entry) =>
      /@(\w+)\{(\w)|\b(journal|institution|howpublished) =/g[Symbol.match](entry)!.join(' '),
    )
    expect(kinds).toEqual(['@article{a journal =', '@misc{b', '@techreport{c institution =', '@misc{d howpublished ='])
  })
})

/** The entries of a .bib as BibTeX finds them: from an @ to where every brace has its pair, whatever stands before it. */
function entriesByBraces(bib: string): string[] {
  const entries: string[] = []
  for (let at = bib.indexOf('@'); at >= 0; at = bib.indexOf('@', at)) {
    let depth = 0
    let end = bib.indexOf('{', at)
    do depth += { '{': 1, '}': -1 }[bib[end++]!] ?? 0
    while (depth && end < bib.length)
    expect(depth).toBe(0)
    entries.push(bib.slice(at, end))
    at = end
  }
  return entries
}

function titled({ from }: Contents, title: string): Contents['from'] {
  return { ...from, card: { ...from.card, title } }
}

describe('annotations', () => {
  const format = formatOf('annotations')!

  interface Annotation {
    readonly motivation: string
    readonly body: readonly { readonly value: string; readonly purpose: string }[]
    readonly target: {
      readonly source: string
      readonly selector: readonly { readonly exact?: string; readonly start?: number; readonly end?: number }[]
    }
  }

  const items = async () => (JSON.parse(await textOf(format, await sample())) as { items: Annotation[] }).items

  test('each passage has its claim as body, and speaks for it or against it', async () => {
    const { claims } = await sampleContents()
    const passages = claims.flatMap(({ sentence, passages: all }) =>
      all.map(({ role, quote }) => [sentence, role, quote]),
    )
    const found = (await items()).map(({ body, motivation, target }) => [
      body[0]!.value,
      motivation === 'questioning' ? 'disputes' : 'supports',
      target.selector[0]!.exact,
    ])
    expect(found).toEqual(passages)
  })

  test('positions cut the quote out of its text, counted in code points', async () => {
    const { texts, dataset } = sampleWorld()
    const located = (await items()).flatMap(({ target: { source, selector } }) => {
      const { id } = dataset.sources.find(({ url, id: name }) => source === url || source.endsWith(`:${name}`))!
      const [{ exact } = {}, { start, end } = {}] = selector
      return start === undefined ? [] : [[[...texts.get(id)!.text].slice(start, end).join(''), exact]]
    })
    const { claims } = await sampleContents()
    const found = claims.flatMap(({ passages }) => passages.filter(({ place }) => place))
    expect(located.length).toBe(found.length)
    // What was only reworded stands otherwise in the text.
    const verbatim = new Set(found.filter(({ verdict }) => verdict === 'exact').map(({ quote }) => quote))
    expect(located.filter(([cut, exact]) => cut !== exact && verbatim.has(exact!))).toEqual([])
  })

  test('a JSON-LD processor that knows the W3C context finds every quote', async () => {
    const text = (await textOf(format, await sample())).replace(
      '"http://www.w3.org/ns/anno.jsonld"',
      JSON.stringify(ANNO),
    )
    const quads = await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })
    expect(quads.match(/ns\/oa#exact>/g)).toHaveLength((await items()).length)
    expect(quads.match(/ns\/oa#TextQuoteSelector>/g)).toHaveLength((await items()).length)
  })
})

/** What of http://www.w3.org/ns/anno.jsonld our annotations use. */
const ANNO = {
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  items: { '@id': 'as:items', '@container': '@list' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  value: 'rdf:value',
}
