import { describe, expect, test } from 'vitest'
import { formatLock, isSupport, Lock, lockDataset, lockDiff, quoteChanges, type Dataset } from '#graph-data'
import { claim, cite, datasetOf, entity, mill, source, textsOf } from '#tests/builders.ts'

const DOC = 'Orchard Mill runs on the river Tamsin. It grinds 20 tonnes a year for three bakeries. Ada Quill leads it.'

function millOf(citations: readonly object[], sources = [source('doc')]): Dataset {
  return datasetOf({
    entities: [entity('mill'), entity('river')],
    sources,
    claims: [claim('mill', 'uses', 'river', 'doc: x', { id: 'runs', citations })],
  })
}

const RUNS = cite('doc: runs on the river Tamsin')
const GRINDS = cite('doc: grinds 20 tonnes a year')
const dataset = millOf([RUNS, GRINDS])

/** The dataset locked on `DOC`, then on another text. */
function twice(text: string, of: Dataset = dataset) {
  const { lock } = lockDataset(of, textsOf({ doc: DOC }))
  return { first: lock, ...lockDataset(of, textsOf({ doc: text }), lock) }
}

const rows = (lock: Lock) => lock.citations['runs']!
const verdicts = (lock: Lock) => rows(lock).map(({ verdict }) => verdict)

describe('a first lock', () => {
  const { lock, lost, relocations } = lockDataset(dataset, textsOf({ doc: DOC }))

  test('has the place of each quote and what stands around it', () => {
    const start = DOC.indexOf('runs on')
    expect(rows(lock)[0]).toMatchObject({
      source: 'doc',
      start,
      end: start + 24,
      paragraph: 0,
      sentence: 0,
      verdict: 'exact',
    })
    expect(rows(lock)[0]!.before).toHaveLength(2)
    expect(rows(lock)[0]!.after).toHaveLength(14)
  })

  test('loses nothing and locates nothing anew', () => {
    expect([lost, relocations]).toEqual([[], []])
  })

  test('of a quote that is set otherwise says so', () => {
    const { lock: other } = lockDataset(millOf([cite('doc: Runs on the River Tamsin')]), textsOf({ doc: DOC }))
    expect(verdicts(other)).toEqual(['reworded'])
  })

  test('of a quote that stands nowhere, or says something else, is lost with its verdict', () => {
    const quotes = ['doc: burns on the river Tamsin', 'doc: It grinds 30 tonnes a year', 'doc: a']
    const { lock: other, lost: losses } = lockDataset(millOf(quotes.map((quote) => cite(quote))), textsOf({ doc: DOC }))
    expect(verdicts(other)).toEqual(['gone', 'number-changed', 'exact'])
    expect(losses).toMatchObject([
      { claim: 'runs', index: 0, verdict: 'gone', was: null },
      { claim: 'runs', index: 1, verdict: 'number-changed', was: null },
    ])
    expect(rows(other)[1]).toMatchObject({ start: DOC.indexOf('It grinds') })
  })

  test('knows the other places with the same words', () => {
    const { lock: other } = lockDataset(
      millOf([cite('doc: the mill', { prefix: 'sold ' })]),
      textsOf({ doc: 'We saw the mill. They sold the mill.' }),
    )
    expect(rows(other)[0]!.twins).toHaveLength(1)
  })
})

