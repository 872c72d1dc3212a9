import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatIf, type Supported } from '#graph-data'

/** `b` was copied from `a`; `c` stands for itself. */
const ORIGINS = new Map(Object.entries({ a: 'a', b: 'a', c: 'c' }))

function backed(id: string, ...documents: string[]): Supported {
  return { id, documents, origins: [...new Set(documents.map((document) => ORIGINS.get(document)!))] }
}

const claims = [
  backed('one', 'a'),
  backed('copied', 'a', 'b'),
  backed('two', 'a', 'c'),
  backed('all', 'a', 'b', 'c'),
  backed('none'),
]

function told(...given: Parameters<typeof whatIf>) {
  const { remaining, vanishing, single } = whatIf(...given)
  return { remaining: Object.fromEntries(remaining), vanishing, single }
}

describe('what is left without', () => {
  test('nothing: all of it', () => {
    expect(told(claims, ORIGINS, {})).toEqual({ remaining: {}, vanishing: [], single: [] })
    expect(told(claims, ORIGINS, { sources: ['nobody'], origins: ['nothing'] }).remaining).toEqual({})
  })

  test('a source: what others say, and they keep their origin', () => {
    expect(told(claims, ORIGINS, { sources: ['a'] })).toEqual({
      remaining: {
        one: { documents: [], origins: [] },
        copied: { documents: ['b'], origins: ['a'] },
        two: { documents: ['c'], origins: ['c'] },
        all: { documents: ['b', 'c'], origins: ['a', 'c'] },
      },
      vanishing: ['one'],
      single: ['two'],
    })
  })

  test('an origin: none of its documents', () => {
    const { remaining, vanishing, single } = told(claims, ORIGINS, { origins: ['a'] })
    expect(vanishing).toEqual(['one', 'copied'])
    expect(single).toEqual(['two', 'all'])
    expect(remaining['all']).toEqual({ documents: ['c'], origins: ['c'] })
  })

  test('both a source and an origin', () => {
    expect(told(claims, ORIGINS, { sources: ['a'], origins: ['c'] })).toMatchObject({
      remaining: { all: { documents: ['b'], origins: ['a'] } },
      vanishing: ['one', 'two'],
      single: ['all'],
    })
  })

  test('a source that nobody grouped: it is its own origin', () => {
    const claim = { id: 'x', documents: ['lone', 'c'], origins: ['lone', 'c'] }
    expect(told([claim], ORIGINS, { origins: ['lone'] }).single).toEqual(['x'])
  })
})

describe('whatever is left out', () => {
  const documents = fc.subarray(['a', 'b', 'c'])
  const supported = fc
    .array(documents, { maxLength: 6 })
    .map((lists) => lists.map((list, n) => backed(`c${n}`, ...list)))

  test('a claim vanishes exactly when it had documents and all of them are left out', () => {
    fc.assert(
      fc.property(supported, documents, (given, sources) => {
        const expected = given.filter(
          (one) => one.documents.length && one.documents.every((id) => sources.includes(id)),
        )
        expect(told(given, ORIGINS, { sources }).vanishing).toEqual(expected.map(({ id }) => id))
      }),
    )
  })

  test('leaving out an origin is leaving out each of its sources', () => {
    fc.assert(
      fc.property(supported, fc.subarray(['a', 'c']), (given, origins) => {
        const sources = [...ORIGINS].flatMap(([source, origin]) => (origins.includes(origin) ? [source] : []))
        expect(told(given, ORIGINS, { origins })).toEqual(told(given, ORIGINS, { sources }))
      }),
    )
  })
})
