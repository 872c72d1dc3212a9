/** Plain text that Markdown prints as it is (https://spec.commonmark.org). */
import { CONTROL_CHARACTER, type Losses } from '../losses.ts'

const SPECIAL = /[\\`*_[\]<>|~$]/g
/** Signs that begin a list, a heading or a quote at the start of a line. */
const OPENING = /^([\s\p{Cc}]*)([#+=-]|\d+[.)])/u

/** On one line, since a line break may begin something else; Obsidian’s comments, highlights and tags are text too. Control characters are left to {@link withoutControls}. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/(?<=[\s\p{Cc}])#(?=\S)|=(?==)/gu, '\\$&')
    .replace(/%(?=%)/g, '&#37;')
    .replace(OPENING, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`)
}

/** The pieces of a file with a space for each control character but line ends, all of them counted as lost. */
export async function* withoutControls(
  pieces: AsyncIterable<string> | Iterable<string>,
  losses: Losses,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece.replace(/[^\P{Cc}\n]/gu, () => {
      losses.add(CONTROL_CHARACTER)
      return ' '
    })
  }
}

/** An address that can be clicked; one that Markdown cannot hold stays text. */
export function link(address: string): string {
  return /[\s<>\p{Cc}]/u.test(address) ? plain(address) : `<${address}>`
}
