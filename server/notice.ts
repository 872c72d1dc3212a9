/** What a person should know of files that are passed over: one sentence for all of a folder that share the reason. */
export interface Notice {
  /** The folder, as the person knows it: `valley/texts`. */
  readonly where: string
  /** The files’ names, at least one. */
  readonly names: readonly string[]
  /** What is said of a single file: `is a PDF: save …`. */
  readonly one: string
  /** What is said of several: `match no source`. */
  readonly many: string
  /** What is said after their names, if anything. */
  readonly each?: string
}

/** As many names tell a person which files are meant. */
const NAMED = 2

/**
 * `37 files in documents match no source: a.txt, b.txt and 35 more`. `named`: how many names are told at most; where others than
 * this machine can read it, none should be.
 */
export function noticeLine({ where, names, one, many, each }: Notice, named = NAMED): string {
  if (names.length === 1) return `${named ? `${where}/${names[0]}` : `one file in ${where}`} ${one}`
  const all = `${names.length} files in ${where} ${many}`
  return named ? `${all}: ${listed(names, named)}${each === undefined ? '' : `; each ${each}`}` : all
}

function listed(names: readonly string[], named: number): string {
  const left = names.length - named
  if (left > 0) return `${names.slice(0, named).join(', ')} and ${left} more`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
