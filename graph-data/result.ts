/** A person's bad data is a value, not an exception. */

/** One thing that is wrong with a person's data, and how to mend it. */
export interface Issue {
  /** As the person knows it: the file's path inside its folder. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** Where in the data: `claims › 3 › hedge`; empty for the file as a whole. */
  readonly path: string
  /** What is wrong and what to do about it, in one sentence. */
  readonly message: string
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }

/** What is wrong with a file as a whole. */
export function issueAt(file: string, message: string): Issue {
  return { file, line: 1, column: 1, path: '', message }
}

/** An issue as one line of a log: `claims/money.yaml:12:5 money › 3: …`. */
export function issueLine({ file, line, column, path, message }: Issue): string {
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message}`
}
