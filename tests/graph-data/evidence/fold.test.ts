import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord } from '#graph-data/evidence/fold.ts'

describe('folding a word', () => {
  test.each([
    ['Mistral', 'mistral'],
    ['Bruyères', 'bruyeres'],
    ['Bruye\u0300res', 'bruyeres'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ﬁne', 'fine'],
    ['Ｆｕｌｌ', 'full'],
    ['co\u00ADop', 'coop'],
    ['a\u200Bb\u2060c\uFEFF', 'abc'],
    ['\u202Aword\u202C', 'word'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  test.each([
    ['a superscript is no digit', '10²', '102'],
    ['a fraction is no number beside it', '1½', '112'],
    ['a vowel sign of Hindi is a letter', 'कि', 'का'],
    ['a short I of Russian is a letter', 'мой', 'мои'],
  ])('%s', (_, a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b))
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
      }),
    )
  })
})
