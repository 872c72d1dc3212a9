declare module 'jsonld' {
  export interface Options {
    readonly format: 'application/n-quads'
    readonly algorithm?: 'URDNA2015'
    readonly inputFormat?: 'application/n-quads'
    readonly documentLoader?: (url: string) => Promise<never>
  }
  /** The graph in a JSON-LD document, as N-Quads. */
  export function toRDF(document: unknown, options: Options): Promise<string>
  /** The same graph, its nameless nodes named alike whatever they were called, in order. */
  export function canonize(quads: string, options: Options): Promise<string>
}
