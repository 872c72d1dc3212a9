import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { KEPT, LOOKED_AT, surroundingsOf, type Surroundings } from '#graph-data/evidence/surroundings.ts'
import { turnBetween } from '#graph-data/evidence/turn.ts'

/** What stands around the words between brackets. */
function around(marked: string, words = KEPT): Surroundings {
  const start = marked.indexOf('[')
  const text = marked.replace('[', '').replace(']', '')
  return surroundingsOf(indexText(text), { start, end: marked.indexOf(']') - 1 }, words)
}

const WORDS = { first: false, last: false }
const NUMBERS = { first: true, last: true }
const turned = (was: string, is: string, rims = WORDS) => turnBetween(around(was), around(is, LOOKED_AT), rims)

const WAS = 'They met. In spring the company has [raised money] from a bank. They left.'

describe('what turns beside a quote', () => {
  test.each([
    ['negation-changed', WAS.replace('has', 'has not')],
    ['negation-changed', WAS.replace('has', 'has no longer')],
    ['negation-changed', WAS.replace('has', 'has yet to have')],
    ['negation-changed', WAS.replace('has', 'is far from having')],
    ['negation-changed', WAS.replace('In spring', 'It is false that in spring')],
    ['negation-changed', WAS.replace('from', 'never from')],
    ['hedge-changed', WAS.replace('has', 'may have')],
    ['hedge-changed', WAS.replace('In spring', 'Experts doubt that')],
    ['hedge-changed', WAS.replace('the company', 'only the company')],
    ['hedge-changed', WAS.replace('a bank', 'a bank, reportedly')],
  ])('%s: %s', (expected, is) => {
    expect(turned(WAS, is)).toBe(expected)
  })

  test.each([
    ['nothing', WAS],
    ['a negation and a hedge in the sentence before', WAS.replace('They met.', 'They may not have met.')],
    ['a negation in the sentence behind', WAS.replace('They left.', 'They never left.')],
    ['another word', WAS.replace('company', 'old company')],
    ['the month of May', WAS.replace('In spring', 'In May')],
    ['line breaks', WAS.replaceAll(' ', '\n')],
    ['words above', `New words, not known before. ${WAS}`],
  ])('does not turn it: %s', (_, is) => {
    expect(turned(WAS, is)).toBeNull()
  })

  test.each([
    ['negation-changed', 'has not [raised money] yet', 'has [raised money] yet'],
    ['hedge-changed', 'may have [raised money] yet', 'have [raised money] yet'],
    ['hedge-changed', 'may have [raised money] yet', 'will have [raised money] yet'],
    ['negation-changed', 'The bank has [raised money]', 'It is not true that the bank has [raised money]'],
    ['negation-changed', '[raised money] here', 'Elsewhere nobody [raised money]'],
    ['negation-changed', 'It is not far [from Rome] here', 'It is not far not [from Rome] here'],
  ])('%s: %s → %s', (expected, was, is) => {
    expect(turned(was, is)).toBe(expected)
  })
})

describe('what belongs to the number at a quote’s end', () => {
  test.each([
    ['for $[3.9 billion] here', 'for €[3.9 billion] here'],
    ['for $[3.9 billion] here', 'for [3.9 billion] here'],
    ['for [200] MW here', 'for [200] GW here'],
    ['for [200] million here', 'for [200] billion here'],
    ['fell to [5 degrees]', 'fell to -[5 degrees]'],
    ['raised [3 billion] here', 'raised 2 to [3 billion] here'],
    ['raised [3 billion] here', 'raised 2–[3 billion] here'],
    ['raised [3 billion] here', 'raised half of [3 billion] here'],
    ['raised [3 billion] here', 'raised twice [3 billion] here'],
    ['a [hundred people] here', 'three [hundred people] here'],
    ['three [hundred people] here', 'five [hundred people] here'],
    ['has [hired 200] here', 'has [hired 200] to 300 here'],
    ['begins [in May] 2026', 'begins [in May] 2027'],
  ])('%s → %s', (was, is) => {
    expect(turned(was, is, NUMBERS)).toBe('number-changed')
  })

  test.each([
    ['for [200] MW here', 'for [200]\nMW here'],
    ['had [200 people] here', 'In 2023, [200 people] here'],
    ['has [hired 200] here', 'has [hired 200], and 300 left'],
  ])('%s → %s does not change it', (was, is) => {
    expect(turned(was, is, NUMBERS)).toBeNull()
  })

  test('words have no unit', () => {
    expect(turned('for [words] MW here', 'for [words] GW here')).toBeNull()
  })

  test('a word that goes on is another one', () => {
    expect(turned('the [mill] here', 'the [mill]er here')).toBe('name-changed')
  })
})
