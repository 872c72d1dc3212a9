import { expect, test } from 'vitest'
import { failureTitle } from '#client/words/failures.ts'

test('a failure has a title for people, and one that nobody thought of keeps its own', () => {
  expect(failureTitle({ status: 0, title: 'x' })).toBe('No answer')
  expect(failureTitle({ status: 503, title: 'Service Unavailable' })).toBe('The server is busy')
  expect(failureTitle({ status: 500, title: 'Internal Server Error' })).toBe('The server failed')
  expect(failureTitle({ status: 418, title: 'I’m a teapot' })).toBe('I’m a teapot')
})
