import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, indexText, isSupport, knownPlace, VERDICTS, type Anchor, type TextQuote } from '#graph-data'

const TEXT = `The mill and its river

Orchard Mill runs on the river Tamsin. It has raised roughly $3.9 billion across nine funding rounds in its history.
Ada Quill leads the mill. She says that it could double its output by 2027, if the river allows.

A rival, Stonegate, grinds 20 tonnes a year. It is not for sale, and nobody has asked.
`

/** The quote’s verdict in another text, known from `TEXT`. */
function verdictIn(text: string, quote: string): string {
  return locatedIn(text, quote).verdict
}

function locatedIn(text: string, quote: string): Anchor {
  const start = TEXT.indexOf(quote)
  expect(start, `“${quote}” stands in the text`).toBeGreaterThanOrEqual(0)
  return anchor(text, { quote }, knownPlace(indexText(TEXT), quote, { start, end: start + quote.length }))
}

const RAISED = 'raised roughly $3.9 billion across nine funding rounds'

describe('a quote that still stands', () => {
  test('where it stood is exact', () => {
    const start = TEXT.indexOf(RAISED)
    expect(locatedIn(TEXT, RAISED)).toEqual({ verdict: 'exact', start, end: start + RAISED.length, changes: [] })
  })

  test('elsewhere has moved', () => {
    expect(locatedIn(`A new line.\n${TEXT}`, RAISED)).toMatchObject({
      verdict: 'moved',
      start: TEXT.indexOf(RAISED) + 12,
    })
    const sentence = 'It has raised roughly $3.9 billion across nine funding rounds in its history.'
    expect(verdictIn(`${TEXT.replace(sentence, '')}${sentence}`, RAISED)).toBe('moved')
  })

  test.each([
    ['case', TEXT.toUpperCase()],
    ['blanks', TEXT.replaceAll(' ', '\u00A0 ')],
    ['lines', TEXT.replaceAll(' ', '\n')],
    ['notation', TEXT.replace('$3.9 billion', '$3.9bn')],
    ['a hyphen at a line’s end', TEXT.replace('funding', 'fun-\nding')],
    ['a word divided', TEXT.replace('funding rounds', 'funding-rounds')],
    ['a compound at a line’s end', TEXT.replace('funding rounds', 'funding-\nrounds')],
    ['accents and ligatures', TEXT.replaceAll('fu', 'ｆu')],
    ['invisible characters', TEXT.replaceAll('ou', 'o\u200Bu')],
  ])('in other typography is reworded: %s', (_, text) => {
    expect(verdictIn(text, RAISED)).toBe('reworded')
  })

  test('with a phrase at another place is reworded', () => {
    const quote = 'double its output by 2027'
    expect(verdictIn(TEXT.replace(quote, 'by 2027 double its output'), quote)).toBe('reworded')
  })
})

describe('a quote that says something else', () => {
  test.each([
    ['number-changed', TEXT.replace('3.9', '4.1')],
    ['number-changed', TEXT.replace('billion', 'million')],
    ['number-changed', TEXT.replace('$', '€')],
    ['number-changed', TEXT.replace('nine', 'ten')],
    ['negation-changed', TEXT.replace('has raised', 'has not raised')],
    ['negation-changed', TEXT.replace('has raised', 'hasn’t raised')],
    ['negation-changed', TEXT.replace('has raised', 'did not raise')],
    ['negation-changed', TEXT.replace('It has', 'It is not true that it has')],
    ['negation-changed', TEXT.replace('across', 'not across')],
    ['hedge-changed', TEXT.replace('roughly ', '')],
    ['hedge-changed', TEXT.replace('roughly', 'at least')],
    ['hedge-changed', TEXT.replace('has raised', 'may have raised')],
    ['hedge-changed', TEXT.replace('history', 'history, allegedly')],
    ['gone', TEXT.replace('funding', 'bakery')],
    ['gone', TEXT.replace('funding ', '')],
    ['gone', TEXT.replace('across', 'secretly across')],
  ])('%s', (verdict, text) => {
    expect(text).not.toBe(TEXT)
    expect(verdictIn(text, RAISED)).toBe(verdict)
  })

  test('about somebody else', () => {
    expect(verdictIn(TEXT.replace('Ada Quill', 'Bo Stern'), 'Ada Quill leads the mill')).toBe('name-changed')
    expect(verdictIn(TEXT.replace('Stonegate', 'Tessik'), 'A rival, Stonegate')).toBe('name-changed')
  })

  test('with two names swapped', () => {
    const text = 'Here it says that Orvane bought Tessik in spring. And more.'
    const quote = 'Orvane bought Tessik in spring'
    const known = knownPlace(indexText(text), quote, { start: 18, end: 18 + quote.length })
    const swapped = text.replace(quote, 'Tessik bought Orvane in spring')
    expect(anchor(swapped, { quote }, known).verdict).toBe('name-changed')
  })

  test('without the negation that it had', () => {
    expect(verdictIn(TEXT.replace('not for sale', 'for sale'), 'It is not for sale')).toBe('negation-changed')
    expect(verdictIn(TEXT.replace('not for sale', 'for sale'), 'for sale, and nobody has asked')).toBe(
      'negation-changed',
    )
  })

  test('ends inside a contraction: its “not” is no part of it', () => {
    expect(anchor('The deal isn’t done.', { quote: 'The deal is' }).verdict).toBe('negation-changed')
  })

  test('says what differs', () => {
    expect(locatedIn(TEXT.replace('3.9', '4.1').replace('nine', 'ten'), RAISED)).toMatchObject({
      verdict: 'number-changed',
      changes: [
        { was: '3.9', now: '4.1' },
        { was: 'nine', now: 'ten' },
      ],
    })
    expect(locatedIn(TEXT.replace('across', 'not across'), RAISED)).toMatchObject({
      changes: [{ was: '', now: 'not' }],
    })
  })
})

