/** Words as evidence compares them: without case, accents of Latin and Greek letters, ligatures and invisible characters. */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu
/** Only where an accent is typography: in other scripts a mark is a letter. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036F]+/gu
const PLAIN = /^[\u0021-\u007E]*$/

/** The form in which two spellings of one word are equal. Superscripts and fractions keep their form: 10² is not 102. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  const visible = word.replace(INVISIBLE, '')
  const form = /\p{No}/u.test(visible) ? 'NFD' : 'NFKD'
  // Upper case first: it knows that ß is SS and that both Greek sigmas are one letter.
  return visible.normalize(form).replace(ACCENTS, '').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}
