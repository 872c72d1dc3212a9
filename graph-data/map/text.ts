/**
 * How wide words are in Inter, without asking a browser: the layout needs it in a worker, and must not
 * change when the font comes late. Within 2 % of what a canvas measures at weight 600.
 */

/** Advances of the printable ASCII characters from space to tilde, in thousandths of the font size. */
const ADVANCES = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
  576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
  759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
  591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
  359, 455, 673,
]
const OTHER = 640
const WIDE = 1000

/** Scripts and symbols that are about as wide as they are high. */
const wide =
  /[\u1100-\u115f\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u
/** Marks that stand on the character before. */
const mark = /\p{M}/u

/** The width of `text` in Inter at `size`, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += advance(character)
  return (width * size) / 1000
}

function advance(character: string): number {
  const known = ADVANCES[character.charCodeAt(0) - 32]
  if (known !== undefined) return known
  if (mark.test(character)) return 0
  return wide.test(character) ? WIDE : OTHER
}

export interface Frame {
  /** Font size. */
  readonly size: number
  /** Width that a line may have, in the unit of `size`. */
  readonly width: number
  readonly lines: number
}

/** `text` broken into lines of about equal length that fit the frame; what is too long ends in an ellipsis. */
export function wrap(text: string, { size, width, lines }: Frame): string[] {
  const words = text.split(/\s+/u).filter(Boolean)
  const total = textWidth(words.join(' '), size)
  const count = Math.min(lines, Math.ceil(total / width))
  if (count <= 1) return [shorten(words.join(' '), size, width)]
  return fill(words, size, Math.min(width, (total / count) * 1.15), lines).map((line) => shorten(line, size, width))
}

/** Words put line by line as long as they fit; the last line takes the rest. */
function fill(words: readonly string[], size: number, width: number, lines: number): string[] {
  const filled: string[] = []
  for (const word of words) {
    const longer = filled.length ? `${filled.at(-1)} ${word}` : word
    const isFirst = filled.length === 0
    if (!isFirst && (filled.length === lines || textWidth(longer, size) <= width)) filled[filled.length - 1] = longer
    else filled.push(word)
  }
  return filled
}

function shorten(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line
  const characters = [...line]
  while (characters.length > 1 && textWidth(characters.join('') + '…', size) > width) characters.pop()
  return characters.join('').trimEnd() + '…'
}
