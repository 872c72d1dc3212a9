import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignTexts, type FoundText } from '#graph-data'
import { claim, datasetOf, entity, held, mill, millTexts, source, worldOf } from '#tests/builders.ts'

const found = (name: string, text: string): FoundText => ({ name, ...held(text) })

function assigned(...[dataset, lock, texts]: Parameters<typeof assignTexts>): Record<string, string> {
  return Object.fromEntries([...assignTexts(dataset, lock, texts).texts].map(([id, { name }]) => [id, name]))
}

/** A dataset of sources that are quoted so: source → quotes. */
function quoting(quotes: Record<string, readonly string[]>) {
  const claims = Object.entries(quotes).flatMap(([id, own]) =>
    own.map((quote, n) => claim('a', 'uses', 'b', `${id}: ${quote}`, { id: `${id}-${n}` })),
  )
  return datasetOf({
    entities: [entity('a'), entity('b')],
    sources: Object.keys(quotes).map((id) => source(id)),
    claims,
  })
}

describe('a text is recognized', () => {
  const { dataset, lock } = mill()

  test('by the lock’s fingerprint, whatever it is called', () => {
    const texts = [found('report.txt', millTexts.gazette), found('001.txt', millTexts.report)]
    expect(assigned(dataset, lock, texts)).toEqual({ report: '001.txt', gazette: 'report.txt' })
  })

  test('by a file name that is the source’s id, though it changed since', () => {
    const texts = [found('gazette.md', 'quite other words'), found('x', millTexts.report)]
    expect(assigned(dataset, lock, texts)).toEqual({ gazette: 'gazette.md', report: 'x' })
  })

  test('by the quotes that stand in it', () => {
    const texts = [found('1', `${millTexts.gazette} and more`), found('2', `A preface. ${millTexts.report}`)]
    expect(assigned(dataset, null, texts)).toEqual({ gazette: '1', report: '2' })
  })

  test('never as a work that is only credited', () => {
    expect(assigned(dataset, null, [found('rumor.txt', 'what people say')])).toEqual({})
  })

  test('once, when the same text lies in two places', () => {
    const texts = [found('a.txt', millTexts.report), found('b.txt', millTexts.report)]
    const { texts: taken, strangers } = assignTexts(dataset, lock, texts)
    expect([...taken.keys()]).toEqual(['report'])
    expect(strangers).toEqual([])
  })
})

describe('documents that share passages are told apart', () => {
  const shared = ['the common passage', 'another common one']
  const dataset = quoting({
    original: [...shared, 'only the original says so', 'and this as well', 'and that'],
    digest: shared,
  })
  const original = found('o', [...shared, 'only the original says so', 'and this as well', 'and that'].join('. '))
  const digest = found('d', shared.join('. '))

  test('when both are there', () => {
    expect(assigned(dataset, null, [digest, original])).toEqual({ original: 'o', digest: 'd' })
  })

  test('when only the original is there, though all of the digest’s quotes stand in it', () => {
    expect(assigned(dataset, null, [original])).toEqual({ original: 'o' })
  })

  test('and two that fit equally well are given to nobody', () => {
    const twins = [found('1', `${original.text} one`), found('2', `${original.text} two`)]
    const { texts, strangers } = assignTexts(quoting({ original: ['only the original says so'] }), null, twins)
    expect([...texts]).toEqual([])
    expect(strangers).toEqual(twins)
  })

  test('and a text in which fewer than half of the quotes stand is a stranger', () => {
    const half = quoting({ doc: ['one quote', 'two quotes', 'three quotes', 'four quotes'] })
    expect(assigned(half, null, [found('x', 'one quote, two quotes')])).toEqual({ doc: 'x' })
    expect(assigned(half, null, [found('x', 'one quote only')])).toEqual({})
  })
})

test('whatever lies around, a text has one source and a source one text', () => {
  const words = fc.uniqueArray(fc.constantFrom('ant', 'bee', 'cow', 'dog', 'elk', 'fox'), { minLength: 1 })
  const sources = fc.uniqueArray(fc.constantFrom('s1', 's2', 's3'), { minLength: 1 })
  const texts = fc.array(fc.tuple(fc.constantFrom('s1.txt', 's2.md', 'x', 'y'), words), { maxLength: 5 })
  fc.assert(
    fc.property(sources, fc.array(words, { minLength: 3, maxLength: 3 }), texts, (ids, quotes, files) => {
      const dataset = quoting(Object.fromEntries(ids.map((id, n) => [id, quotes[n]!])))
      const all = files.map(([name, own]) => found(name, own.join(' ')))
      const { texts: taken, strangers } = assignTexts(dataset, null, all)
      const hashes = [...taken.values()].map(({ sha256 }) => sha256)
      expect(new Set(hashes).size).toBe(hashes.length)
      expect(ids).toEqual(expect.arrayContaining([...taken.keys()]))
      const rest = new Set(strangers.map(({ sha256 }) => sha256))
      expect(hashes.some((hash) => rest.has(hash))).toBe(false)
      expect(new Set([...hashes, ...rest])).toEqual(new Set(all.map(({ sha256 }) => sha256)))
    }),
    { numRuns: 100 },
  )
})

test('a text that was set anew is recognized by its quotes', () => {
  const dataset = quoting({ doc: ['The mill’s wheel turns', 'for three bakeries'] })
  expect(assigned(dataset, null, [found('x', "THE MILL'S WHEEL\nTURNS for\nthree  bakeries")])).toEqual({ doc: 'x' })
})

test('a dataset without quotes takes texts by name alone', () => {
  const { dataset } = worldOf({ sources: [source('doc')] }, {})
  expect(assigned(dataset, null, [found('doc.txt', 'anything'), found('other', 'else')])).toEqual({ doc: 'doc.txt' })
})
