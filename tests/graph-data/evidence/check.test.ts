import { describe, expect, test } from 'vitest'
import { checkLock, lockDataset, lostFinding, type Finding, type Lock } from '#graph-data'
import { claim, cite, datasetOf, entity, held, mill, source, textsOf, worldOf } from '#tests/builders.ts'

const kindsOf = (findings: readonly Finding[]) => findings.map(({ kind }) => kind)

/** The mill's lock with something changed in it. */
function edited(change: (lock: Lock) => void): Finding[] {
  const { dataset, lock, texts } = mill()
  const copy = structuredClone(lock)
  change(copy)
  return checkLock(dataset, copy, texts)
}

const LEADS = 'ada-quill-leads-orchard-mill'

describe('a lock that is in step', () => {
  test('gives no finding, with or without the documents', () => {
    const { dataset, lock, texts } = mill()
    expect(checkLock(dataset, lock, texts)).toEqual([])
    expect(checkLock(dataset, lock, new Map())).toEqual([])
  })

  test('gives none for sources that nothing cites, or ids that every object has', () => {
    const { dataset, lock, texts } = worldOf(
      {
        entities: [entity('constructor'), entity('b')],
        sources: [source('doc'), source('uncited'), source('has-own-property')],
        claims: [claim('constructor', 'uses', 'b', 'doc: the words', { id: 'constructor' })],
      },
      { doc: 'here are the words' },
    )
    expect(checkLock(dataset, lock, texts)).toEqual([])
    delete lock.citations['constructor']
    expect(kindsOf(checkLock(dataset, lock, texts))).toEqual(['lock-outdated'])
  })
})

describe('a lock that is out of step with the files', () => {
  test('is missing', () => {
    const { dataset } = mill()
    const [finding, ...rest] = checkLock(dataset, null, new Map())
    expect(finding).toMatchObject({ kind: 'lock-missing' })
    expect(finding!.message).toContain('npm run stemma -- lock')
    expect(rest).toEqual([])
  })

  test('lacks a claim, or has one more', () => {
    expect(edited((lock) => delete lock.citations[LEADS])).toMatchObject([{ kind: 'lock-outdated', claim: LEADS }])
    const more = edited((lock) => (lock.citations['not-there'] = lock.citations[LEADS]!))
    expect(more).toMatchObject([{ kind: 'lock-outdated', claim: 'not-there' }])
  })

  test('lacks a source, or has one more', () => {
    const fewer = edited((lock) => delete lock.sources['gazette'])
    expect(fewer[0]).toMatchObject({ kind: 'lock-outdated', source: 'gazette' })
    const more = edited((lock) => (lock.sources['rumor'] = lock.sources['report']!))
    expect(more).toMatchObject([{ kind: 'lock-outdated', source: 'rumor' }])
  })

  test('has fewer or more citations of a claim', () => {
    const fewer = edited((lock) => (lock.citations[LEADS] = []))
    expect(fewer).toMatchObject([{ kind: 'lock-outdated', claim: LEADS, citation: 1 }])
    const more = edited((lock) => lock.citations[LEADS]!.push(lock.citations[LEADS]![0]!))
    expect(more).toMatchObject([{ kind: 'lock-outdated', claim: LEADS }])
    expect(more[0]!.message).toContain('1 fewer')
  })

  test('was written for another quote, prefix or document', () => {
    for (const change of [{ quote: 'Ada Quill leads' }, { prefix: 'since 2019.\n' }, { source: 'gazette' }]) {
      const findings = edited((lock) => (lock.citations[LEADS]![0] = { ...lock.citations[LEADS]![0]!, ...change }))
      expect(findings).toMatchObject([
        { kind: 'lock-outdated', claim: LEADS, citation: 1, quote: 'Ada Quill leads the mill' },
      ])
    }
  })

  test('says itself that a quote is lost', () => {
    const findings = edited((lock) => (lock.citations[LEADS]![0] = { ...lock.citations[LEADS]![0]!, verdict: 'gone' }))
    expect(findings).toMatchObject([{ kind: 'quote-lost', claim: LEADS }])
  })

  test.each([
    ['start', { start: 3 }],
    ['end', { end: 1_000_000 }],
    ['paragraph', { paragraph: 0 }],
    ['sentence', { sentence: 0 }],
  ])('was edited by hand: its %s is no place of its source', (_, change) => {
    const findings = edited((lock) => (lock.citations[LEADS]![0] = { ...lock.citations[LEADS]![0]!, ...change }))
    expect(findings).toMatchObject([{ kind: 'lock-edited', claim: LEADS }])
  })

  test.each([
    ['before', { before: 'xxx' }],
    ['after', { after: '' }],
    ['twins', { twins: [['a', 'b']] as [string, string][] }],
  ])('was edited by hand: “%s” is not what stands around the quote', (_, change) => {
    const edit = (lock: Lock) => (lock.citations[LEADS]![0] = { ...lock.citations[LEADS]![0]!, ...change })
    const [finding, ...rest] = edited(edit)
    expect(finding).toMatchObject({ kind: 'lock-edited', claim: LEADS, citation: 1 })
    expect(finding!.message).toContain('other words around it than the lock says')
    expect(rest).toEqual([])
    // What stands there can be told by the text alone, and of another text the lock says nothing.
    const { dataset, lock, texts } = mill()
    edit(lock)
    expect(checkLock(dataset, lock, new Map())).toEqual([])
    const other = new Map([...texts].map(([id, { text }]) => [id, held(`${text}\nMore.`)]))
    expect(kindsOf(checkLock(dataset, lock, other))).not.toContain('lock-edited')
  })
})

