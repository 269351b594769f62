const { createServer } = require('node:http');
const { Pool } = require('pg');
const { cursors, statements } = require('./statements');

/** Plans are made once, and for a database in memory. */
const options = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });
const statementOf = new Map([
  ...Object.entries(statements).map(([name, statement]) => [`/${name}`, statement]),
  ...Object.entries(cursors).map(([name, statement]) => [`/${name}/cursor`, statement]),
]);

async function answer(url, body, response) {
  const { text, values } = statementOf.get(url);
  const { rows } = await pool.query({ name: url, text, values: values(JSON.parse(body)), rowMode: 'array' });
  const json = Buffer.from(`{"data":${rows[0][0]}}`);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': json.length }).end(json);
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', chunk => (body += chunk));
  request.on('end', () => answer(request.url, body, response).catch(error => response.writeHead(500).end(String(error))));
});
server.listen(process.env.PORT, '127.0.0.1', () => process.stdout.write(`ready on ${process.env.PORT}\n`));
process.once('SIGTERM', () => process.exit());
