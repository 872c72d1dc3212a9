/** The small words of all known languages together: documents mix languages, and a word too many errs on the safe side. */
import { foldWord } from './fold.ts'
import { languages } from './languages/index.ts'
import type { Language } from './languages/language.ts'

type Lists =
  | 'negations'
  | 'complements'
  | 'hedges'
  | 'bounds'
  | 'quantities'
  | 'joints'
  | 'measures'
  | 'prepositions'
  | 'particles'

function wordsIn(list: Lists): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => language[list].split(/\s+/).filter(Boolean).map(foldWord)))
}

function valuesIn(list: 'numbers' | 'powers'): ReadonlyMap<string, number> {
  const entries = languages.flatMap((language: Language) => Object.entries(language[list]))
  return new Map(entries.toReversed().map(([word, value]) => [foldWord(word), value]))
}

/** Two words that turn a meaning together, joined by a blank. */
function phrasesIn(list: 'denials' | 'phrases'): ReadonlySet<string> {
  return new Set(
    languages.flatMap((language) =>
      language[list].split(',').map((phrase) => phrase.trim().split(/\s+/).map(foldWord).join(' ')),
    ),
  )
}

export const NEGATIONS = wordsIn('negations')
export const DENIALS = phrasesIn('denials')
export const COMPLEMENTS = wordsIn('complements')
export const HEDGES = wordsIn('hedges')
export const PHRASES = phrasesIn('phrases')
/** Hedges right before a number only. */
export const BOUNDS = wordsIn('bounds')
export const QUANTITIES = wordsIn('quantities')
export const JOINTS = wordsIn('joints')
export const MEASURES = wordsIn('measures')
export const PREPOSITIONS = wordsIn('prepositions')
export const PARTICLES = wordsIn('particles')
/** Word → value. */
export const NUMBERS = valuesIn('numbers')
/** Word → power of ten. */
export const POWERS = valuesIn('powers')

/** A form of a verb → the one that stands for all its forms. */
export const LEMMAS: ReadonlyMap<string, string> = new Map(
  languages.flatMap(({ irregular = '' }) =>
    irregular.split(',').flatMap((verb) => {
      const forms = verb.trim().split(/\s+/)
      return forms.map((form) => [form, forms[0]!] as const)
    }),
  ),
)
/** Whether a word is a number that its language writes in one: `zweitausend`. */
export function isCompoundNumber(word: string): boolean {
  return languages.some(({ compounds }) => compounds?.test(word))
}

/** Units that stand behind numbers; letter case does not tell them apart. */
export const UNITS: ReadonlySet<string> = new Set(
  foldWord(`x × % ‰ ° w kw mw gw tw wh kwh mwh gwh twh hz khz mhz ghz kb mb gb tb pb kib mib gib tib bit bits byte bytes
    watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts
    g kg mg t ton tons tonne tonnes lb lbs oz km m cm mm nm mi mile miles meter meters metre metres kilometer kilometers
    kilometre kilometres ft feet inch inches ha hectare hectares l ml liter liters litre litres c f s ms h hr hrs min
    usd eur gbp jpy chf cny flop flops tflops pflops rpm mph kph bps point points`).split(/\s+/),
)
