import { describe, expect, test } from 'vitest'
import { backingBadge, backingOf, backingWords } from '#client/panels/inspector/evidence.ts'
import { capitalized, groupsOf } from '#client/panels/inspector/groups.ts'
import { placeWords } from '#client/panels/inspector/place-words.ts'
import { sentenceParts } from '#client/panels/inspector/sentence.ts'
import type { ClaimRecord } from '#graph-data'
import fc from 'fast-check'
import { answerOf, millLexicon } from '../answers.ts'

describe('an entity’s relations', () => {
  test('are grouped, read from the entity and lead to what stands at the other end', async () => {
    const answer = await answerOf('GET /api/datasets/:d/entities/:id', { d: 'mill', id: 'orchard-mill' }, {})
    const groups = groupsOf(answer, await millLexicon())
    const read = groups.map(({ title, rows }) => [title, rows.map(({ other }) => other?.label)])
    expect(read).toHaveLength(answer.groups.length)
    expect(read).toContainEqual(['Is located in', ['River Tamsin']])
    expect(read).toContainEqual(['Is led by', ['Ada Quill']])
    expect(read).toContainEqual(['Has as customer', ['A bakery']])
  })

  test('are one group where a relation reads the same both ways', async () => {
    const answer = await answerOf('GET /api/datasets/:d/entities/:id', { d: 'mill', id: 'orchard-mill' }, {})
    const [first] = answer.groups
    const relations = new Map([[first!.relation, { id: first!.relation, label: 'is tied to', inverse: 'is tied to' }]])
    const both = {
      ...answer,
      groups: [first!, { ...first!, direction: first!.direction === 'in' ? 'out' : 'in' } as const],
    }
    const groups = groupsOf(both, { relations: relations as never })
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([['Is tied to', 2 * first!.claims.length]])
  })

  test('leave out a claim that did not come along, and keep the id of an entity that did not', async () => {
    const answer = await answerOf('GET /api/datasets/:d/entities/:id', { d: 'mill', id: 'tamsin' }, {})
    const lexicon = await millLexicon()
    expect(groupsOf({ ...answer, claims: [] }, lexicon).flatMap(({ rows }) => rows)).toEqual([])
    const [group] = groupsOf({ ...answer, entities: [] }, lexicon)
    expect(group?.rows[0]).toMatchObject({ otherId: 'orchard-mill', other: undefined })
  })

  test('begin with a capital', () => {
    expect(['runs on', '', 'élan'].map(capitalized)).toEqual(['Runs on', '', 'Élan'])
  })
})

describe('a sentence', () => {
  const mill = { id: 'mill', label: 'Orchard Mill' }
  const river = { id: 'river', label: 'River Tamsin' }
  const short = { id: 'orchard', label: 'Orchard' }

  test('links the entities that it names, each once', () => {
    expect(sentenceParts('Orchard Mill runs on River Tamsin; Orchard Mill is old.', [river, mill])).toEqual([
      { text: 'Orchard Mill', id: 'mill' },
      { text: ' runs on ' },
      { text: 'River Tamsin', id: 'river' },
      { text: '; Orchard Mill is old.' },
    ])
  })

  test('prefers the longer name, and never finds one inside a word or another name', () => {
    expect(sentenceParts('Orchard Mill and Orchard', [short, mill])).toEqual([
      { text: 'Orchard Mill', id: 'mill' },
      { text: ' and ' },
      { text: 'Orchard', id: 'orchard' },
    ])
    expect(sentenceParts('Orchards grow.', [short])).toEqual([{ text: 'Orchards grow.' }])
  })

  test('is whole when its parts are put together', () => {
    const word = fc.constantFrom('Mill', 'River', 'Mill River', 'a', 'runs', '.', '')
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { maxLength: 3 }), (words, names) => {
        const sentence = words.join(' ')
        const parts = sentenceParts(
          sentence,
          names.map((label, n) => ({ id: `e${n}`, label })),
        )
        expect(parts.map(({ text }) => text).join('')).toBe(sentence)
      }),
    )
  })
})

describe('how a claim is backed', () => {
  type Passage = ClaimRecord['passages'][number]
  const passage = (fields: Partial<Passage> = {}): Passage => ({
    source: 'report',
    quote: 'words',
    role: 'supports',
    verdict: 'exact',
    place: null,
    ...fields,
  })

  test('counts passages that support it and stand in their document', () => {
    const passages = [
      passage(),
      passage({ role: 'disputes' }),
      passage({ verdict: 'number-changed' }),
      passage({ verdict: 'unchecked' }),
    ]
    expect(backingOf({ passages })).toBe(2)
  })

  test('says how many documents, and how many of them are independent', () => {
    const passages = [passage(), passage(), passage()]
    expect(backingWords({ passages, documents: ['a', 'b'], origins: ['a'] })).toBe(
      '3 passages in 2 documents, but 1 origin',
    )
    expect(backingWords({ passages, documents: ['a', 'b'], origins: ['a', 'b'] })).toBe(
      '3 passages in 2 documents, 2 origins',
    )
    expect(backingWords({ passages: [passage()], documents: ['a'], origins: ['a'] })).toBe(
      '1 passage in 1 document, 1 origin',
    )
    expect(backingWords({ passages: [passage({ verdict: 'gone' })], documents: [], origins: [] })).toBe(
      'No passage backs this claim',
    )
  })

  test('fits on a badge', () => {
    const passages = [passage(), passage()]
    expect(backingBadge({ passages, documents: ['a'], origins: ['a'] })).toEqual({ text: '2', isStrong: false })
    expect(backingBadge({ passages, documents: ['a', 'b'], origins: ['a'] })).toEqual({
      text: '2 · 1 origin',
      isStrong: false,
    })
    expect(backingBadge({ passages, documents: ['a', 'b'], origins: ['a', 'b'] })).toEqual({
      text: '2 · 2 origins',
      isStrong: true,
    })
  })
})

describe('a place in a document', () => {
  test('is told as people look it up', () => {
    expect(placeWords({ section: 'Plans', paragraph: 20 })).toBe('§\u00A0Plans, ¶\u00A021')
    expect(placeWords({ section: '## Plans', paragraph: 0 })).toBe('§\u00A0Plans, ¶\u00A01')
    expect(placeWords({ paragraph: 3 })).toBe('¶\u00A04')
    expect(placeWords({ paragraph: -1 })).toBe('outside its paragraphs')
  })
})
