import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsOf, keyOf, leadOf, markedParts, MOST_OF_KIND, type Finding } from '#client/panels/search/findings.ts'
import { HIT_KINDS } from '#graph-data'
import { answerOf } from '../answers.ts'

const search = (q: string) => answerOf('GET /api/datasets/:d/search', { d: 'mill' }, { q })

describe('findings', () => {
  const finding = (kind: Finding['kind'], title: string, terms: string[] = []): Finding => ({
    kind,
    id: title,
    title,
    detail: '',
    types: [],
    terms,
  })
  const kindsOf = (groups: ReturnType<typeof groupsOf>) => groups.map(({ items }) => items[0]?.kind)

  test('stand by kind, few of each, the best kind first', async () => {
    const { hits } = await search('mill')
    const groups = groupsOf(hits, 'mill')
    expect(groups[0]?.items[0]).toBe(hits[0])
    expect(groups.map(({ label }) => label).toSorted()).toEqual(['Claims', 'Entities', 'Passages'])
    const counts = HIT_KINDS.map((kind) => Math.min(MOST_OF_KIND, hits.filter((hit) => hit.kind === kind).length))
    expect(groups.flatMap(({ items }) => items)).toHaveLength(counts.reduce((sum, count) => sum + count, 0))
  })

  test('begin with the claim that says what was typed, not with the entities that have some of its words', () => {
    const hits = [
      finding('entity', 'Koyeb', ['koyeb']),
      finding('entity', 'Acquisitions'),
      finding('claim', 'Mistral is big.'),
      finding('claim', 'Mistral acquired Koyeb.', ['acquired', 'koyeb']),
    ]
    const groups = groupsOf(hits, 'acquired koyeb')
    expect(groups[0]?.items.map(({ title }) => title)).toEqual(['Mistral acquired Koyeb.', 'Mistral is big.'])
    expect(groups[1]?.items[0]?.title).toBe('Koyeb')
  })

  test('begin with the entity where a name was typed, however many claims have it', () => {
    const hits = [
      finding('entity', 'Koyeb', ['koyeb']),
      ...Array.from({ length: 9 }, (_, n) => finding('claim', `Koyeb ${n}`, ['koyeb'])),
    ]
    expect(kindsOf(groupsOf(hits, 'koyeb'))).toEqual(['entity', 'claim'])
    expect(kindsOf(groupsOf(hits, ' koy '))).toEqual(['entity', 'claim'])
  })

  test('count a word once, however often a title says it or whatever its endings', () => {
    const hits = [
      finding('entity', 'Model', ['model']),
      finding('claim', 'Models model the modeling of models', ['models', 'model', 'modeling']),
    ]
    expect(kindsOf(groupsOf(hits, 'model'))).toEqual(['entity', 'claim'])
  })

  test('of one kind leave room for the others', () => {
    const entities = Array.from({ length: 20 }, (_, n) => finding('entity', `e${n}`))
    const groups = groupsOf([...entities, finding('claim', 'c')], 'x')
    expect(groups.map(({ items }) => items.length)).toEqual([MOST_OF_KIND, 1])
    expect(groups[0]?.items.at(-1)?.id).toBe(`e${MOST_OF_KIND - 1}`)
  })

  test('have keys of their own', async () => {
    const { hits } = await search('mill')
    expect(new Set(hits.map(keyOf)).size).toBe(hits.length)
  })

  test('lead to the entity, the claim, or the passage in its document', async () => {
    const { hits } = await search('river Tamsin')
    const lead = (kind: string) => leadOf(hits.find((hit) => hit.kind === kind)!)
    expect(lead('entity')).toEqual({ open: { kind: 'entity', id: 'tamsin' }, reading: null, traced: false })
    expect(lead('claim')).toMatchObject({ open: { kind: 'claim' }, reading: null })
    expect(lead('passage')).toMatchObject({
      open: { kind: 'claim', id: 'orchard-mill-located-in-tamsin' },
      reading: { passage: { claim: 'orchard-mill-located-in-tamsin' }, wide: false },
    })
  })
})

const marked = (text: string, terms: string[]) =>
  markedParts(text, terms)
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('')

describe('matches', () => {
  test('are marked whatever their case and diacritics', () => {
    expect(marked('A bakery in Bruyères', ['bruyeres'])).toBe('A bakery in [Bruyères]')
    expect(marked('The MILL, the mill', ['mill'])).toBe('The [MILL], the [mill]')
    expect(marked('Straße İstanbul', ['istanbul'])).toBe('Straße [İstanbul]')
    expect(marked('e\u0301te\u0301', ['ete'])).toBe('[e\u0301te\u0301]')
  })

  test('prefer the longer term, and take signs as they stand', () => {
    expect(marked('megawatts', ['mega', 'megawatts'])).toBe('[megawatts]')
    expect(marked('3.9 (about)', ['3.9', '(about)'])).toBe('[3.9] [(about)]')
    expect(marked('399', ['3.9'])).toBe('399')
    expect(marked('governance over all', ['over'])).toBe('governance [over] all')
  })

  test('never change the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 3 }), (whole, terms) => {
        const parts = markedParts(whole, terms)
        expect(parts.map(({ text: part }) => part).join('')).toBe(whole)
      }),
    )
  })
})
