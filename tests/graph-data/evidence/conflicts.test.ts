import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isContradiction } from '#graph-data/evidence/conflicts.ts'
import { overlaps, periodOf, recordsOf, type Conflict } from '#graph-data'
import { cite, claim, entity, figure, worldOf, type Parts } from '#tests/builders.ts'

const vocabulary = {
  relations: [
    { id: 'costs', label: 'costs', inverse: 'is the price of', functional: true },
    { id: 'makes', label: 'makes', inverse: 'is made by' },
    { id: 'borders', label: 'borders on', inverse: 'borders on', symmetric: true },
  ],
}

const entities = [
  entity('mill'),
  entity('stonegate'),
  entity('tamsin', { types: ['place'] }),
  entity('bruyeres', { types: ['place'] }),
  figure('kilo', { amount: 1, unit: 'kg' }),
  figure('thousand-grams', { amount: 1_000, unit: 'g' }),
  figure('two-kilos', { amount: 2, unit: 'kg' }),
  figure('some-kilos', { amount: 1.04, unit: 'kg', precision: 'about' }),
  figure('few-kilos', { amount: 1.2, unit: 'kg', precision: 'about' }),
  figure('kilo-or-more', { amount: 1, unit: 'kg', precision: 'at-least' }),
  figure('one-to-three', { range: [1, 3], unit: 'kg' }),
  figure('euro', { amount: 1, currency: 'EUR' }),
  figure('dollar', { amount: 2, currency: 'USD' }),
]

const TEXT = 'Here are the words.'

type Row = [subject: string, relation: string, object: string, fields?: Record<string, unknown>]

/** What is at odds in claims `c0`, `c1`, … */
function conflicts(rows: readonly Row[], parts: Parts = {}): readonly Conflict[] {
  const claims = rows.map(([subject, relation, object, fields], n) =>
    claim(subject, relation, object, 'doc: the words', { id: `c${n}`, ...fields }),
  )
  const { dataset, lock } = worldOf({ vocabulary, entities, claims, ...parts }, { doc: TEXT })
  return recordsOf(dataset, lock).conflicts
}

const sidesOf = (found: readonly Conflict[]) => found.map(({ kind, claims }) => [kind, ...claims].join(' '))

