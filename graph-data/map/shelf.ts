/** Boxes that are taken, found again quickly: a grid of cells, each knowing the boxes that reach into it. */
import { overlap, type Box } from './geometry.ts'

const CELL = 64

export class Shelf<T extends Box> {
  readonly #cells = new Map<number, T[]>()

  add(box: T): void {
    for (const cell of cellsOf(box)) {
      const held = this.#cells.get(cell)
      if (held) held.push(box)
      else this.#cells.set(cell, [box])
    }
  }

  /** Whether any box that `counts` overlaps `box`. */
  hits(box: Box, counts: (taken: T) => boolean = () => true): boolean {
    for (const cell of cellsOf(box)) {
      if (this.#cells.get(cell)?.some((taken) => overlap(taken, box) && counts(taken))) return true
    }
    return false
  }
}

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
      yield row * 100_003 + column
  }
}
