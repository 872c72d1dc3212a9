/** Documents as references: what bibliographies call them, and a line that people read. */
import type { SourceRecord } from '../../records.ts'

/** A kind of document in the words of each bibliography format. */
export interface Genre {
  /** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
  readonly csl: string
  /** One of BibTeX’s own types, which biblatex knows too. */
  readonly bibtex: 'article' | 'book' | 'techreport' | 'misc'
  readonly ris: string
}

const DOCUMENT: Genre = { csl: 'document', bibtex: 'misc', ris: 'GEN' }
const WEB: Genre = { csl: 'webpage', bibtex: 'misc', ris: 'ELEC' }
const POST: Genre = { csl: 'post', bibtex: 'misc', ris: 'BLOG' }
const NEWS: Genre = { csl: 'article-newspaper', bibtex: 'article', ris: 'NEWS' }

/** By what curators call a document; they may call it anything. */
const GENRES: Readonly<Record<string, Genre>> = {
  article: { csl: 'article', bibtex: 'article', ris: 'GEN' },
  book: { csl: 'book', bibtex: 'book', ris: 'BOOK' },
  essay: { csl: 'article-magazine', bibtex: 'article', ris: 'MGZN' },
  interview: { csl: 'interview', bibtex: 'misc', ris: 'GEN' },
  newspaper: NEWS,
  press: NEWS,
  paper: { csl: 'article-journal', bibtex: 'article', ris: 'JOUR' },
  post: POST,
  thread: POST,
  report: { csl: 'report', bibtex: 'techreport', ris: 'RPRT' },
  website: WEB,
  webpage: WEB,
}

export function genreOf({ kind, url }: Pick<SourceRecord, 'kind' | 'url'>): Genre {
  const known = GENRES[kind.toLowerCase()]
  return known ?? (url === undefined ? DOCUMENT : WEB)
}

/** `Ada Quill: Quarterly report. Orchard Mill, 2026-05-30. https://… (read 2026-06)`; `link` dresses the address. */
export function reference(
  { author, title, publisher, published, url, accessed }: SourceRecord,
  text: (plain: string) => string = String,
  link: (address: string) => string = String,
): string {
  const imprint = [publisher, published].flatMap((part) => (part === undefined ? [] : [text(part)])).join(', ')
  const parts = [
    `${author === undefined ? '' : `${text(author)}: `}${text(title)}.`,
    imprint && `${imprint}.`,
    url === undefined ? '' : link(url),
    accessed === undefined ? '' : `(read ${accessed})`,
  ]
  return parts.filter(Boolean).join(' ')
}
