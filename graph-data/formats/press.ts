/** What a writer needs besides the excerpt: the model itself has neither a disk nor a clock. */
export interface Press {
  /** The page that a dossier is printed on, as the build leaves it; null where nothing was built. */
  readonly page: string | null
  /** Like 2026-05-17. */
  readonly today: string
}

/** A file cannot be written here, and why; it is no fault of the excerpt. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable'
}
