import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth, wrap } from '#graph-data/map/text.ts'

describe('the width of text', () => {
  it('is measured as Inter sets it', () => {
    // Canvas, 600 1000px Inter: H 746, i 262, space 252.
    expect(textWidth('Hi', 1000)).toBe(746 + 262)
    expect(textWidth('H i', 10)).toBeCloseTo(12.6)
  })

  it('grows with the font size and with every character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textWidth(a + b, 12)).toBeGreaterThanOrEqual(textWidth(a, 12))
        expect(textWidth(a, 24)).toBeCloseTo(2 * textWidth(a, 12))
      }),
    )
  })

  it('knows scripts as wide as high, and marks that take no room', () => {
    expect(textWidth('漢', 10)).toBe(10)
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
  })
})

describe('wrapping', () => {
  const frame = { size: 12, width: 100, lines: 3 }

  it('leaves what fits on one line', () => {
    expect(wrap('Mistral AI', frame)).toEqual(['Mistral AI'])
  })

  it('breaks between words, into lines of like length', () => {
    expect(wrap('Austrian Academy of Sciences', frame)).toEqual(['Austrian', 'Academy of', 'Sciences'])
  })

  it('ends what is too long in an ellipsis', () => {
    expect(wrap('Donaudampfschifffahrtsgesellschaft', { ...frame, lines: 1 })).toEqual(['Donaudampfs…'])
    expect(wrap('one two three four five six seven eight nine ten eleven', { ...frame, lines: 2 }).at(-1)).toMatch(/…$/)
  })

  it('takes any run of white space for one space, and no words for an empty line', () => {
    expect(wrap('  Mistral\n\tAI ', frame)).toEqual(['Mistral AI'])
    expect(wrap('', frame)).toEqual([''])
  })

  it('always keeps to its frame, and loses no word without an ellipsis', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 200 }), fc.integer({ min: 1, max: 4 }), (list, width, lines) => {
        const wrapped = wrap(list.join(' '), { size: 12, width, lines })
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
        const isCut = wrapped.some((line) => line.endsWith('…'))
        expect(isCut || wrapped.join(' ') === list.join(' ')).toBe(true)
      }),
    )
  })
})
