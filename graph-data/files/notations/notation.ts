/** A notation is a way to write data down, and to find the place of any part of it again. */

export interface Place {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

export interface Written {
  /** What the text says, as plain data. */
  readonly value: unknown
  /** Where the part at `path` stands, or its nearest ancestor that stands anywhere. */
  place(path: readonly PropertyKey[]): Place
  /** Why the text could not be read, if it could not. */
  readonly errors: readonly (Place & { readonly message: string })[]
}

export interface Notation {
  /** With its dot: `.yaml`. */
  readonly extension: string
  read(text: string): Written
}
