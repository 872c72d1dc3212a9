import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLock, lockDataset, type Lock } from '#graph-data'
import { cite, claim, datasetOf, entity, held, mill, millParts, millTexts, source, textsOf } from '#tests/builders.ts'
import { datasets } from '#tests/arbitraries.ts'

const LEADS = 'ada-quill-leads-orchard-mill'
const TARGETS = 'orchard-mill-targets-forty-tonnes'

const { dataset, lock, texts } = mill()

/** The mill locked again after its report has changed. */
function relocked(change: (text: string) => string) {
  return lockDataset(dataset, new Map(texts).set('report', held(change(millTexts.report))), lock)
}

describe('where nothing changed', () => {
  test('the lock stays as it is, and nothing is located anew', () => {
    const again = lockDataset(dataset, texts, lock)
    expect(again).toEqual({ lock, lost: [], lostConsidered: [], relocations: [] })
  })

  test('a lock is the same whether or not there was one', () => {
    fc.assert(
      fc.property(datasets, ({ parts, texts: raw }) => {
        const any = datasetOf(parts)
        const documents = textsOf(raw)
        const first = lockDataset(any, documents)
        expect(lockDataset(any, documents, first.lock).lock).toEqual(first.lock)
        expect(lockDataset(any, new Map(), first.lock).lock).toEqual(first.lock)
        expect(checkLock(any, first.lock, documents)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('where a text changed', () => {
  test('quotes that moved are locked where they stand now', () => {
    const { lock: now, lost, relocations } = relocked((text) => `A new first line.\n${text}`)
    const [row] = now.citations[LEADS]!
    expect(row).toMatchObject({ verdict: 'exact', start: lock.citations[LEADS]![0]!.start + 18 })
    expect(lost).toEqual([])
    expect(new Set(relocations.map((one) => one.now.verdict))).toEqual(new Set(['moved']))
  })

  test('quotes of other texts are not located anew', () => {
    const { relocations } = relocked((text) => `${text}\nThe end.`)
    expect(new Set(relocations.map(({ citation }) => citation.source))).toEqual(new Set(['report']))
  })

  test('lost support is told with what it was, and is no support in the lock', () => {
    const { lock: now, lost } = relocked((text) => text.replace('40 tonnes', '50 tonnes'))
    expect(lost).toMatchObject([{ claim: TARGETS, index: 0, verdict: 'number-changed', was: 'exact' }])
    expect(now.citations[TARGETS]).toMatchObject([{ verdict: 'number-changed' }])
  })

  test('what is gone keeps what stood around it, and is found when its text is mended', () => {
    const gone = relocked((text) => text.replace('Ada Quill leads the mill. ', ''))
    expect(gone.lost).toMatchObject([{ claim: LEADS, verdict: 'gone', was: 'exact' }])
    const { before, after } = lock.citations[LEADS]![0]!
    expect(gone.lock.citations[LEADS]).toMatchObject([{ start: 0, end: 0, before, after }])
    const mended = lockDataset(dataset, texts, gone.lock)
    expect(mended.lost).toEqual([])
    expect(mended.lock).toEqual(lock)
  })

  test('lost again is no new loss: it was lost before', () => {
    const change = (text: string) => text.replace('Ada Quill leads the mill. ', '')
    const once = relocked(change)
    const documents = new Map(texts).set('report', held(change(millTexts.report)))
    expect(lockDataset(dataset, documents, once.lock).lost).toMatchObject([
      { claim: LEADS, verdict: 'gone', was: 'gone' },
    ])
  })
})

describe('where a text is not at hand', () => {
  test('its rows and its shape stay', () => {
    const { lock: now, lost } = lockDataset(dataset, textsOf({ gazette: millTexts.gazette }), lock)
    expect(now).toEqual(lock)
    expect(lost).toEqual([])
  })

  test('a quote that nobody has located is unchecked, and never support', () => {
    const { lock: now, lost } = lockDataset(dataset, new Map())
    expect(new Set(lost.map(({ verdict, was }) => `${verdict} ${was}`))).toEqual(new Set(['unchecked null']))
    expect(now.sources).toEqual({})
    expect(now.citations[LEADS]).toMatchObject([{ verdict: 'gone', start: 0, end: 0, paragraph: -1, sentence: -1 }])
  })

  test('a row is kept only for the quote that it was written for', () => {
    const claims = millParts.claims.map((row) =>
      row['id'] === LEADS ? { ...row, citations: [cite('report: Ada Quill leads')] } : row,
    )
    const { lost } = lockDataset(datasetOf({ ...millParts, claims }), new Map(), lock)
    expect(lost).toMatchObject([{ claim: LEADS, verdict: 'unchecked', was: null }])
  })
})

describe('what documents share', () => {
  const run = 'the wheel turns by night and by day as long as there is water'
  const raw = { a: `It says ${run}.`, b: `Again ${run}!`, c: `So ${run}?` }
  const three = datasetOf({ sources: Object.keys(raw).map((id) => source(id)) })
  const full = lockDataset(three, textsOf(raw)).lock
  const pairs = ({ shared }: Lock) => shared.map(({ sources }) => sources.join(' ')).toSorted()

  test('stays known while the texts are as they were', () => {
    expect(pairs(full)).toEqual(['a b', 'a c', 'b c'])
    expect(pairs(lockDataset(three, textsOf({ a: raw.a }), full).lock)).toEqual(['a b', 'a c', 'b c'])
  })

  test('is forgotten where one of them changed, and found again where both are at hand', () => {
    const changed = `Now and then ${run}.`
    expect(pairs(lockDataset(three, textsOf({ a: changed }), full).lock)).toEqual(['b c'])
    expect(pairs(lockDataset(three, textsOf({ a: changed, b: raw.b }), full).lock)).toEqual(['a b', 'b c'])
  })

  test('goes with a source that the dataset has no more', () => {
    const two = datasetOf({ sources: [source('a'), source('b')] })
    expect(pairs(lockDataset(two, new Map(), full).lock)).toEqual(['a b'])
  })
})

describe('sentences that a curator considered', () => {
  const considered = [{ quote: 'the wheel turns', why: 'a saying' }]
  const one = datasetOf({ sources: [source('doc', { considered })] })

  test('are located as citations are', () => {
    const { lock: now, lostConsidered } = lockDataset(one, textsOf({ doc: 'They say the wheel turns.' }))
    expect(now.considered['doc']).toMatchObject([{ quote: 'the wheel turns', start: 9, end: 24, verdict: 'exact' }])
    expect(lostConsidered).toEqual([])
  })

  test('are told when they are lost', () => {
    const { lostConsidered } = lockDataset(one, textsOf({ doc: 'They say nothing of the kind.' }))
    expect(lostConsidered).toMatchObject([{ source: 'doc', index: 0, verdict: 'gone' }])
  })
})

test('claims stay in the dataset’s order, also those whose ids every object has', () => {
  const ids = ['z', 'constructor', 'a']
  const claims = ids.map((id) => claim('x', 'uses', 'y', 'doc: the words', { id }))
  const { lock: now } = lockDataset(
    datasetOf({ entities: [entity('x'), entity('y')], claims }),
    textsOf({ doc: 'Here are the words.' }),
  )
  expect(Object.keys(now.citations)).toEqual(ids)
  expect(now.citations['constructor']).toMatchObject([{ verdict: 'exact', start: 9 }])
})