describe('a lock that is out of step with the documents', () => {
  const { dataset, lock, texts } = mill()
  const changed = (change: (text: string) => string) =>
    checkLock(dataset, lock, new Map(texts).set('report', held(change(texts.get('report')!.text))))

  test('a changed text is told, and every quote that moved in it', () => {
    const findings = changed((text) => `A new first line.\n${text}`)
    expect(findings[0]).toMatchObject({ kind: 'text-changed', source: 'report' })
    const misplaced = findings.slice(1)
    expect(new Set(kindsOf(misplaced))).toEqual(new Set(['quote-misplaced']))
    expect(misplaced).toHaveLength(6)
  })

  test('a quote whose words changed is told with its verdict, not with a place', () => {
    const findings = changed((text) => text.replace('40 tonnes', '50 tonnes'))
    const finding = findings.find(({ claim: id }) => id === 'orchard-mill-targets-forty-tonnes')
    expect(finding).toMatchObject({ kind: 'quote-misplaced', quote: 'targets 40 tonnes a year' })
    expect(finding!.message).toContain('number-changed')
    expect(finding!.message).not.toContain('stands at')
  })

  test('a quote that is gone is told', () => {
    const findings = changed((text) => text.replace('Ada Quill leads the mill. ', ''))
    expect(findings.find(({ claim: id }) => id === LEADS)!.message).toContain('gone')
  })

  test('a quote that stands elsewhere than locked is told, though the fingerprint is right', () => {
    const twice = worldOf(
      { entities: [entity('a'), entity('b')], claims: [claim('a', 'uses', 'b', 'doc: words')] },
      { doc: 'some words here' },
    )
    const other = structuredClone(twice.lock)
    other.sources['doc'] = { ...other.sources['doc']!, sha256: held('many more words').sha256 }
    const findings = checkLock(twice.dataset, other, textsOf({ doc: 'many more words' }))
    expect(findings.find(({ kind }) => kind === 'quote-misplaced')!.message).toContain('stands at 10')
  })

  test('the same text with another shape is told', () => {
    const other = structuredClone(lock)
    other.sources['report'] = { ...other.sources['report']!, noise: [[0, 5]] }
    expect(checkLock(dataset, other, texts)).toMatchObject([{ kind: 'shape-changed', source: 'report' }])
  })

  test('noise that stands nowhere is told', () => {
    const noisy = worldOf(
      { sources: [source('doc', { noise: [{ start: 'Buy now', why: 'advertising' }] })] },
      { doc: 'All text.' },
    )
    const [finding] = checkLock(noisy.dataset, noisy.lock, noisy.texts)
    expect(finding).toMatchObject({ kind: 'noise-unfound', source: 'doc' })
    expect(finding!.message).toContain('“Buy now”')
  })
})

describe('a citation that cannot be locked', () => {
  const lostOf = (quote: string, text: string | null) => {
    const dataset = datasetOf({ entities: [entity('a'), entity('b')], claims: [claim('a', 'uses', 'b', quote)] })
    return lockDataset(dataset, text === null ? new Map() : textsOf({ doc: text })).lost.map(lostFinding)
  }

  test.each([
    ['gone', 'quite other words', 'stands nowhere'],
    ['ambiguous', 'the words and the words', 'stands 2 times'],
    ['without a text', null, 'STEMMA_TEXTS'],
    ['told otherwise', 'The plant makes 50 tonnes of flour a year.', 'stands otherwise in the text (number-changed)'],
  ])('is told with its mend: %s', (name, text, mend) => {
    const quote = name === 'told otherwise' ? 'makes 40 tonnes of flour a year' : 'the words'
    const findings = lostOf(`doc: ${quote}`, text)
    expect(findings).toMatchObject([{ kind: 'quote-lost', claim: 'a-uses-b', citation: 1, source: 'doc', quote }])
    expect(findings[0]!.message).toContain(mend)
  })

  test('is never locked as support', () => {
    const dataset = datasetOf({
      entities: [entity('a'), entity('b')],
      claims: [
        claim('a', 'uses', 'b', 'doc: x', {
          citations: [cite('doc: makes 40 tonnes of flour a year'), cite('doc: was never here')],
        }),
      ],
    })
    const { lock } = lockDataset(dataset, textsOf({ doc: 'The plant makes 50 tonnes of flour a year.' }))
    expect(lock.citations['a-uses-b']!.map(({ verdict }) => verdict)).toEqual(['number-changed', 'gone'])
  })
})
