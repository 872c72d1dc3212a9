import { describe, expect, test } from 'vitest'
import { issueLine, readDataset, type DatasetFile, type Issue } from '#graph-data'
import { claim, datasetOf, entity, figure, filesOf, source, type Parts } from '#tests/builders.ts'

const CARD: DatasetFile = { path: 'dataset.yaml', text: 'id: mine\ntitle: Mine\n' }
const EMPTY = ['entities', 'sources', 'claims'].map((name) => ({ path: `${name}.yaml`, text: '[]\n' }))

/** The issues of a dataset whose named files replace the empty ones. */
function issuesOf(texts: Record<string, string>): readonly Issue[] {
  const own = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const rest = [CARD, ...EMPTY].filter(({ path }) => !own.some((file) => partOf(file.path) === partOf(path)))
  const result = readDataset([...own, ...rest])
  return result.ok ? [] : result.issues
}

function partOf(path: string): string {
  return path.replace(/[./].*/, '')
}

function linesOf(texts: Record<string, string>): string[] {
  return issuesOf(texts).map(issueLine)
}

/** The messages of a dataset built from `parts`. */
function messagesOf(parts: Parts): string[] {
  const result = readDataset(filesOf(parts))
  return result.ok ? [] : result.issues.map(({ message }) => message)
}

