import { html } from '../pages/html';

/** GraphiQL, from our own files only. */
export const playgroundPage = () =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>GraphiQL – Kontor</title>
        <link rel="stylesheet" href="/graphiql/graphiql.css" />
        <link rel="stylesheet" href="/graphql.css" />
      </head>
      <body>
        <div id="graphiql">
          <p>GraphiQL needs a script of ours. The schema is at <a href="/schema.graphql">/schema.graphql</a>.</p>
        </div>
        <script src="/graphiql/react.js"></script>
        <script src="/graphiql/react-dom.js"></script>
        <script src="/graphiql/graphiql.js"></script>
        <script src="/graphql.js"></script>
      </body>
    </html> `.text;
