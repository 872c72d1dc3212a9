import { describe, expect, test } from 'vitest'
import { beginningOf } from '#client/beginning.ts'
import { talliesOf } from '#client/panels/tallies.ts'
import { namesOf } from '#client/lexicon.ts'
import { entitiesNamed, selectionChips } from '#client/views/chips.ts'
import { claimRowsOf } from '#client/views/claim-rows.ts'
import { viewOf, VIEWS } from '#client/views/index.ts'
import { startWords } from '#client/views/start-note.ts'
import { USUAL_ENTITIES, type Selection } from '#graph-data'
import { answerOf, millLexicon } from '../answers.ts'

const subgraph = (query = {}) => answerOf('GET /api/datasets/:d/subgraph', { d: 'mill' }, query)

describe('views', () => {
  test('are found by name, and only those', () => {
    expect(VIEWS.map(({ id }) => viewOf(id)?.id)).toEqual(VIEWS.map(({ id }) => id))
    expect(viewOf('globe')).toBeNull()
    expect(viewOf(null)).toBeNull()
  })
})

describe('a dataset’s beginning', () => {
  const counts = { entities: 10, claims: 9, passages: 10, documents: 2, origins: 1 }
  const card = { id: 'mill', title: 'The mill', language: 'en', curators: [], start: 'orchard-mill' }

  test('is all of it with its start open', () => {
    expect(beginningOf({ card, counts }, 'map')).toEqual({
      dataset: 'mill',
      view: 'map',
      selection: {},
      atStart: true,
      open: { kind: 'entity', id: 'orchard-mill' },
      reading: null,
      traced: false,
      sort: null,
    })
  })

  test('is what lies around its start where all is too much', () => {
    const many = { ...counts, entities: USUAL_ENTITIES + 1 }
    expect(beginningOf({ card, counts: many }, 'map').selection).toEqual({ around: ['orchard-mill'] })
  })

  test('is the view that its card names, before anything else', () => {
    const view = { around: ['orchard-mill'], hops: 2 }
    expect(beginningOf({ card: { ...card, view }, counts }, 'map').selection).toEqual(view)
  })

  test('opens nothing where there is no start', () => {
    const { start: _, ...bare } = card
    expect(beginningOf({ card: bare, counts: { ...counts, entities: 1e6 } }, 'map')).toMatchObject({
      selection: {},
      open: null,
    })
  })
})

describe('the table', () => {
  test('has a row for each claim, in words', async () => {
    const shown = await subgraph()
    const rows = claimRowsOf(shown, await millLexicon())
    expect(rows).toHaveLength(shown.claims.length)
    const row = rows.find(({ claim }) => claim.id === 'orchard-mill-targets-forty-tonnes')
    expect(row).toMatchObject({ relation: 'targets', hedge: 'Target', when: 'by 2027', whenKey: '2027' })
    expect(row?.subject?.label).toBe('Orchard Mill')
    expect(row?.object?.label).toBe('40 t a year')
  })
})

describe('tallies', () => {
  test('say what there is when all is shown', async () => {
    const { answer } = await millLexicon()
    const [entities, claims, passages, documents] = talliesOf(await subgraph(), answer)
    expect([entities, claims, passages]).toEqual(['13 entities', '10 claims', '11 passages'])
    expect(documents).toBe('2 documents · 1 origin')
  })

  test('say how much of it when not', async () => {
    const { answer } = await millLexicon()
    expect(talliesOf(await subgraph({ around: 'ada-quill' }), answer)[0]).toMatch(/^\d of 13 entities$/)
    expect(talliesOf({ entities: [], claims: [] }, answer)[3]).toBe('0 of 2 documents · 0 origins')
  })
})