describe('a dataset that is right', () => {
  test('an empty one loads', () => {
    expect(readDataset([CARD, ...EMPTY])).toMatchObject({ ok: true, value: { entities: [], claims: [] } })
  })

  test('fills in the defaults', () => {
    const { claims } = datasetOf({
      entities: [entity('a'), entity('b')],
      claims: [claim('a', 'owns', 'b', 'a owns b')],
    })
    expect(claims).toMatchObject([{ hedge: 'stated', in: [], with: [], for: [], citations: [{ role: 'supports' }] }])
  })

  test('reads both notations, in folders and in single files, in the order of the files', () => {
    const rows = (id: string) => JSON.stringify(claim('a', 'owns', 'b', 'x', { id }))
    const result = readDataset([
      CARD,
      { path: 'entities.yaml', text: '- {id: a, label: A, types: [company]}\n- {id: b, label: B, types: [company]}\n' },
      { path: 'sources.jsonl', text: '{"id":"doc","title":"Doc","kind":"note"}\n' },
      { path: 'claims/one.jsonl', text: `${rows('one')}\n\n${rows('two')}\n` },
      { path: 'claims/two.yaml', text: `- ${rows('three')}\n` },
    ])
    expect(result.ok && result.value.claims.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  })

  test('passes over files that are no part of a dataset', () => {
    expect(
      linesOf({ 'README.md': '# Mine', 'evidence.lock.json': '{}', 'texts/a.txt': 'x', 'notes.yaml': '- [' }),
    ).toEqual([])
  })

  test('a year may be written as a number', () => {
    const { claims } = datasetOf({
      entities: [entity('a'), entity('b')],
      claims: [claim('a', 'owns', 'b', 'x', { from: 2023 })],
    })
    expect(claims[0]?.from).toBe('2023')
  })

  test('each source is an entity too, and each upstream link a claim with its citation', () => {
    const { entities, claims } = datasetOf({
      sources: [
        source('doc', {
          short: 'Doc',
          upstream: [
            { source: 'notes', how: 'credits', citation: { quote: 'after the notes' } },
            { source: 'notes', how: 'credits', citation: { quote: 'the notes say' } },
            { source: 'notes', how: 'quotes', citation: { quote: '“so”' } },
          ],
        }),
        source('notes', { held: false }),
      ],
    })
    expect(entities.map(({ id, label, types }) => [id, label, ...types])).toEqual([
      ['doc', 'Doc', 'source'],
      ['notes', 'The Notes', 'source'],
    ])
    expect(claims.map(({ id, citations }) => [id, citations.length])).toEqual([
      ['doc--credits--notes', 2],
      ['doc--quotes--notes', 1],
    ])
  })

  test('its own vocabulary is laid over the base one', () => {
    const { vocabulary } = datasetOf({
      vocabulary: {
        types: [{ id: 'company', label: 'Firm', plural: 'Firms', color: '#112233' }],
        relations: [{ id: 'mills-for', label: 'mills for', inverse: 'has milled by' }],
      },
    })
    expect(vocabulary.types[0]).toMatchObject({ id: 'company', label: 'Firm', shape: 'disc' })
    expect(vocabulary.relations.at(-1)).toMatchObject({ id: 'mills-for', functional: false })
  })
})

describe('a dataset with errors', () => {
  test('says file, line and column of each, all at once, in the order of the files', () => {
    expect(
      linesOf({
        'dataset.yaml': 'id: Mine\ntitel: Mine\n',
        'entities.yaml': '- id: a\n  label: A\n  types: [compny]\n- id: a\n  label: Again\n  types: [company]\n',
        'sources.yaml': '- id: doc\n  title: Doc\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "dataset.yaml:1:1 title: Mine: “title” is missing: it needs a string",
        "dataset.yaml:1:5 id: Mine: “id” must be lower-case letters and digits joined by hyphens, like orchard-mill",
        "dataset.yaml:2:8 titel: Mine: “titel” is not a field here (did you mean “title”?)",
        "entities.yaml:3:11 0 › types › 0: “compny” is not the id of an entity type (did you mean “company”?): add it or correct the name",
        "entities.yaml:4:7 1 › id: “a” names an entity or source already, at entities.yaml:1: give one of them another id",
        "sources.yaml:1:3 0 › kind: doc: “kind” is missing: it needs a string",
      ]
    `)
  })

  test('a claim without a citation', () => {
    expect(
      linesOf({
        'entities.yaml': '- {id: a, label: A, types: [company]}\n',
        'claims/x.yaml':
          '- id: x\n  subject: a\n  relation: owns\n  object: a\n  citations: []\n- id: y\n  subject: a\n  relation: owns\n  object: a\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "claims/x.yaml:5:14 0 › citations: x: “citations” needs at least one citation: no relation without evidence",
        "claims/x.yaml:6:3 1 › citations: y: “citations” is missing: it needs at least one citation: no relation without evidence",
      ]
    `)
  })

  test('a quote over 15 words is counted for the writer', () => {
    const long = Array.from({ length: 17 }, (_, n) => `word${n}`).join(' ')
    expect(messagesOf({ entities: [entity('a')], claims: [claim('a', 'owns', 'a', long)] })).toEqual([
      'a-owns-a: “quote” has 17 words and may have 15: quote only the words that carry the fact',
    ])
  })

  test('names that lead nowhere, with the nearest one that exists', () => {
    expect(
      messagesOf({
        entities: [entity('orchard-mill'), entity('tamsin', { types: ['plce'] })],
        claims: [
          claim('orchard-mil', 'ownes', 'tamsin', 'dok: x', {
            id: 'x',
            said_by: 'nobody-at-all',
            in: ['tamsen'],
            position: 'p',
          }),
        ],
        conflicts: [{ id: 'c', label: 'C', claims: ['y'], explanation: 'They differ.' }],
        card: { start: 'orchard' },
      }),
    ).toMatchInlineSnapshot(`
      [
        "“orchard-mil” is not the id of an entity (did you mean “orchard-mill”?): add it or correct the name",
        "“nobody-at-all” is not the id of an entity: add it or correct the name",
        "“p” is not the id of an entity: add it or correct the name",
        "“tamsen” is not the id of an entity (did you mean “tamsin”?): add it or correct the name",
        "“ownes” is not the id of a relation (did you mean “owns”?): add it or correct the name",
        "“dok” is not the id of a source (did you mean “doc”?): add it or correct the name",
        "“y” is not the id of a claim: add it or correct the name",
        "“orchard” is not the id of an entity: add it or correct the name",
        "“plce” is not the id of an entity type (did you mean “place”?): add it or correct the name",
      ]
    `)
  })

  test('a relation between types that it does not allow', () => {
    expect(
      messagesOf({ entities: [entity('a'), entity('b')], claims: [claim('a', 'leads', 'b', 'a leads b')] }),
    ).toEqual(['“a” is company, but the subject of “leads” must be person'])
  })

  test('ids that stand twice, also across entities and sources', () => {
    const twice = claim('a', 'owns', 'a', 'x')
    const messages = messagesOf({ entities: [entity('a'), entity('doc')], claims: [twice, twice] })
    expect(messages).toEqual([
      '“a-owns-a” names a claim already, at claims/all.jsonl:1: give one of them another id',
      '“doc” names an entity or source already, at entities.jsonl:2: give one of them another id',
    ])
  })

  test('a citation of a work without text', () => {
    const messages = messagesOf({
      entities: [entity('a')],
      sources: [source('thread', { held: false })],
      claims: [claim('a', 'owns', 'a', 'thread: x')],
    })
    expect(messages).toEqual(['“thread” is a work without text (held: false): cite the document that credits it'])
  })

  test('figures that cannot be computed', () => {
    const derived = (of: string[]) => ({ amount: 2, derived: { op: 'ratio', of } })
    expect(
      messagesOf({ entities: [entity('a'), figure('f', derived(['f', 'a'])), figure('g', { unit: 'MW' })] }),
    ).toEqual([
      'a figure cannot be derived from itself: name the figures it is computed from',
      '“a” has no value to compute with: give it one or name another figure',
      'g: “value” needs either an amount or a range',
    ])
  })

  test('figures that are computed from one another', () => {
    const derived = (...of: string[]) => ({ amount: 2, derived: { op: 'sum', of } })
    const circle = 'the figures it is computed from are computed from it: break the circle'
    expect(
      messagesOf({
        entities: [
          figure('one', { amount: 1 }),
          figure('f', derived('g', 'one')),
          figure('g', derived('h', 'one')),
          figure('h', derived('f', 'one')),
          figure('sum', derived('f', 'one')),
        ],
      }),
    ).toEqual([circle, circle, circle])
  })

  test('one fault is one issue: what refers to a faulty item is not faulty too', () => {
    const messages = messagesOf({
      entities: [entity('a', { types: [] }), entity('b')],
      claims: [claim('a', 'owns', 'b', 'x')],
    })
    expect(messages).toEqual(['a: “types” must have at least 1 entries'])
  })

  test.each([
    ['not YAML', 'entities.yaml', '- id: a\n  label: [', /^entities\.yaml:\d+:\d+ is not valid YAML here: /],
    ['a list that is none', 'entities.yaml', 'id: a\n', /^entities\.yaml:1:1 must be a list of entities/],
    [
      'a line that is not JSON',
      'entities.jsonl',
      '{"id":"a","label":"A","types":["company"]}\n{oops',
      /^entities\.jsonl:2:1 is not valid JSON/,
    ],
    ['an unknown ending', 'entities.yml', '[]', /^entities\.yml:1:1 has an unknown ending: use \.yaml or \.jsonl/],
    ['a billion laughs', 'entities.yaml', laughs(), /^entities\.yaml:1:1 cannot be read: Excessive alias count/],
    [
      'a key that stands twice',
      'dataset.yaml',
      'id: mine\nid: yours\ntitle: T\n',
      /^dataset\.yaml:2:1 is not valid YAML here: Map keys must be unique/,
    ],
    ['text that is no mapping', 'dataset.yaml', 'just words', /^dataset\.yaml:1:1 must be a mapping/],
    [
      'a date that is none',
      'dataset.yaml',
      'id: mine\ntitle: T\nas_of: 2026-13\n',
      /^dataset\.yaml:3:8 as_of: mine: “as_of” must be a date in EDTF/,
    ],
  ])('%s', (_what, path, text, line) => {
    expect(linesOf({ [path]: text })).toEqual([expect.stringMatching(line)])
  })

  test('missing files are named', () => {
    const result = readDataset([])
    expect(!result.ok && result.issues.map(({ file }) => file)).toEqual([
      'claims/',
      'dataset.yaml',
      'entities.yaml',
      'sources.yaml',
    ])
  })
})

/** Aliases that would grow to 10^9 entries. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, n) => `- &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`)
  return ['- &a0 [lol]', ...levels].join('\n')
}
