/** The small words of all known languages together: documents mix languages, and a word too many errs on the safe side. */
import { foldWord } from './fold.ts'
import { languages } from './languages/index.ts'
import type { Language } from './languages/language.ts'

type Lists = 'negations' | 'hedges' | 'bounds' | 'ordinals' | 'measures' | 'prepositions' | 'particles'

function wordsIn(list: Lists): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => language[list].split(/\s+/).filter(Boolean).map(foldWord)))
}

function valuesIn(list: 'numbers' | 'powers'): ReadonlyMap<string, number> {
  const entries = languages.flatMap((language: Language) => Object.entries(language[list]))
  return new Map(entries.toReversed().map(([word, value]) => [foldWord(word), value]))
}

export const NEGATIONS = wordsIn('negations')
export const HEDGES = wordsIn('hedges')
/** Hedges right before a number only. */
export const BOUNDS = wordsIn('bounds')
export const ORDINALS = wordsIn('ordinals')
export const MEASURES = wordsIn('measures')
export const PREPOSITIONS = wordsIn('prepositions')
export const PARTICLES = wordsIn('particles')
/** Word → value. */
export const NUMBERS = valuesIn('numbers')
/** Word → power of ten. */
export const POWERS = valuesIn('powers')

/** Two words that hedge together, joined by a blank. */
export const PHRASES: ReadonlySet<string> = new Set(
  languages.flatMap(({ phrases }) =>
    phrases.split(',').map((phrase) => phrase.trim().split(/\s+/).map(foldWord).join(' ')),
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
    usd eur gbp jpy chf cny flop flops tflops pflops rpm mph kph bps`).split(/\s+/),
)