describe('chips', () => {
  const labels: Record<string, string> = { mill: 'Orchard Mill', river: 'River Tamsin', ada: 'Ada Quill' }
  const chipsIn = async (selection: Selection) => {
    const { answer } = await millLexicon()
    return selectionChips(
      selection,
      namesOf(answer, (id) => labels[id] ?? id),
    )
  }
  const labelsIn = async (selection: Selection) => (await chipsIn(selection)).map(({ label }) => label)

  test('name all that a selection says, first what it begins with', async () => {
    const selection: Selection = {
      around: ['mill'],
      without: ['river'],
      type: ['company', 'figure'],
      minOrigins: 2,
      since: '2026-05',
      q: 'barley',
    }
    expect(await labelsIn(selection)).toEqual([
      'around Orchard Mill',
      'without River Tamsin',
      'companies, figures',
      '2 origins or more',
      'since May 2026',
      '“barley”',
    ])
  })

  test('have words for every filter', async () => {
    expect(await labelsIn({ hedge: ['target', 'estimated'] })).toEqual(['told as target, estimate'])
    expect(await labelsIn({ source: ['gazette'] })).toEqual(['from The Gazette'])
    expect(await labelsIn({ withoutSource: ['gazette'] })).toEqual(['if nobody believed The Gazette'])
    expect(await labelsIn({ withoutOrigin: ['x'] })).toEqual(['if nobody believed x'])
    expect(await labelsIn({ relation: ['leads'] })).toEqual(['“leads”'])
    expect(await labelsIn({ said_by: ['ada'] })).toEqual(['said by Ada Quill'])
    expect(await labelsIn({ position: ['ada'] })).toEqual(['read as Ada Quill'])
    expect(await labelsIn({ origin: ['nobody-knows'] })).toEqual(['origin nobody-knows'])
    const told = await chipsIn({ type: ['a'], hedge: ['target'], source: ['b'], relation: ['c'], said_by: ['d'] })
    expect(told).toHaveLength(5)
  })

  test('say what is left out where that is shorter, else a number', async () => {
    const { answer } = await millLexicon()
    const types = answer.vocabulary.types.map(({ id }) => id)
    expect(await labelsIn({ type: types.filter((id) => id !== 'company') })).toEqual(['without companies'])
    expect(await labelsIn({ type: types.slice(0, 4) })).toEqual([`4 of ${types.length} types`])
    const most = ['stated', 'reported', 'quoted', 'target', 'planned', 'estimated'] as const
    expect(await labelsIn({ hedge: [...most] })).toEqual(['not told as possible'])
    expect(await labelsIn({ relation: ['a', 'b', 'c', 'd'] })).toEqual(['4 relations'])
  })

  test('each take back just themselves', async () => {
    const selection: Selection = { around: ['mill', 'river'], hops: 2, type: ['company'], q: 'barley' }
    expect((await chipsIn(selection)).map(({ without }) => without)).toEqual([
      { around: ['river'], hops: 2, type: ['company'], q: 'barley' },
      { around: ['mill'], hops: 2, type: ['company'], q: 'barley' },
      { around: ['mill', 'river'], hops: 2, q: 'barley' },
      { around: ['mill', 'river'], hops: 2, type: ['company'] },
    ])
  })

  test('the last of what is around takes its reach along', async () => {
    expect((await chipsIn({ around: ['mill'], hops: 3, q: 'x' }))[0]?.without).toEqual({ q: 'x' })
  })

  test('a chain goes as one, and many names are told as a number', async () => {
    expect(await chipsIn({ from: 'mill', to: 'river' })).toEqual([
      { label: 'Orchard Mill → River Tamsin', without: {} },
    ])
    expect(await chipsIn({ entities: ['a', 'b', 'c', 'd'] })).toEqual([{ label: '4 entities', without: {} }])
    expect(await chipsIn({ claims: ['a'] })).toEqual([{ label: '1 claim', without: {} }])
  })

  test('name few entities, and those are asked for', () => {
    const selection: Selection = { around: ['a'], without: ['b', 'c', 'd', 'e'], from: 'f', to: 'g', said_by: ['h'] }
    expect(entitiesNamed(selection)).toEqual(['a', 'h', 'f', 'g'])
  })
})

describe('the note on the start view', () => {
  test('says of which kinds it shows nothing, the largest first', async () => {
    const { answer } = await millLexicon()
    const companies = await subgraph({ type: 'company,place' })
    expect(startWords(companies, answer)).toBe('The start view leaves out 3 figures, 3 works and 1 person.')
    expect(startWords(await subgraph({ type: 'place' }), answer)).toMatch(
      /^The start view leaves out 4 companies, 3 \w+, 3 \w+ and more\.$/,
    )
  })

  test('says how much it shows where every kind is there', async () => {
    const { answer } = await millLexicon()
    expect(startWords(await subgraph(), answer)).toBe('The start view shows 13 entities.')
  })
})
