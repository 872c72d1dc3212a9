import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFigures, type FigureCheck, type Value } from '#graph-data'
import { datasetOf, figure } from '#tests/builders.ts'

type Op = FigureCheck['op']
type Fields = Record<string, unknown>

/** The check of a stated value against `op` over the given ones. */
function checked(op: Op, operands: readonly Fields[], stated: Fields): FigureCheck {
  const of = operands.map((_, n) => `operand-${n}`)
  const { entities } = datasetOf({
    entities: [
      ...operands.map((value, n) => figure(`operand-${n}`, value)),
      figure('result', { ...stated, derived: { op, of } }),
    ],
  })
  return checkFigures(entities)[0]!
}

const plain = (...amounts: number[]) => amounts.map((amount) => ({ amount }))

describe('operations', () => {
  test.each<[Op, number[], number]>([
    ['sum', [1, 2, 3], 6],
    ['difference', [10, 3, 2], 5],
    ['ratio', [40, 20], 2],
    ['product', [4, 5, 0.5], 10],
  ])('%s of %j is %d', (op, operands, result) => {
    expect(checked(op, plain(...operands), { amount: result })).toMatchObject({
      class: 'agrees',
      computed: { low: result, high: result },
    })
    expect(checked(op, plain(...operands), { amount: result * 2 }).class).toBe('disagrees')
  })

  test('ranges reach as far as their ends allow', () => {
    const ranges = [{ range: [10, 20] }, { range: [2, 5] }]
    const bounds = (op: Op) => {
      const { low, high } = checked(op, ranges, { amount: 1 }).computed!
      return [low, high]
    }
    expect([bounds('sum'), bounds('difference'), bounds('product'), bounds('ratio')]).toEqual([
      [12, 25],
      [5, 18],
      [20, 100],
      [2, 10],
    ])
  })
})

describe('how the stated value compares', () => {
  test.each<[FigureCheck['class'], number, number[]]>([
    ['agrees', 0.3, [0.1, 0.2]],
    ['rounded', 17, [10, 6.7]],
    ['rounded', 16, [10, 6.7]],
    ['rounded', 1_700, [1_000, 667]],
    ['disagrees', 16.5, [10, 6.7]],
    ['disagrees', 20, [10, 6.7]],
    ['disagrees', 18, [10, 6.7]],
    ['disagrees', -16.7, [10, 6.7]],
    ['disagrees', 0, [10, 6.7]],
  ])('%s: %d for the sum of %j', (verdict, amount, operands) => {
    expect(checked('sum', plain(...operands), { amount }).class).toBe(verdict)
  })

  test('“about” allows a twentieth, and no more', () => {
    const about = (amount: number) => checked('sum', plain(60, 40), { amount, precision: 'about' }).class
    expect([about(104.5), about(95.5), about(106), about(94)]).toEqual(['rounded', 'rounded', 'disagrees', 'disagrees'])
  })

  test('“at least” bounds from one side', () => {
    const operands = [{ amount: 60, precision: 'at-least' }, { amount: 40 }]
    const sum = (amount: number) => checked('sum', operands, { amount })
    expect(sum(100)).toMatchObject({ class: 'bound', computed: { low: 100, high: null } })
    expect([sum(900).class, sum(80).class]).toEqual(['bound', 'disagrees'])
  })

  test('“at most” bounds from the other', () => {
    const operands = [{ amount: 60, precision: 'at-most' }, { amount: 40 }]
    const sum = (amount: number) => checked('sum', operands, { amount })
    expect(sum(100)).toMatchObject({ class: 'bound', computed: { low: null, high: 100 } })
    expect([sum(20).class, sum(120).class]).toEqual(['bound', 'disagrees'])
  })
})

