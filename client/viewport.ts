/** How much room there is. The widths are those of styles/layout.css. */

/** Below it panels become sheets over the map. */
export const NARROW = '(max-width: 719px)'
/** Below it the filters give way to the map. */
export const MEDIUM = '(max-width: 1179px)'
