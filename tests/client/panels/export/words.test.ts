import { describe, expect, test } from 'vitest'
import { formatOr, groupsOf } from '#client/panels/export/format-groups.ts'
import { gapWords, lossWords, sizeWords, talliesOf } from '#client/panels/export/scope-words.ts'
import { answerOf } from '../../answers.ts'

const formats = async () => (await answerOf('GET /api/formats', {}, {})).formats
const scopeIn = (format: string) => answerOf('GET /api/datasets/:d/export/scope', { d: 'mill' }, { format })

describe('the formats', () => {
  test('stand by whom they serve, none lost, none twice', async () => {
    const all = await formats()
    const groups = groupsOf(all)
    expect(groups.flatMap((group) => group.formats)).toHaveLength(all.length)
    expect(new Set(groups.map(({ label }) => label)).size).toBe(groups.length)
    expect(groups.find(({ label }) => label === 'Graph tools')?.formats.map(({ id }) => id)).toContain('gexf')
    for (const group of groups) expect(new Set(group.formats.map(({ audience }) => audience)).size).toBe(1)
  })

  test('begin with the first where the remembered one is gone', async () => {
    const all = await formats()
    expect(formatOr(all, 'gexf')?.id).toBe('gexf')
    expect(formatOr(all, 'papyrus')).toBe(all[0])
    expect(formatOr(all, null)).toBe(all[0])
    expect(formatOr([], 'gexf')).toBeUndefined()
  })
})

describe('the scope', () => {
  test('counts what people look for first', async () => {
    const { counts } = await scopeIn('gexf')
    const words = talliesOf(counts, { carries: [] }).map(({ count, noun }) => `${count} ${noun}`)
    expect(words).toEqual([
      `${counts['entities']} entities`,
      `${counts['claims']} claims`,
      `${counts['citations']} citations`,
      `${counts['documents']} documents`,
      `${counts['sources']! - counts['documents']!} further work`,
    ])
  })

  test('says which of it the format holds', async () => {
    const carried = (await formats()).find(({ id }) => id === 'ris')!
    const { counts } = await scopeIn('ris')
    const held = talliesOf(counts, carried).filter(({ isCarried }) => isCarried)
    expect(held.map(({ noun }) => noun)).toEqual(['documents', 'further work'])
  })

  test('has singulars, and zeros for what is not told', () => {
    const words = talliesOf({ entities: 1, claims: 1_200, sources: 1 }, { carries: [] }).map(
      ({ count, noun }) => `${count} ${noun}`,
    )
    expect(words).toEqual(['1 entity', '1,200 claims', '0 citations', '0 documents', '1 further work'])
  })

  test('tells what the format leaves out, and nothing where it holds everything', async () => {
    const lost = lossWords((await scopeIn('gexf')).losses)
    expect(lost).toContain('1 description of the dataset')
    expect(lossWords((await scopeIn('stemma')).losses)).toEqual([])
  })

  test('tells what the selection did not get', () => {
    expect(gapWords({ limited: false, missing: [] })).toEqual([])
    expect(gapWords({ limited: true, missing: ['a'] })).toEqual([
      'A limit leaves out the least connected entities.',
      'The dataset no longer has 1 thing that the selection names.',
    ])
  })
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_540, '1.5 kB'],
  [389_101, '389 kB'],
  [999_999, '1 MB'],
  [12_345_678, '12 MB'],
  [4_000_000_000_000, '4,000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