describe('locking again', () => {
  test('the same text changes nothing', () => {
    const { first, lock, relocations } = twice(DOC)
    expect(lock).toEqual(first)
    expect(relocations).toEqual([])
  })

  test('mends what somebody edited, though the text is the same', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const edited = structuredClone(lock)
    Object.assign(rows(edited)[0]!, { start: 3, end: 9, before: 'xxx', after: 'yyy' })
    expect(lockDataset(dataset, textsOf({ doc: DOC }), edited).lock).toEqual(lock)
  })

  test('of several places keeps the one that was locked', () => {
    const text = 'The mill ran. Then the mill ran.'
    const ran = millOf([cite('doc: mill ran')])
    const { lock } = lockDataset(millOf([cite('doc: mill ran', { prefix: 'Then the ' })]), textsOf({ doc: text }))
    const known = structuredClone(lock)
    delete rows(known)[0]!.prefix
    expect(rows(lockDataset(ran, textsOf({ doc: text }), known).lock)[0]).toMatchObject({ start: 23, verdict: 'exact' })
  })

  test('without the text keeps what is known', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const again = lockDataset(dataset, new Map(), lock)
    expect(again.lock).toEqual(lock)
    expect(again.lost).toEqual([])
  })

  test('without the text or an earlier lock has nothing checked', () => {
    const { lost, lock } = lockDataset(dataset, new Map())
    expect(lost.map(({ verdict, was }) => [verdict, was])).toEqual([
      ['unchecked', null],
      ['unchecked', null],
    ])
    expect(lock.sources).toEqual({})
  })

  test('a text with words put in locates its quotes anew: they have moved, and are locked as exact', () => {
    const { lock, lost, relocations } = twice(`A new line.\n${DOC}`)
    expect(verdicts(lock)).toEqual(['exact', 'exact'])
    expect(lost).toEqual([])
    expect(relocations.map(({ now }) => now.verdict)).toEqual(['moved', 'moved'])
  })

  test('a text that says otherwise is a loss that is told from the first', () => {
    const { lock, lost } = twice(DOC.replace('20', '30'))
    expect(verdicts(lock)).toEqual(['exact', 'number-changed'])
    expect(lost).toMatchObject([{ index: 1, verdict: 'number-changed', was: 'exact' }])
  })

  test('a loss keeps what stood around it, so that a mended text gives the support back', () => {
    const { first, lock } = twice(DOC.replace('It grinds', 'It never grinds'))
    expect(verdicts(lock)).toEqual(['exact', 'negation-changed'])
    expect(rows(lock)[1]).toMatchObject({ before: rows(first)[1]!.before })
    const mended = lockDataset(dataset, textsOf({ doc: DOC }), lock)
    expect(mended.lock).toEqual(first)
    expect(mended.relocations.map(({ was, now }) => [was.verdict, now.verdict])).toContainEqual([
      'negation-changed',
      'moved',
    ])
  })

  test('a loss that was accepted stays one while its text is the same', () => {
    const changed = DOC.replace('It grinds', 'It never grinds')
    const { lock } = twice(changed)
    const again = lockDataset(dataset, textsOf({ doc: changed }), lock)
    expect(again.lock).toEqual(lock)
    expect(again.lost).toMatchObject([{ verdict: 'negation-changed', was: 'negation-changed' }])
  })

  test('finds the row of a citation whatever its place among the others', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const other = millOf([cite('doc: Ada Quill leads it'), GRINDS, RUNS])
    const { relocations, lock: fresh } = lockDataset(other, textsOf({ doc: `New. ${DOC}` }), lock)
    expect(relocations.map(({ index }) => index)).toEqual([1, 2])
    expect(verdicts(fresh)).toEqual(['exact', 'exact', 'exact'])
  })

  test('a quote that was edited is located as if it were new', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const { relocations, lost } = lockDataset(
      millOf([cite('doc: grinds 20 tonnes')]),
      textsOf({ doc: `New. ${DOC}` }),
      lock,
    )
    expect([relocations, lost]).toEqual([[], []])
  })
})

describe('sentences that were considered', () => {
  const considering = (quote: string) =>
    millOf([RUNS], [source('doc', { considered: [{ quote, why: 'It is plain.' }] })])

  test('are located', () => {
    const { lock, lostConsidered } = lockDataset(considering('Ada Quill leads it'), textsOf({ doc: DOC }))
    expect(lock.considered['doc']).toMatchObject([{ quote: 'Ada Quill leads it', verdict: 'exact', sentence: 2 }])
    expect(lostConsidered).toEqual([])
  })

  test('and told when they are not there', () => {
    const { lostConsidered } = lockDataset(considering('Bo Stern leads it'), textsOf({ doc: DOC }))
    expect(lostConsidered).toMatchObject([{ source: 'doc', index: 0, verdict: 'gone' }])
  })
})

