/** What a writer needs besides the excerpt: the model itself has neither a disk nor a clock. */
export interface Press {
  /** The page that a dossier is printed on, as the build leaves it; null where nothing was built. */
  readonly page: string | null
  /** Like 2026-05-17. */
  readonly today: string
  /** Pixels per unit of the map, for pictures that are made of pixels; from 1 to `MOST_SCALE`. */
  readonly scale: number
  /** Makes an SVG into a PNG so many times as large; null where nobody can. */
  readonly raster: ((svg: string, scale: number) => Promise<Uint8Array>) | null
}

export const MOST_SCALE = 8
export const USUAL_SCALE = 2

/** A file cannot be written, and why. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable'

  constructor(
    message: string,
    /** Whether it is the excerpt’s fault: of a smaller one there could be a file. */
    readonly isTooLarge = false,
  ) {
    super(message)
  }
}