test('a number written in one word goes on as one in figures does', () => {
  const text = 'Der Keller wartet auf zweitausend Gäste.'
  const quote = 'wartet auf zweitausend'
  const known = knownPlace(indexText(text), quote, { start: 11, end: 11 + quote.length })
  expect(anchor(text, { quote }, known).verdict).toBe('exact')
  const range = text.replace('zweitausend', 'zweitausend bis 7.300')
  expect(anchor(range, { quote }, known).verdict).toBe('number-changed')
})

describe('a quote that ends with a mark', () => {
  const quote = 'partners (Orchard, Quill)'
  const text = (end: string) => `The mill has many partners (Orchard, Quill${end} and it still grinds barley.`

  test.each([
    ['stands', ')', 'exact'],
    ['has another mark there', ']', 'reworded'],
    ['has the mark later, after nothing', ' )', 'reworded'],
    ['has lost its mark', ',', 'reworded'],
    ['has a name within it that goes on', ' II)', 'name-changed'],
    ['has a number within it', ' 40)', 'number-changed'],
    ['has a negation within it', ', not yet)', 'negation-changed'],
    ['has another fact within it', ', mills)', 'gone'],
    ['has no such mark near', ' and some others that one reads of now and then)', 'reworded'],
  ])('%s', (_, end, verdict) => {
    expect(anchor(text(end), { quote }).verdict).toBe(verdict)
  })

  test('or begins with one, where a name begins earlier', () => {
    const named = 'Only the mill (New Orchard, Quill) grinds barley here.'
    expect(anchor(named.replace('New ', ''), { quote: '(Orchard, Quill) grinds' }).verdict).toBe('exact')
    expect(anchor(named, { quote: '(Orchard, Quill) grinds' }).verdict).toBe('name-changed')
  })
})

describe('a quote that is gone', () => {
  test('is not found where it never stood', () => {
    expect(verdictIn(TEXT.replace(RAISED, ''), RAISED)).toBe('gone')
    expect(verdictIn('', RAISED)).toBe('gone')
    expect(verdictIn(TEXT.slice(0, TEXT.indexOf(RAISED) + 10), RAISED)).toBe('gone')
  })

  test('is not taken for a likeness elsewhere', () => {
    const rival = 'Stonegate has raised roughly $2.1 billion across four funding rounds in its history.'
    expect(verdictIn(`${TEXT.replace(RAISED, '')}${rival}`, RAISED)).toBe('gone')
  })

  test('is not taken for its twin', () => {
    const text = 'First the mill ran well, and it paid. Later on in winter the mill ran well, but it burned.'
    const quote = 'the mill ran well'
    const first = knownPlace(indexText(text), quote, { start: 6, end: 6 + quote.length })
    expect(anchor(text, { quote }, first).verdict).toBe('exact')
    expect(anchor(text.replace('First the mill ran well, and it paid. ', ''), { quote }, first).verdict).toBe('gone')
    expect(
      anchor(text.replace(' Later on in winter the mill ran well, but it burned.', ''), { quote }, first).verdict,
    ).toBe('exact')
  })
})

