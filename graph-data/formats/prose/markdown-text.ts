/** Plain text that Markdown prints as it is (https://spec.commonmark.org). */

const SPECIAL = /[\\`*_[\]<>|~$]/g
/** Signs that begin a list, a heading or a quote at the start of a line. */
const OPENING = /^(\s*)([#+=-]|\d+[.)])/

/** On one line, since a line break may begin something else; Obsidian’s comments, highlights and tags are text too. */
export function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/(?<=\s)#(?=\S)|=(?==)/g, '\\$&')
    .replace(/%(?=%)/g, '&#37;')
    .replace(OPENING, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`)
}

/** An address that can be clicked; one that Markdown cannot hold stays text. */
export function link(address: string): string {
  return /[\s<>\p{Cc}]/u.test(address) ? plain(address) : `<${address}>`
}
