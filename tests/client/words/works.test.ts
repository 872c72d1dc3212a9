import { expect, test } from 'vitest'
import { worksWords } from '#client/words/works.ts'

const sources = (held: number, credited: number) => [
  ...Array.from({ length: held }, () => ({ held: true })),
  ...Array.from({ length: credited }, () => ({ held: false })),
]

test.each([
  [5, 9, '5 documents are held here. They credit 9 further works, known only by name.'],
  [1, 1, '1 document is held here. It credits 1 further work, known only by name.'],
  [2, 0, '2 documents are held here.'],
  [0, 0, '0 documents are held here.'],
])('%i held and %i credited', (held, credited, words) => {
  expect(worksWords(sources(held, credited))).toBe(words)
})
