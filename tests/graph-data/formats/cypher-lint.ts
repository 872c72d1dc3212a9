/** What Neo4j’s grammar of Cypher, as its editors have it, has against a text. */
import { CypherLexer, CypherParser } from '@neo4j-cypher/antlr4'
import antlr4, { type ErrorListener } from 'antlr4'

/** Faults as `line:column message`; empty when the text is Cypher. */
export function cypherFaults(text: string): string[] {
  const faults: string[] = []
  const listener: ErrorListener = {
    syntaxError: (_recognizer, _symbol, line, column, message) => faults.push(`${line}:${column} ${message}`),
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  }
  const lexer = new CypherLexer(new antlr4.InputStream(text))
  const parser = new CypherParser(new antlr4.CommonTokenStream(lexer))
  for (const recognizer of [lexer, parser]) {
    recognizer.removeErrorListeners()
    recognizer.addErrorListener(listener)
  }
  parser.cypher()
  return faults
}
