import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsOf, keyOf, leadOf, markedParts, MOST_OF_KIND, type Finding } from '#client/panels/search/findings.ts'
import { HIT_KINDS } from '#graph-data'
import { answerOf } from '../answers.ts'

const search = (q: string) => answerOf('GET /api/datasets/:d/search', { d: 'mill' }, { q })

describe('findings', () => {
  test('stand by kind, none lost, the best kind first', async () => {
    const { hits } = await search('mill')
    const groups = groupsOf(hits)
    expect(groups.flatMap(({ items }) => items)).toHaveLength(hits.length)
    expect(groups[0]?.items[0]).toBe(hits[0])
    expect(groups.map(({ label }) => label).toSorted()).toEqual(['Claims', 'Entities', 'Passages'])
    expect(HIT_KINDS).toHaveLength(3)
  })

  test('of one kind leave room for the others', () => {
    const finding = (kind: Finding['kind'], id: string): Finding => ({
      kind,
      id,
      title: '',
      detail: '',
      types: [],
      terms: [],
    })
    const entities = Array.from({ length: 20 }, (_, n) => finding('entity', `e${n}`))
    const groups = groupsOf([...entities, finding('claim', 'c')])
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