describe('two values where one can hold', () => {
  const costs = (object: string, fields = {}): Row => ['mill', 'costs', object, fields]

  test('are in conflict, and both sides are told', () => {
    const [found, ...rest] = conflicts([costs('kilo'), costs('two-kilos', { as_of: '2026' })])
    expect(found).toMatchObject({
      id: 'functional--c0',
      kind: 'functional',
      label: 'Mill costs: Kilo or Two Kilos',
      sides: [
        { claim: 'c0', object: 'kilo', value: { amount: 1 }, documents: ['doc'], origins: ['doc'] },
        { claim: 'c1', object: 'two-kilos', as_of: '2026' },
      ],
    })
    expect(rest).toEqual([])
  })

  test.each<[string, Row[]]>([
    [
      'a relation that may have many',
      [
        ['mill', 'makes', 'kilo'],
        ['mill', 'makes', 'two-kilos'],
      ],
    ],
    ['two subjects', [costs('kilo'), ['stonegate', 'costs', 'two-kilos']]],
    ['the same value', [costs('kilo'), costs('kilo')]],
    ['the same value in another unit', [costs('kilo'), costs('thousand-grams')]],
    ['about the same value', [costs('kilo'), costs('some-kilos')]],
    ['a value that is at least the other', [costs('two-kilos'), costs('kilo-or-more')]],
    ['a range that holds the value', [costs('two-kilos'), costs('one-to-three')]],
    ['currencies, which are never converted', [costs('euro'), costs('dollar')]],
    ['one time after another', [costs('kilo', { until: '2019' }), costs('two-kilos', { from: '2020' })]],
    ['two days', [costs('kilo', { as_of: '2019-05-01' }), costs('two-kilos', { as_of: '2019-05-02' })]],
    ['two places', [costs('kilo', { in: ['tamsin'] }), costs('two-kilos', { in: ['bruyeres'] })]],
    ['two purposes', [costs('kilo', { for: ['tamsin'] }), costs('two-kilos', { in: ['tamsin'] })]],
  ])('not: %s', (_, rows) => {
    expect(sidesOf(conflicts(rows))).toEqual([])
  })

  test.each<[string, Row[]]>([
    ['about another value', [costs('kilo'), costs('few-kilos')]],
    ['times that overlap', [costs('kilo', { until: '2020' }), costs('two-kilos', { from: '2020-12' })]],
    ['a time, and always', [costs('kilo', { as_of: '2019' }), costs('two-kilos')]],
    ['a day within a year', [costs('kilo', { as_of: '2019' }), costs('two-kilos', { as_of: '2019-05-02' })]],
    ['one place', [costs('kilo', { in: ['tamsin'] }), costs('two-kilos', { in: ['tamsin'] })]],
    ['objects without a value', [costs('tamsin'), costs('bruyeres')]],
  ])('though: %s', (_, rows) => {
    expect(sidesOf(conflicts(rows))).toEqual(['functional c0 c1'])
  })

  test('several at one time are one conflict, in the dataset’s order; at two times they are two', () => {
    const first = { until: '2019' }
    const then = { from: '2021' }
    expect(sidesOf(conflicts([costs('kilo'), costs('two-kilos'), costs('tamsin')]))).toEqual(['functional c0 c1 c2'])
    const rows = [costs('kilo', first), costs('kilo', then), costs('two-kilos', first), costs('two-kilos', then)]
    expect(sidesOf(conflicts(rows))).toEqual(['functional c0 c2', 'functional c1 c3'])
  })

  test('a claim that nothing backs contradicts nothing', () => {
    const lost = { citations: [cite('doc: words that stand nowhere')] }
    const disputed = { citations: [cite('doc: the words', { role: 'disputes' })] }
    for (const fields of [lost, disputed]) expect(conflicts([costs('kilo'), costs('two-kilos', fields)])).toEqual([])
  })
})

describe('one proposition told with different certainty', () => {
  const makes = (fields = {}): Row => ['mill', 'makes', 'kilo', fields]

  test('is a conflict of its hedges', () => {
    expect(conflicts([makes(), makes({ hedge: 'reported' }), makes()])).toMatchObject([
      { id: 'hedge--c0', kind: 'hedge', label: 'Mill makes Kilo: stated or reported', claims: ['c0', 'c1', 'c2'] },
    ])
  })

  test.each([
    ['contradiction', 'stated', 'planned'],
    ['contradiction', 'target', 'stated'],
    ['contradiction', 'estimated', 'target'],
    ['nuance', 'stated', 'reported'],
    ['nuance', 'stated', 'quoted'],
    ['nuance', 'stated', 'possible'],
    ['nuance', 'stated', 'estimated'],
    ['nuance', 'reported', 'target'],
    ['nuance', 'target', 'planned'],
    ['nuance', 'possible', 'planned'],
  ])('is a %s: %s and %s', (severity, one, other) => {
    const [found, ...rest] = conflicts([makes({ hedge: one }), makes({ hedge: other })])
    expect(rest).toEqual([])
    expect(isContradiction(found!)).toBe(severity === 'contradiction')
  })

  test.each<[string, Row[]]>([
    ['the same hedge', [makes({ hedge: 'target' }), makes({ hedge: 'target' })]],
    ['other times', [makes({ as_of: '2019' }), makes({ as_of: '2020', hedge: 'reported' })]],
    ['other company', [makes({ with: ['stonegate'] }), makes({ hedge: 'reported' })]],
    [
      'the other way round',
      [
        ['mill', 'makes', 'stonegate'],
        ['stonegate', 'makes', 'mill', { hedge: 'reported' }],
      ],
    ],
    ['one id in two roles', [makes({ in: ['tamsin'] }), makes({ for: ['tamsin'], hedge: 'reported' })]],
  ])('not: %s', (_, rows) => {
    expect(conflicts(rows)).toEqual([])
  })

  test('though told from the other end, where the relation has no direction', () => {
    const rows: Row[] = [
      ['mill', 'borders', 'stonegate'],
      ['stonegate', 'borders', 'mill', { hedge: 'reported' }],
    ]
    expect(sidesOf(conflicts(rows))).toEqual(['hedge c0 c1'])
  })
})