describe('units', () => {
  test('are converted, into that of the stated value', () => {
    const operands = [
      { amount: 1, unit: 't' },
      { amount: 500, unit: 'kg' },
    ]
    expect(checked('sum', operands, { amount: 1_500, unit: 'kg' })).toMatchObject({
      class: 'agrees',
      computed: { unit: 'kg' },
    })
    expect(checked('sum', operands, { amount: 501, unit: 't' }).class).toBe('disagrees')
  })

  test('leave a ratio, which may be told in percent or as a multiple', () => {
    const operands = [
      { amount: 500, unit: 'kg' },
      { amount: 2, unit: 't' },
    ]
    for (const stated of [{ amount: 0.25 }, { amount: 25, unit: '%' }, { amount: 0.25, unit: '×' }]) {
      expect(checked('ratio', operands, stated).class, JSON.stringify(stated)).toBe('agrees')
    }
    expect(checked('ratio', operands, { amount: 0.25, unit: '%' }).class).toBe('disagrees')
  })
})

describe('what is not computed says why', () => {
  const [euro, dollar] = [
    { amount: 1, currency: 'EUR' },
    { amount: 1, currency: 'USD' },
  ]
  const kilo = { amount: 1, unit: 'kg' }

  test.each<[string, Op, Fields[], Fields, RegExp]>([
    ['two currencies', 'sum', [euro, dollar], euro, /USD cannot be converted to EUR/],
    ['a currency in another', 'sum', [euro, euro], dollar, /EUR cannot be converted to USD/],
    ['the ratio of two currencies', 'ratio', [euro, dollar], { amount: 1 }, /cannot be converted/],
    ['a currency as a bare number', 'sum', [euro, euro], { amount: 2 }, /EUR cannot be converted to a plain number/],
    ['weight and length', 'sum', [kilo, { amount: 1, unit: 'km' }], kilo, /km cannot be converted to kg/],
    ['squares of units', 'product', [kilo, kilo], kilo, /more than one/],
    ['nothing to divide by', 'ratio', plain(1, 0), { amount: 1 }, /divides by zero/],
    [
      'bounds that cancel',
      'difference',
      plain(1, 1).map((v) => ({ ...v, precision: 'at-least' })),
      kilo,
      /neither side/,
    ],
  ])('%s', (_, op, operands, stated, why) => {
    const check = checked(op, operands, stated)
    expect(check).toMatchObject({ class: 'uncomputed', computed: null })
    expect(check.why).toMatch(why)
  })

  test('an operand without a value', () => {
    const value: Value = { amount: 1, precision: 'exact', derived: { op: 'sum', of: ['mill', 'nobody'] } }
    expect(checkFigures([{ id: 'one', value }, { id: 'mill' }])[0]!.why).toMatch(/no value/)
  })
})

/** Figures that are sums of one another: `of[n]` are the operands of the n-th. */
function sums(of: readonly (readonly number[])[]) {
  return of.map((operands, n): { id: string; value: Value } => ({
    id: `f${n}`,
    value: {
      amount: 1,
      precision: 'exact',
      ...(operands.length && { derived: { op: 'sum', of: operands.map((to) => `f${to}`) } }),
    },
  }))
}

describe('figures that are computed from themselves', () => {
  test.each<[string, number[][], string[]]>([
    ['at once', [[0]], ['f0']],
    ['through another', [[1], [0]], ['f0', 'f1']],
    ['not: one that only leads into a circle', [[1], [1, 2], []], ['f1']],
    ['not: two ways to one operand', [[1, 2], [3], [3], []], []],
  ])('%s', (_, of, circular) => {
    const found = checkFigures(sums(of)).filter(({ why }) => why?.includes('itself'))
    expect(found.map(({ figure: id }) => id)).toEqual(circular)
  })
})

test('a sum that is stated as it is computed agrees, in whatever order', () => {
  const amounts = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(amounts, (operands) => {
      const amount = operands.reduce((sum, one) => sum + one, 0)
      expect(checked('sum', plain(...operands.toReversed()), { amount }).class).toBe('agrees')
    }),
  )
})

test('rounding to three digits is never a disagreement, and a tenth more always is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1e9 }), (amount) => {
      const told = (stated: number) => checked('sum', plain(amount - 7, 7), { amount: stated }).class
      expect(told(Number(amount.toPrecision(3)))).toMatch(/agrees|rounded/)
      expect(told(Math.round(amount * 1.12))).toBe('disagrees')
    }),
  )
})
