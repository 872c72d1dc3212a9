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
  test('says file, line and column of each, all at once, refused items before what leads nowhere', () => {
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
        "sources.yaml:1:3 0 › kind: doc: “kind” is missing: it needs a string",
        "entities.yaml:3:11 0 › types › 0: “compny” is not the id of an entity type (did you mean “company”?): add it or correct the name",
        "entities.yaml:4:7 1 › id: “a” names an entity or source already, at entities.yaml:1: give one of them another id",
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

  const CHINESE = '人工智能公司在巴黎成立并且发展迅速成为欧洲最大的人工智能公司之一它的目标是建立主权'

  test.each([
    ['one comma', ',', /^a-owns-a: “quote” needs at least one word: quote the words that carry the fact$/],
    ['marks alone', '“… – €”', /needs at least one word/],
    ['nothing', '', /^a-owns-a: “quote” must have at least 1 characters$/],
    ['a sentence without blanks', CHINESE, /“quote” has (1[6-9]|[2-3]\d) words and may have 15/],
    [
      'one of Thai',
      'บริษัทปัญญาประดิษฐ์ก่อตั้งขึ้นในกรุงปารีสและเติบโตอย่างรวดเร็วจนกลายเป็นบริษัทที่ใหญ่ที่สุดในยุโรป',
      /words and may have 15/,
    ],
  ])('a quote of %s', (_, quote, message) => {
    const citation = { source: 'doc', quote }
    const parts = { entities: [entity('a')], claims: [{ ...claim('a', 'owns', 'a', 'x'), citations: [citation] }] }
    expect(messagesOf(parts)).toEqual([expect.stringMatching(message)])
  })

  test.each([CHINESE.slice(0, 12), '東京で始まった', '3.9', 'é'])('“%s” is a quote of few words', (quote) => {
    expect(messagesOf({ entities: [entity('a')], claims: [claim('a', 'owns', 'a', quote)] })).toEqual([])
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
      'g: “value” needs either an amount or a range',
      'a figure cannot be derived from itself: name the figures it is computed from',
      '“a” has no value to compute with: give it one or name another figure',
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
    ['a billion laughs', 'entities.yaml', laughs(), /^entities\.yaml:2:8 cannot be read: Excessive alias count/],
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
    expect(result).toMatchObject({
      issues: [
        { message: expect.stringMatching(/^is missing, or has no file that ends in .yaml or .jsonl: /) },
        {},
        {},
        {},
      ],
    })
    expect(!result.ok && result.issues.map(({ file }) => file)).toEqual([
      'claims/',
      'dataset.yaml',
      'entities.yaml',
      'sources.yaml',
    ])
  })
})

