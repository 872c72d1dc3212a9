/** What a person types in Stemma’s folder to run a command: `npm run stemma -- lock`. */
export function commandLine(words: string): string {
  return `npm run stemma -- ${words}`
}
