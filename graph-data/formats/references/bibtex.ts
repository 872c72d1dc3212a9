/** BibTeX (https://ctan.org/pkg/bibtex): the documents, for LaTeX. Its own types only; fields that it passes over, like `date`, are for biblatex. */
import type { SourceRecord } from '../../records.ts'
import type { Aspect, Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { CONTROL_CHARACTER, type Losses } from '../losses.ts'
import { aboutLine } from '../provenance.ts'
import { partsOf } from './edtf-parts.ts'
import { genreOf } from './reference.ts'
import { noteOf, standings } from './standing.ts'

const CARRIES: readonly Aspect[] = ['sources']

export const bibtex: Format = {
  id: 'bibtex',
  label: 'BibTeX',
  audience: 'citations',
  use: 'Cite the documents in LaTeX, with BibTeX or with biblatex.',
  mediaType: 'application/x-bibtex',
  extension: '.bib',
  carries: CARRIES,
  cannot: 'It holds the documents only, without what they depend on; control characters are left out.',
  write,
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  yield `% Encoding: UTF-8\n% ${comment(aboutLine(CARRIES, excerpt))}\n`
  const standingOf = standings(excerpt)
  for (const source of excerpt.sources) yield entryOf(source, noteOf(source, standingOf), losses)
}

/** Between entries everything is a comment, but for an @. */
function comment(text: string): string {
  return text.replace(/[\s\p{Cc}@]+/gu, ' ')
}

/** Where each type says who published; a type that lacks what BibTeX wants of it is `misc`. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  article: 'journal',
  book: 'publisher',
  techreport: 'institution',
}

/** Titles stand in two pairs of braces, so that no style changes their letters. */
function entryOf(source: SourceRecord, note: string | undefined, losses: Losses): string {
  const { id, title, short, publisher, author, published, accessed, language, url } = source
  const type = publisher === undefined ? 'misc' : genreOf(source).bibtex
  const parts = partsOf(published ?? '')
  const fields: [string, string | undefined][] = [
    ['title', `{${latex(title, losses)}}`],
    ['shorttitle', short && `{${latex(short, losses)}}`],
    ['author', author && `{${latex(author, losses)}}`],
    [PUBLISHERS[type] ?? 'howpublished', publisher && latex(publisher, losses)],
    ['date', published],
    ['year', parts?.year],
    ['month', parts?.month && String(Number(parts.month))],
    ['url', url && address(url)],
    ['urldate', accessed],
    ['langid', language],
    ['note', note && latex(note, losses)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]))
  return `\n@${type}{${id},\n${lines.join('')}}\n`
}

/** BibTeX counts a brace also behind a backslash: one of the text must be a word, or the entry would end in its midst. */
const COMMANDS: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as LaTeX prints it: nothing in it is a command or a brace. */
function latex(text: string, losses: Losses): string {
  return text.replace(/[\\~^]|[&%$#_{}]|\s+|\p{Cc}/gu, (found) => {
    if (/\s/.test(found)) return ' '
    if (/\p{Cc}/u.test(found)) losses.add(CONTROL_CHARACTER)
    else return COMMANDS[found] ?? `\\${found}`
    return ''
  })
}

/** An address is taken as it stands; what would end it or begin a comment is written as URLs write it. */
function address(url: string): string {
  return url.replace(/[\\{}%\s]/g, (found) => (found === '%' ? '\\%' : encodeURIComponent(found)))
}
