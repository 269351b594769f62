import * as graphql from 'graphql';
import { TokenKind, type Token } from 'graphql';
import { within } from './limits';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts the tokens, comments and open brackets of a text before it is parsed, which recurses. Throws `QueryLimit`; what is no token is for the parser to say. */
export function checkSource(text: string) {
  within('characters', text.length);
  let [tokens, comments, brackets] = [0, 0, 0];
  try {
    const lexer = new graphql.Lexer(new graphql.Source(text));
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      within('tokens', ++tokens);
      within('comments', (comments += commentsBefore(token)));
      if (opening.has(token.kind)) within('brackets', ++brackets);
      if (closing.has(token.kind)) brackets--;
    }
    within('comments', comments + commentsBefore(lexer.token));
  } catch (error) {
    if (!(error instanceof graphql.GraphQLError)) throw error;
  }
}

function commentsBefore({ prev }: Token): number {
  let comments = 0;
  for (let token = prev; token?.kind === TokenKind.COMMENT; token = token.prev) comments++;
  return comments;
}
