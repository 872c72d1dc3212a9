/** What the bare page is given. */
export interface BareMap {
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly x: number
    readonly y: number
    readonly size: number
    readonly color: string
  }[]
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[]
}
