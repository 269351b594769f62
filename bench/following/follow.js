const { Agent, get } = require('node:http');

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One answer, whole. */
const fetchText = (port, path, headers = {}) =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent, headers }, answer => {
      const chunks = [];
      answer.on('data', chunk => chunks.push(chunk)).on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });

const count = (bytes, text) => {
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) found++;
  return found;
};

/** Follows the feed as one reader does, page after page, from after one revision to the end, or as many members; tells how many a second there were. */
async function follow({ port }, since, most = Infinity) {
  let [path, members, bytes, pages] = [`/feed/after/${since}`, 0, 0, 0];
  const took = [];
  const began = performance.now();
  while (path && members < most) {
    const asked = performance.now();
    const page = await fetchText(port, `${path}.nq`);
    took.push(performance.now() - asked);
    members += count(page, 'tree#member> ');
    bytes += page.length;
    pages++;
    path = /#next> <https:\/\/w3id\.org\/tree#node> <http:\/\/[^/]+([^>]+)>/.exec(page.toString('latin1'))?.[1];
  }
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  return { members, pages, bytes, seconds, membersPerSecond: members / seconds, median: took[took.length >> 1], slowest: took.at(-1) };
}

module.exports = { fetchText, follow };
