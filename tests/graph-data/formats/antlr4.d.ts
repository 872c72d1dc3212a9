declare module 'antlr4' {
  export interface ErrorListener {
    syntaxError(recognizer: unknown, symbol: unknown, line: number, column: number, message: string): void
    reportAmbiguity(): void
    reportAttemptingFullContext(): void
    reportContextSensitivity(): void
  }
  const antlr4: { InputStream: new (text: string) => object; CommonTokenStream: new (lexer: object) => object }
  export default antlr4
}

declare module '@neo4j-cypher/antlr4' {
  import type { ErrorListener } from 'antlr4'

  class Recognizer {
    constructor(input: object)
    removeErrorListeners(): void
    addErrorListener(listener: ErrorListener): void
  }
  export class CypherLexer extends Recognizer {}
  export class CypherParser extends Recognizer {
    /** Parses a text of statements. */
    cypher(): void
  }
}
