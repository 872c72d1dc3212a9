/** What went wrong, as a title that people understand. */
import type { Problem } from '#graph-data'

const TITLES: Readonly<Record<number, string>> = {
  0: 'No answer',
  400: 'Something in this link is wrong',
  404: 'Not found',
  413: 'That is too much at once',
  414: 'This link is too long',
  422: 'That is too much at once',
  429: 'Too many requests',
  503: 'The server is busy',
  504: 'No answer in time',
}

/** By the problem's status; one that nobody thought of keeps its own title. */
export function failureTitle({ status, title }: Pick<Problem, 'status' | 'title'>): string {
  return TITLES[status] ?? (status >= 500 ? 'The server failed' : title)
}