describe('words that documents share', () => {
  const shared = 'the wheel turned all day and all night while the river rose above its banks'
  const two = datasetOf({
    entities: [entity('mill'), entity('river')],
    sources: [source('one'), source('two')],
    claims: [claim('mill', 'uses', 'river', 'one: the wheel turned')],
  })
  const both = { one: `First, ${shared}. And so on.`, two: `Elsewhere ${shared}, they say.` }
  const { lock } = lockDataset(two, textsOf(both))

  test('are locked', () => {
    expect(lock.shared).toMatchObject([{ sources: ['one', 'two'], words: 15 }])
  })

  test('stay known while one document is not at hand', () => {
    expect(lockDataset(two, textsOf({ one: both.one }), lock).lock.shared).toEqual(lock.shared)
  })

  test('are forgotten when the other one changed meanwhile', () => {
    expect(lockDataset(two, textsOf({ one: 'The wheel turned.' }), lock).lock.shared).toEqual([])
  })
})

describe('the lock as a file', () => {
  test('reads back equal', () => {
    const { lock } = mill()
    expect(Lock.parse(JSON.parse(formatLock(lock)))).toEqual(lock)
  })

  test('has a line for each row', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const lines = formatLock(lock).split('\n')
    expect(lines.filter((line) => line.includes('"quote"'))).toHaveLength(2)
    expect(lines).toContain('  "shared": [],')
  })

  test('of an earlier version, without what stands around quotes, is read and completed', () => {
    const { lock } = lockDataset(dataset, textsOf({ doc: DOC }))
    const { shared: _, considered: _considered, ...old } = structuredClone(lock)
    for (const row of Object.values(old.citations).flat()) {
      delete row.before
      delete row.after
    }
    const read = Lock.parse(JSON.parse(JSON.stringify(old)))
    expect(lockDataset(dataset, textsOf({ doc: DOC }), read).lock).toEqual(lock)
  })
})

describe('the diff of a lock', () => {
  const diff = (text: string) => lockDiff(twice(text).relocations)

  test('is empty where no text changed', () => {
    expect(diff(DOC)).toEqual([])
  })

  test('counts what merely moved', () => {
    expect(diff(`New. ${DOC}`)).toEqual(['doc: 2 quotes located anew: 2 moved'])
  })

  test('says what is lost, and by which words', () => {
    expect(diff(DOC.replace('20', '30').replace('runs', 'never runs'))).toEqual([
      'doc: 2 quotes located anew: 1 number-changed, 1 negation-changed',
      '  exact → negation-changed (lost): claim “runs”, citation 1: “runs on the river Tamsin”: a negation came or went beside these words',
      '  exact → number-changed (lost): claim “runs”, citation 2: “grinds 20 tonnes a year”: “20” is now “30”',
    ])
  })

  test.each([
    ['“20” is missing', DOC.replace('20 ', '')],
    ['“not” was put in', DOC.replace('20', 'not 20')],
    [
      '  exact → gone (lost): claim “runs”, citation 2: “grinds 20 tonnes a year”',
      DOC.replace('grinds 20 tonnes a year', ''),
    ],
    ['  exact → reworded: claim “runs”, citation 2: “grinds 20 tonnes a year”', DOC.replace('grinds', 'GRINDS')],
  ])('%s', (words, text) => {
    expect(diff(text).join('\n')).toContain(words)
  })

  test('says what is mended', () => {
    const { lock } = twice(DOC.replace('20', '30'))
    const { relocations } = lockDataset(dataset, textsOf({ doc: `New. ${DOC}` }), lock)
    expect(lockDiff(relocations)).toContain(
      '  number-changed → moved (mended): claim “runs”, citation 2: “grinds 20 tonnes a year”',
    )
  })

  test('for machines has the same changes', () => {
    expect(quoteChanges(twice(DOC.replace('20', '30')).relocations)).toEqual([
      {
        source: 'doc',
        claim: 'runs',
        citation: 2,
        quote: 'grinds 20 tonnes a year',
        was: 'exact',
        now: 'number-changed',
        changes: [{ was: '20', now: '30' }],
      },
    ])
  })
})

test('what the lock calls support is what the verdict calls so', () => {
  const { lock } = mill()
  expect(
    Object.values(lock.citations)
      .flat()
      .every(({ verdict }) => isSupport(verdict)),
  ).toBe(true)
})
