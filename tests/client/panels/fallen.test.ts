import { describe, expect, test } from 'vitest'
import { fallenWords } from '#client/panels/inspector/fallen.ts'

/** `report` and its `copy` are one origin, `letter` is another. */
const originOf = new Map([
  ['report', { id: 'report' }],
  ['copy', { id: 'report' }],
  ['letter', { id: 'letter' }],
])
const claim = { id: 'c', documents: ['report', 'copy', 'letter'], origins: ['report', 'letter'] }

describe('a claim without the unticked sources', () => {
  test('says nothing while all are believed, or enough is left', () => {
    expect(fallenWords(claim, {}, originOf)).toBeNull()
    expect(fallenWords(claim, { source: ['report'] }, originOf)).toBeNull()
    expect(fallenWords(claim, { withoutSource: ['report'] }, originOf)).toBeNull()
    expect(fallenWords(claim, { withoutSource: ['another'] }, originOf)).toBeNull()
  })

  test('falls to one origin, and says of how many', () => {
    const left = { text: '1 origin left', hint: 'Of 2 origins, without the unticked sources' }
    expect(fallenWords(claim, { withoutSource: ['letter'] }, originOf)).toEqual(left)
    expect(fallenWords(claim, { withoutOrigin: ['report'] }, originOf)).toEqual(left)
  })

  test('falls altogether', () => {
    const all = { withoutSource: ['letter'], withoutOrigin: ['report'] }
    expect(fallenWords(claim, all, originOf)).toMatchObject({ text: 'falls' })
  })

  test('that nothing backed anyway has nothing to lose', () => {
    expect(fallenWords({ id: 'c', documents: [], origins: [] }, { withoutSource: ['report'] }, originOf)).toBeNull()
  })
})
