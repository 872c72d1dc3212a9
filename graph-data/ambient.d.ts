declare module 'edtf' {
  /** The syntax tree of an expression; throws a SyntaxError on anything beyond `level`. */
  export function parse(text: string, options?: { level?: 0 | 1 | 2 }): { type: string }
  /** The date or interval itself; `min` and `max` are milliseconds, infinite at an open end. */
  export default function edtf(text: string): { min: number; max: number }
}
