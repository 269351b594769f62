import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixedText } from '../answers/static-file';

const script = 'text/javascript; charset=utf-8';

/** GraphiQL and what it needs, from the installed packages: whole files that run as they are. */
export const graphiqlFiles = {
  '/graphiql/react.js': packaged('react', 'umd/react.production.min.js', script),
  '/graphiql/react-dom.js': packaged('react-dom', 'umd/react-dom.production.min.js', script),
  '/graphiql/graphiql.js': packaged('graphiql', 'graphiql.min.js', script),
  '/graphiql/graphiql.css': packaged('graphiql', 'graphiql.min.css', 'text/css; charset=utf-8'),
} as const;

function packaged(name: string, file: string, type: string) {
  return fixedText(type, readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8'));
}