describe('a figure that its operands do not give', () => {
  const sum = (amount: number) => ({
    entities: [...entities, figure('sum', { amount, unit: 'kg', derived: { op: 'sum', of: ['kilo', 'two-kilos'] } })],
  })

  test('is in conflict, with the claims about it', () => {
    const rows: Row[] = [
      ['mill', 'makes', 'sum'],
      ['mill', 'makes', 'kilo'],
      ['sum', 'makes', 'mill'],
    ]
    expect(conflicts(rows, sum(5))).toMatchObject([
      { id: 'derived--sum', kind: 'derived', figure: 'sum', claims: ['c0', 'c2'] },
    ])
    expect(conflicts(rows, sum(3))).toEqual([])
  })

  test('though no claim is about it', () => {
    expect(conflicts([], sum(5))).toMatchObject([{ figure: 'sum', claims: [], sides: [] }])
  })
})

describe('what a curator saw', () => {
  const curated = { id: 'seen', label: 'Two mills', claims: ['c1', 'c0'], explanation: 'They cannot both be first.' }

  test('comes first, as it was written, also for claims that have lost their support', () => {
    const lost = { citations: [cite('doc: words that stand nowhere')] }
    const rows: Row[] = [
      ['mill', 'makes', 'kilo', lost],
      ['mill', 'costs', 'kilo'],
      ['mill', 'costs', 'two-kilos'],
    ]
    const found = conflicts(rows, { conflicts: [curated] })
    expect(sidesOf(found)).toEqual(['curated c1 c0', 'functional c1 c2'])
    expect(found[0]).toMatchObject({ ...curated, sides: [{ claim: 'c1' }, { claim: 'c0', documents: [] }] })
  })
})

test('claims know the conflicts that they are a side of', () => {
  const claims = ['kilo', 'two-kilos'].map((object) => claim('mill', 'costs', object, 'doc: the words'))
  const { dataset, lock } = worldOf(
    { vocabulary, entities, claims: [...claims, claim('mill', 'makes', 'kilo', 'doc: the words')] },
    { doc: TEXT },
  )
  const told = recordsOf(dataset, lock).claims.map((record) => record.conflicts)
  expect(told).toEqual([['functional--mill-costs-kilo'], ['functional--mill-costs-kilo'], []])
})

test('nuances are told, and no claim is flagged for them', () => {
  const told = ['stated', 'reported'].map((hedge) =>
    claim('mill', 'makes', 'kilo', 'doc: the words', { id: hedge, hedge }),
  )
  const { dataset, lock } = worldOf({ vocabulary, entities, claims: told }, { doc: TEXT })
  const { claims, conflicts: found } = recordsOf(dataset, lock)
  expect(found).toMatchObject([{ kind: 'hedge', claims: ['stated', 'reported'] }])
  expect(claims.map((record) => record.conflicts)).toEqual([[], []])
})

test('whatever the times: two values are at odds exactly when their times overlap', () => {
  const date = fc.constantFrom('2019', '2019-05', '2019-06-01', '2020', '2020-01-01', '2018/2019', '2020/..', '../2018')
  fc.assert(
    fc.property(date, date, (a, b) => {
      const found = conflicts([
        ['mill', 'costs', 'kilo', { as_of: a }],
        ['mill', 'costs', 'two-kilos', { as_of: b }],
      ])
      expect(found.length === 1).toBe(overlaps(periodOf(a), periodOf(b)))
    }),
    { numRuns: 60 },
  )
})
