/** How much of something long is answered at a time. */

/** Items that a page of a long list holds at most. */
export const MOST_ON_PAGE = 500
/** Items on a page, unless told otherwise. */
export const USUAL_ON_PAGE = 100

/** Hits that a search answers at most. */
export const MOST_HITS = 100
/** Hits of a search, unless told otherwise. */
export const USUAL_HITS = 20

/** Things told of a broken dataset at most; the rest is counted. */
export const MOST_ISSUES = 100
