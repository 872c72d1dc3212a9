declare module 'edtf' {
  /** The syntax tree of an expression; throws a SyntaxError on anything beyond `level`. */
  export function parse(text: string, options?: { level?: 0 | 1 | 2 }): { type: string }
  /** The date or interval itself; `min` and `max` are milliseconds, infinite at an open end. */
  export default function edtf(text: string): { min: number; max: number }
}

/** Every JavaScript runtime has it (https://encoding.spec.whatwg.org/); the language’s own library doesn’t list it. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input: string): Uint8Array
}