describe('several places', () => {
  const text = 'The mill ran. Then the mill ran. In the end the mill ran.'

  test('are ambiguous', () => {
    expect(anchor(text, { quote: 'mill ran' })).toMatchObject({ verdict: 'ambiguous', places: { length: 3 } })
  })

  test.each([
    [{ quote: 'mill ran', prefix: 'Then the ' }, 23],
    [{ quote: 'mill ran', suffix: '. In' }, 23],
    [{ quote: 'mill ran', prefix: 'then  THE ' }, 23],
    [{ quote: 'mill ran', prefix: 'n the ' }, 23],
    [{ quote: 'mill ran', prefix: 'The ', suffix: '. Then' }, 4],
  ])('are told apart by what stands around them: %o', (selector: TextQuote, start) => {
    expect(anchor(text, selector)).toMatchObject({ verdict: 'exact', start })
  })

  test('with a prefix that stands nowhere are gone', () => {
    expect(anchor(text, { quote: 'mill ran', prefix: 'Never the ' }).verdict).toBe('gone')
  })

  test('are told apart by the place that was locked', () => {
    expect(anchor(text, { quote: 'mill ran' }, { start: 23, end: 31 })).toMatchObject({ verdict: 'exact', start: 23 })
  })

  test('one letter by letter comes before others', () => {
    expect(anchor('Mill ran. The mill ran.', { quote: 'mill ran' })).toMatchObject({ verdict: 'exact', start: 14 })
  })

  test('a copy put in elsewhere does not move the quote', () => {
    expect(verdictIn(`${TEXT}\n${RAISED}`, RAISED)).toBe('exact')
    expect(verdictIn(`${RAISED}\n${TEXT}`, RAISED)).toBe('moved')
  })
})

describe('whatever the text holds', () => {
  test('a quote of it is found, and its place fits', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, any, (before, quote, after) => {
        fc.pre(/\S/.test(quote))
        const text = `${before}\n${quote}\n${after}`
        const found = anchor(text, { quote }, { start: before.length + 1, end: before.length + 1 + quote.length })
        expect(VERDICTS).toContain(found.verdict)
        expect('start' in found ? found.end : 0).toBeLessThanOrEqual(text.length)
        expect(isSupport(found.verdict) || found.verdict === 'negation-changed').toBe(true)
      }),
    )
  })

  test('the answer is one of the verdicts', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 120 })
    const marks = fc.string({ unit: fc.constantFrom('a', 'B', '.', '|', '!', 'α', '$'), maxLength: 14 })
    fc.assert(
      fc.property(any, any, marks, marks, fc.nat(200), (text, quote, before, after, start) => {
        fc.pre(quote !== '')
        const found = anchor(text, { quote }, { start, end: start + 1, before, after, twins: [[after, before]] })
        expect(VERDICTS).toContain(found.verdict)
      }),
    )
  })

  test('locating again in the same text is exact, and in upper case it is support', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 12, maxLength: 60 }),
        fc.nat(30),
        fc.integer({ min: 3, max: 8 }),
        (words, at, length) => {
          const text = words.join(' ')
          const quote = words.slice(at % 9, (at % 9) + length).join(' ')
          const start = text.indexOf(quote)
          fc.pre(start === 0 || text[start - 1] === ' ')
          const known = knownPlace(indexText(text), quote, { start, end: start + quote.length })
          expect(anchor(text, { quote }, known).verdict).toBe('exact')
          expect(isSupport(anchor(text.toUpperCase(), { quote }, known).verdict)).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['one endless word', 'a'.repeat(2_000_000)],
    ['one short word', 'a '.repeat(1_000_000)],
    ['digits', '123 '.repeat(500_000)],
    ['lone surrogates', '\uD800 '.repeat(500_000)],
    ['marks of direction', '\u202E'.repeat(1_000_000)],
    ['nothing but lines', '\n'.repeat(2_000_000)],
  ])('a huge text of %s is searched in bounded time', (_, text) => {
    const started = performance.now()
    const index = indexText(text)
    expect(anchor(index, { quote: RAISED }).verdict).toBe('gone')
    expect(['gone', 'ambiguous', 'exact']).toContain(anchor(index, { quote: 'a' }).verdict)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
