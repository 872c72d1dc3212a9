/** The languages whose small words evidence knows; to add one, add a file and a row. */
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import type { Language } from './language.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

/** English first: where two languages count with one word, the first one’s value holds. */
export const languages: readonly Language[] = [english, french, german, spanish, italian, portuguese, dutch]
