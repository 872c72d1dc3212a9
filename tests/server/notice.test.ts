import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#server/catalog.ts'
import { noticeLine, type Notice } from '#server/notice.ts'
import { filesOf, mill, millParts, millTexts } from '#tests/builders.ts'
import { temporaryFolder, writeDataset, writeFiles } from './server.ts'

const strange = (...names: string[]): Notice => ({
  where: 'documents',
  names,
  one: 'matches no source',
  many: 'match no source',
})

describe('a notice', () => {
  test.each([
    [['a'], 'documents/a matches no source'],
    [['a', 'b'], '2 files in documents match no source: a and b'],
    [['a', 'b', 'c'], '3 files in documents match no source: a, b and 1 more'],
  ])('of %j', (names, line) => {
    expect(noticeLine(strange(...names))).toBe(line)
  })

  test('says the reason of several files once, after their names', () => {
    const notice = { ...strange('a', 'b', 'c'), many: 'are passed over', each: 'is a PDF: save its words' }
    expect(noticeLine(notice)).toBe(
      '3 files in documents are passed over: a, b and 1 more; each is a PDF: save its words',
    )
  })

  test('tells all names, or none', () => {
    expect(noticeLine(strange('a', 'b', 'c'), Infinity)).toBe('3 files in documents match no source: a, b and c')
    expect(noticeLine(strange('a', 'b', 'c'), 0)).toBe('3 files in documents match no source')
    expect(noticeLine(strange('a'), 0)).toBe('one file in documents matches no source')
  })
})

describe('a folder of forty invoices', () => {
  const invoices = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`invoice-${n + 10}.txt`, `Invoice ${n}`]))
  const places = async (ruined: boolean) => {
    const [shelf, texts] = [await temporaryFolder(), await temporaryFolder()]
    await writeDataset(shelf, 'mill', filesOf(millParts), { lock: mill().lock })
    if (ruined) await writeDataset(shelf, 'ruin', filesOf({ ...millParts, card: { id: 'ruin' } }).slice(1))
    await writeFiles(texts, { ...invoices, 'report.txt': millTexts.report, 'scan.pdf': '%PDF-1.7' })
    return { datasets: [shelf], texts: [texts] }
  }

  test('is one line for each reason', async () => {
    const { notices } = await loadCatalog(await places(false))
    expect(notices.map((notice) => notice.replace(/stemma-\w+/, 'documents'))).toEqual([
      'documents/scan.pdf is a PDF: save its words as plain text, in UTF-8',
      '40 files in documents match no source: invoice-10.txt, invoice-11.txt and 38 more',
    ])
  })

  test('is told as well when a dataset is broken, which nobody can ask', async () => {
    const { notices } = await loadCatalog(await places(true))
    expect(notices[1]).toContain('match no source of the datasets that could be loaded: invoice-10.txt')
  })

  test('names no file to others than this machine', async () => {
    const { notices } = await loadCatalog({ ...(await places(false)), isPublic: true })
    expect(notices).toHaveLength(2)
    expect(notices.join()).not.toMatch(/invoice|scan\.pdf/)
  })
})

test('a dataset that cannot be read says nothing of its own texts: nobody knows what it would take', async () => {
  const shelf = await temporaryFolder()
  await writeDataset(shelf, 'mill', filesOf(millParts).slice(1), { texts: { 'stray.txt': 'nobody’s' } })
  const { broken, notices } = await loadCatalog({ datasets: [shelf], texts: [] })
  expect([broken.length, notices]).toEqual([1, []])
})
