declare module '@citation-js/core' {
  interface Item {
    readonly id: string
    readonly title: string
    readonly URL?: string
    readonly publisher?: string
    readonly issued?: { readonly 'date-parts': number[][] }
  }
  export class Cite {
    constructor(text: string, options: { readonly forceType: string })
    /** As CSL-JSON. */
    readonly data: readonly Item[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
