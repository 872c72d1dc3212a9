/** What a command of the command line is. */

/** Documented in README.md and in `stemma --help`. */
export const EXIT = { fine: 0, findings: 1, usage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** Where a command reads its settings and writes its words. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** One line of the result. */
  readonly print: (line: string) => void
  /** One line about what went wrong, or what a person should know. */
  readonly say: (line: string) => void
}

/** What follows the command’s name. */
export interface Arguments {
  /** Folders; for `export` also a file, and `name=value` of a selection. */
  readonly folders: readonly string[]
  readonly json: boolean
  /** For `lock`: whether support that a changed text took away is given up. */
  readonly accept: boolean
  /** For `export`: the id of a format. */
  readonly format: string | undefined
  /** For `export`: the id of the format of a file that is read. */
  readonly from: string | undefined
  /** For `export`: pixels per unit of the map, as it was written. */
  readonly scale: string | undefined
  /** For `export`: the file to write. */
  readonly out: string | undefined
}

export interface Command {
  readonly name: string
  /** Read after its name in the help. */
  readonly summary: string
  readonly run: (args: Arguments, terminal: Terminal) => Promise<Exit>
}

/** Says why a command did nothing, in one clause each. */
export function misused(faults: readonly string[], { say }: Pick<Terminal, 'say'>): typeof EXIT.usage {
  for (const fault of faults) say(`stemma: ${fault}`)
  return EXIT.usage
}
