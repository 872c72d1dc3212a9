/** Any excerpt that the schemas accept, with strings as hostile as people's data gets. */
import fc from 'fast-check'
import {
  baseVocabulary,
  CONFLICT_KINDS,
  DEPENDENCIES,
  FIGURE_CLASSES,
  HEDGES,
  OPERATIONS,
  SHAPES,
  STANDINGS,
  type ClaimRecord,
  type Conflict,
  type ConflictSide,
  type Contents,
  type DatasetCard,
  type EntityRecord,
  type FigureCheck,
  type Passage,
  type SourceRecord,
} from '#graph-data'
import { line } from '#tests/arbitraries.ts'

/** Optional fields that came out empty are absent, as the schemas have them. */
function withoutUndefined<T>(item: object): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

/** Any text at all; `line` is trimmed and has something in it. */
const text = fc.oneof(
  line(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\r\n', "'", '\t=1', '\u0007\uFFFE'),
)
/** Signs alone quote nothing. */
const quote = line(12).map((words) => `${words} mill`)
const dates = fc.constantFrom('2023', '2026-05', '2026-05-30', '2023/..', '../2027', '2026~')
const offset = fc.nat(90_000)
/** Minus zero is left out: JSON has none. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)

const idsUpTo = (prefix: string, count: number, max = 3) =>
  fc.uniqueArray(
    fc.nat(count - 1).map((n) => `${prefix}${n}`),
    { maxLength: max },
  )
const oneOf = (prefix: string, count: number) => fc.nat(count - 1).map((n) => `${prefix}${n}`)

function value(entities: number) {
  const size = fc.oneof(
    number.map((amount) => ({ amount })),
    fc.tuple(number, number).map(([a, b]) => ({ range: [Math.min(a, b), Math.max(a, b)] })),
  )
  const rest = fc.record({
    unit: maybe(line(20)),
    currency: maybe(fc.constantFrom('EUR', 'USD')),
    precision: fc.constantFrom('exact', 'about', 'at-least', 'at-most'),
    derived: maybe(
      fc.record({
        op: fc.constantFrom(...OPERATIONS),
        of: fc.array(oneOf('e', entities), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })
  return fc.tuple(size, rest).map(([a, b]) => withoutUndefined<object>({ ...a, ...b }))
}

function entity(id: string, entities: number): fc.Arbitrary<EntityRecord> {
  return fc
    .record({
      id: fc.constant(id),
      label: line(),
      aliases: fc.array(line(), { maxLength: 3 }),
      types: fc.uniqueArray(fc.constantFrom('company', 'figure', 'odd'), { minLength: 1 }),
      description: maybe(line(200)),
      value: maybe(value(entities)),
      url: maybe(fc.constantFrom('https://example.org/?a=1&b=“2”#x', 'https://example.org/')),
      claims: fc.nat(99),
    })
    .map((fields) => withoutUndefined<EntityRecord>(fields))
}

function passage(sources: number): fc.Arbitrary<Passage> {
  const place = fc.record({
    start: offset,
    end: offset,
    paragraph: fc.integer({ min: -1, max: 99 }),
    sentence: fc.integer({ min: -1, max: 99 }),
    section: maybe(text),
  })
  return fc
    .record({
      source: oneOf('s', sources),
      quote,
      prefix: maybe(text),
      suffix: maybe(text),
      role: fc.constantFrom('supports', 'disputes'),
      note: maybe(line(200)),
      verdict: fc.constantFrom(...STANDINGS),
      place: fc.option(place.map((fields) => withoutUndefined<object>(fields))),
    })
    .map((fields) => withoutUndefined<Passage>(fields))
}

function claim(id: string, shown: number, entities: number, sources: number): fc.Arbitrary<ClaimRecord> {
  const end = oneOf('e', shown)
  const other = oneOf('e', entities)
  return fc
    .record({
      id: fc.constant(id),
      subject: end,
      relation: fc.constantFrom('owns', 'partner-of', 'odd-relation'),
      object: end,
      sentence: text,
      hedge: fc.constantFrom(...HEDGES),
      said_by: maybe(other),
      position: maybe(other),
      as_of: maybe(dates),
      from: maybe(dates),
      until: maybe(dates),
      in: idsUpTo('e', entities),
      with: idsUpTo('e', entities),
      for: idsUpTo('e', entities),
      passages: fc.array(passage(sources), { minLength: 1, maxLength: 4 }),
      documents: idsUpTo('s', sources),
      origins: idsUpTo('s', sources),
      conflicts: fc.array(fc.constantFrom('hedge--c0', 'two-thousand-years'), { maxLength: 2 }),
    })
    .map((fields) => withoutUndefined<ClaimRecord>(fields))
}

function source(id: string, sources: number): fc.Arbitrary<SourceRecord> {
  const rows = fc.array(fc.tuple(offset, offset), { maxLength: 3 })
  const shape = fc.record({
    sha256: fc.constant('0'.repeat(64)),
    length: offset,
    words: offset,
    paragraphs: fc.array(fc.tuple(offset, offset, offset, fc.nat(3)), { maxLength: 3 }),
    headings: fc.dictionary(fc.nat(9).map(String), text, { maxKeys: 2, noNullPrototype: true }),
    sentences: rows,
    noise: rows,
    astral: maybe(fc.uniqueArray(offset, { maxLength: 3 }).map((list) => list.toSorted((a, b) => a - b))),
  })
  const upstream = fc.record({
    source: oneOf('s', sources),
    how: fc.constantFrom(...DEPENDENCIES),
    citation: fc
      .record({ quote, prefix: maybe(text), suffix: maybe(text) })
      .map((fields) => withoutUndefined<object>(fields)),
  })
  const noise = fc.record({ start: line(), end: maybe(line()), every: fc.boolean(), why: line() })
  return fc
    .record({
      id: fc.constant(id),
      title: line(),
      short: maybe(line()),
      publisher: maybe(line()),
      author: maybe(line()),
      published: maybe(dates),
      accessed: maybe(dates),
      language: fc.constantFrom('en', 'fr-CA', 'zh'),
      kind: line(20),
      url: maybe(fc.constant('https://example.org/a?b=c&d=“e”')),
      held: fc.boolean(),
      redistributable: fc.boolean(),
      note: maybe(line(200)),
      upstream: fc.array(upstream, { maxLength: 2 }),
      noise: fc.array(
        noise.map((fields) => withoutUndefined<object>(fields)),
        { maxLength: 2 },
      ),
      origin: oneOf('s', sources),
      passages: fc.nat(99),
      claims: fc.nat(99),
      coverage: fc.option(
        fc.record({
          sentences: offset,
          cited: offset,
          considered: offset,
          noise: offset,
          unread: offset,
          share: fc.constantFrom(0, 0.25, 1),
        }),
      ),
      readings: fc.option(fc.constantFrom('c', 'cknu', 'uuu')),
      shared: fc.array(fc.record({ source: oneOf('s', sources), start: offset, end: offset, words: offset }), {
        maxLength: 2,
      }),
      shape: fc.option(shape.map((fields) => withoutUndefined<object>(fields))),
    })
    .map((fields) => withoutUndefined<SourceRecord>(fields))
}

const ODD_TYPE = { id: 'odd', color: '#010203', dark: '#fefdfc' }
const ODD_RELATION = { id: 'odd-relation', symmetric: false, functional: true }

const vocabulary = fc
  .record({ label: line(), template: maybe(line()), shape: fc.constantFrom(...SHAPES), ends: idsOfTypes() })
  .map(({ label, template, shape, ends }) => ({
    types: [
      ...baseVocabulary.types.filter(({ id }) => ['company', 'figure'].includes(id)),
      { ...ODD_TYPE, label, plural: label, shape },
    ],
    relations: [
      ...baseVocabulary.relations.filter(({ id }) => ['owns', 'partner-of'].includes(id)),
      {
        ...ODD_RELATION,
        label,
        inverse: label,
        ...(template !== undefined && { template }),
        subject: ends,
        object: ends,
      },
    ],
  }))

function idsOfTypes() {
  return fc.subarray(['company', 'figure', 'odd'])
}

const card = fc.record({
  id: fc.constant('sample'),
  title: line(),
  description: maybe(line(200)),
  language: fc.constantFrom('en', 'fr-CA'),
  license: maybe(line()),
  curators: fc.array(line(), { maxLength: 2 }),
  as_of: maybe(dates),
  start: maybe(fc.constant('e0')),
  view: maybe(fc.constant({ around: ['e0'], hops: 1, q: 'x "y" & z' })),
})

const from = fc.record({
  card: card.map((fields) => withoutUndefined<DatasetCard>(fields)),
  revision: text,
  selection: fc.constantFrom({}, { around: ['e0'], hops: 2, q: 'a "b" & c' }),
  limited: fc.boolean(),
})

const side = fc
  .record({
    claim: fc.constant('c0'),
    object: fc.constant('e0'),
    value: maybe(value(1)),
    hedge: fc.constantFrom(...HEDGES),
    as_of: maybe(dates),
    from: maybe(dates),
    until: maybe(dates),
    documents: idsUpTo('s', 1),
    origins: idsUpTo('s', 1),
  })
  .map((fields) => withoutUndefined<ConflictSide>(fields))

const conflict = fc
  .record({
    id: line(),
    kind: fc.constantFrom(...CONFLICT_KINDS),
    label: line(),
    explanation: maybe(line(200)),
    figure: maybe(fc.constant('e0')),
    claims: fc.constant(['c0']),
    sides: fc.array(side, { maxLength: 2 }),
  })
  .map((fields) => withoutUndefined<Conflict>(fields))

const computed = fc
  .record({
    low: fc.option(number),
    high: fc.option(number),
    unit: maybe(line(20)),
    currency: maybe(fc.constant('EUR')),
  })
  .map((fields) => withoutUndefined<NonNullable<FigureCheck['computed']>>(fields))

const figure = fc
  .record({
    figure: fc.constant('e0'),
    op: fc.constantFrom(...OPERATIONS),
    operands: fc.constant(['e0', 'e0']),
    stated: value(1),
    computed: fc.option(computed),
    class: fc.constantFrom(...FIGURE_CLASSES),
    why: maybe(line()),
  })
  .map((fields) => withoutUndefined<FigureCheck>(fields))

/** Any excerpt, as readers give it back. */
export const anyContents: fc.Arbitrary<Contents> = fc
  .record({
    shown: fc.integer({ min: 1, max: 5 }),
    mentioned: fc.nat(2),
    claims: fc.nat(6),
    sources: fc.integer({ min: 1, max: 3 }),
  })
  .chain((counts) => {
    const entities = counts.shown + counts.mentioned
    const all = fc.tuple(...Array.from({ length: entities }, (_, n) => entity(`e${n}`, entities)))
    return fc.record({
      from,
      vocabulary,
      entities: all.map((list) => list.slice(0, counts.shown)),
      mentioned: all.map((list) => list.slice(counts.shown)),
      claims: fc.tuple(
        ...Array.from({ length: counts.claims }, (_, n) => claim(`c${n}`, counts.shown, entities, counts.sources)),
      ),
      sources: fc.tuple(...Array.from({ length: counts.sources }, (_, n) => source(`s${n}`, counts.sources))),
      origins: fc
        .array(line(), { minLength: counts.sources, maxLength: counts.sources })
        .map((labels) => labels.map((label, n) => ({ id: `s${n}`, label, sources: [`s${n}`] }))),
      conflicts: fc.uniqueArray(conflict, { selector: ({ id }) => id, maxLength: 2 }),
      figures: fc.array(figure, { maxLength: 1 }),
      map: fc
        .array(fc.record({ x: number, y: number }), { maxLength: counts.shown })
        .map((spots) => new Map(spots.map((spot, n) => [`e${n}`, spot]))),
    })
  })
