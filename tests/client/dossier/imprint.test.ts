import { expect, test } from 'vitest'
import { imprintOf } from '#client/dossier/imprint.ts'
import { collect, contentsOf, type Selection } from '#graph-data'
import { mill } from '#tests/builders.ts'

async function imprint(selection: Selection, limited = false): Promise<string> {
  const contents = await contentsOf(await collect(mill('0123456789abcdef').store, selection))
  return imprintOf({ ...contents, from: { ...contents.from, limited } }, '2026-05-17')
}

test('of everything', async () => {
  expect(await imprint({})).toBe('All of “The mill” · revision 01234567 · made on May 17, 2026')
})

test('of what a limit left', async () => {
  expect(await imprint({}, true)).toMatch(/^Part of “The mill” · /)
})

test.each([
  [{ around: ['ada-quill'], type: ['person', 'company'] }, 'Part of “The mill”: around Ada Quill, people, companies'],
  [{ entities: ['bakery', 'tamsin'], until: '2027' }, 'Part of “The mill”: A bakery, River Tamsin, until 2027'],
  [{ around: ['nobody'] }, 'Part of “The mill”: around nobody'],
  [{ hedge: ['target'] }, 'Part of “The mill”: told as target'],
  [{ around: ['ada-quill'], hops: 2 }, 'Part of “The mill”: around Ada Quill, 2 hops'],
  [{ source: ['gazette'] }, 'Part of “The mill”: from The Gazette'],
] satisfies [Selection, string][])('of %j', async (selection, words) => {
  expect((await imprint(selection)).split(' · ')[0]).toBe(words)
})