describe('one slip hides nothing and is not told a hundred times', () => {
  const COMPANIES = '- {id: a, label: A, types: [company]}\n- {id: b, label: B, types: [company]}\n'
  const DOC = '- {id: doc, title: Doc, kind: note}\n'
  const CLAIMS = Array.from({ length: 50 }, (_, n) => claim('a', 'owns', 'b', 'x', { id: `c${n}` }))
  const WHOLE = {
    'entities.yaml': COMPANIES,
    'sources.yaml': DOC,
    'claims/all.jsonl': CLAIMS.map((one) => JSON.stringify(one)).join('\n'),
    'conflicts.yaml': '- {id: odd, label: Odd, claims: [c1, c2], explanation: They differ.}\n',
    'vocabulary.yaml': 'types: [{id: mill, label: Mill, plural: Mills, color: "#112233"}]\n',
    'dataset.yaml': 'id: mine\ntitle: Mine\nstart: a\nview: {around: [b], type: [company], claims: [c3]}\n',
  }

  /** Replaces files of the whole dataset; null takes one away. */
  const slip = (over: Record<string, string | null>) => {
    const files = Object.entries({ ...WHOLE, ...over }).flatMap(([path, text]) =>
      text === null ? [] : [{ path, text }],
    )
    const result = readDataset(files)
    return result.ok ? [] : result.issues.map(issueLine)
  }

  test('the whole dataset has none', () => {
    expect(slip({})).toEqual([])
  })

  test.each([
    [
      'a tab',
      { 'entities.yaml': `- id: a\n\tlabel: A\n${COMPANIES}` },
      'entities.yaml:2:2 is not valid YAML here: a tab stands in the indent: use spaces',
    ],
    [
      'a missing list of entities',
      { 'entities.yaml': null },
      'entities.yaml:1:1 is missing: a dataset needs entities, even if the list is empty',
    ],
    [
      'an empty list of entities',
      { 'entities.yaml': '# none yet\n' },
      'entities.yaml:1:1 is empty, but claims are there: write down the entities that they are about',
    ],
    [
      'another ending',
      { 'entities.yaml': null, 'entities.yml': COMPANIES },
      'entities.yml:1:1 has an unknown ending: use .yaml or .jsonl',
    ],
    [
      'another notation',
      { 'entities.yaml': null, 'entities.json': '[]' },
      'entities.json:1:1 has an unknown ending: use .yaml or .jsonl',
    ],
    [
      'two documents',
      { 'entities.yaml': `${COMPANIES}---\n${COMPANIES}` },
      'entities.yaml:3:1 is not valid YAML here: a second document begins: take out the line “---”, so that all is one list',
    ],
    [
      'a mapping',
      { 'entities.yaml': 'a: {label: A}\n' },
      'entities.yaml:1:1 must be a list of entities, each beginning with “- id:”',
    ],
    [
      'a missing list of sources',
      { 'sources.yaml': null },
      'sources.yaml:1:1 is missing: a dataset needs sources, even if the list is empty',
    ],
    [
      'an empty list of sources',
      { 'sources.yaml': '[]' },
      'sources.yaml:1:1 is empty, but claims are there: write down the sources that they cite',
    ],
    [
      'brackets that nobody closes',
      { 'entities.yaml': '['.repeat(500) },
      'entities.yaml:1:501 is not valid YAML here: Flow sequence must end with a ]',
    ],
    [
      'an alias of nothing',
      { 'sources.yaml': `${DOC}- *other\n` },
      'sources.yaml:2:3 “*other” stands for nothing: write “&other” before what it means, further up',
    ],
    [
      'claims that cannot be read',
      { 'claims/all.jsonl': '{oops' },
      'claims/all.jsonl:1:1 is not valid JSON: each line must hold one whole JSON object',
    ],
  ])('%s', (_, over, line) => {
    expect(slip(over)).toEqual([line])
  })

  test('a vocabulary that cannot be read leaves its words unjudged', () => {
    const lines = slip({
      'entities.yaml': COMPANIES.replace('[company]', '[mill]'),
      'vocabulary.yaml': 'types: [',
      'claims/all.jsonl': JSON.stringify(claim('a', 'grinds-for', 'b', 'x')),
      'conflicts.yaml': '[]',
    })
    expect(lines).toEqual([
      expect.stringMatching(/^vocabulary\.yaml:1:\d+ is not valid YAML here/),
      expect.stringContaining('“c3” is not the id of a claim'),
    ])
  })

  test('what has nothing to do with it is told as well, after it', () => {
    const lines = slip({
      'sources.yaml': null,
      'claims/more.jsonl': JSON.stringify(claim('a', 'ownes', 'nobody', 'x')),
      'claims/none.jsonl': JSON.stringify({ ...claim('a', 'owns', 'b', 'x', { id: 'none' }), citations: [] }),
    })
    expect(lines.map((line) => line.replace(/ .*/, ''))).toEqual([
      'sources.yaml:1:1',
      'claims/none.jsonl:1:1',
      'claims/more.jsonl:1:1',
    ])
  })

  test('sources may be all that claims are about, without any entity', () => {
    const about = JSON.stringify(claim('doc', 'owns', 'doc', 'x'))
    expect(
      slip({
        'entities.yaml': '',
        'claims/all.jsonl': about,
        'conflicts.yaml': null,
        'dataset.yaml': 'id: mine\ntitle: Mine\n',
      }),
    ).toEqual([])
  })
})

describe('nothing is passed over in silence', () => {
  test('a second card, or a second vocabulary, is not chosen from', () => {
    expect(
      linesOf({
        'dataset.jsonl': '{"id":"other","title":"Other"}',
        'dataset.yaml': CARD.text,
        'vocabulary.yaml': '{}',
        'vocabulary.jsonl': '{}',
      }),
    ).toEqual([
      'dataset.yaml:1:1 says what dataset.jsonl says already: join both in one file and delete the other',
      'vocabulary.jsonl:1:1 says what vocabulary.yaml says already: join both in one file and delete the other',
    ])
  })

  test('names in capital letters are the same names', () => {
    const files = [CARD, ...EMPTY].map(({ path, text }) => ({ path: path.toUpperCase(), text }))
    expect(readDataset(files)).toMatchObject({ ok: true, value: { card: { id: 'mine' } } })
  })

  test('ids that stand twice in the vocabulary', () => {
    const type = (id: string) => `{id: ${id}, label: M, plural: Ms, color: "#112233"}`
    const relation = (id: string) => `{id: ${id}, label: mills, inverse: milled by}`
    const text = `types:\n- ${type('mill')}\n- ${type('company')}\n- ${type('mill')}\nrelations:\n- ${relation('mills')}\n- ${relation('mills')}\n`
    expect(linesOf({ 'vocabulary.yaml': text })).toEqual([
      'vocabulary.yaml:4:8 types › 2 › id: “mill” names an entity type already, at vocabulary.yaml:2: give one of them another id',
      'vocabulary.yaml:7:8 relations › 1 › id: “mills” names a relation already, at vocabulary.yaml:6: give one of them another id',
    ])
  })

  test('a vocabulary of comments alone says nothing, and may', () => {
    expect(linesOf({ 'vocabulary.yaml': '# types: []\n' })).toEqual([])
  })
})

test('the mark that Windows’ editors put before a text is no part of it', () => {
  const marked = [CARD, ...EMPTY, { path: 'conflicts.jsonl', text: '' }].map(({ path, text }) => ({
    path,
    text: `\uFEFF${text}`,
  }))
  expect(readDataset(marked)).toMatchObject({ ok: true })
  expect(linesOf({ 'entities.yaml': '\uFEFF- id: a\n  label: [A]\n  types: [company]\n' })).toEqual([
    'entities.yaml:2:10 0 › label: a: “label” must be a string',
  ])
})

/** Aliases that would grow to 10^9 entries. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, n) => `- &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`)
  return ['- &a0 [lol]', ...levels].join('\n')
}
