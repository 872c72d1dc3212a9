declare module 'edtf' {
  /** The syntax tree of an expression; throws a SyntaxError on anything beyond `level`. */
  export function parse(text: string, options?: { level?: 0 | 1 | 2 }): { type: string }
  /** The date or interval itself; `min` and `max` are milliseconds, infinite at an open end. */
  export default function edtf(text: string): { min: number; max: number }
}

/** ECMAScript 2024. */
interface String {
  isWellFormed(): boolean
}

/** Every JavaScript runtime has it (https://encoding.spec.whatwg.org/); the language’s own library doesn’t list it. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input: string): Uint8Array
}

/** https://compression.spec.whatwg.org/ */
declare class CompressionStream {
  constructor(format: 'deflate-raw')
  readonly readable: { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array<ArrayBuffer> }> } }
  readonly writable: { getWriter(): { write(chunk: Uint8Array): Promise<void>; close(): Promise<void> } }
}
