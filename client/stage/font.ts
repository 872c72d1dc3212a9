/** The typeface of labels. Asking for one weight loads all, for the font is a variable one. */
const FONT = '600 12px Inter'

/** Resolves when labels can be set in it; null when they already can. */
export function fontOnItsWay(): Promise<unknown> | null {
  return document.fonts.check(FONT) ? null : document.fonts.load(FONT)
}
