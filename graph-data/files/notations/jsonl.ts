import type { Notation, Place, Written } from './notation.ts'

/** JSON lines, for machines: a list with one JSON value a line; parses about 200 times as fast as YAML. */
export const jsonl: Notation = { extension: '.jsonl', read }

function read(text: string): Written {
  const value: unknown[] = []
  const lines: number[] = []
  const errors: Written['errors'][number][] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    try {
      value.push(JSON.parse(line))
      lines.push(index + 1)
    } catch {
      errors.push({
        line: index + 1,
        column: 1,
        message: 'is not valid JSON: each line must hold one whole JSON object',
      })
    }
  })
  return { value, errors, place: (path) => placeOf(lines, path) }
}

function placeOf(lines: readonly number[], [index]: readonly PropertyKey[]): Place {
  return { line: (typeof index === 'number' ? lines[index] : undefined) ?? 1, column: 1 }
}
