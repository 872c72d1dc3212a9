/** JSON lists written as their items come, one a line, so that two files can be compared line by line. */

/** The list, with its brackets. */
export async function* jsonList(items: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const item of items) {
    yield before + JSON.stringify(item)
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
