const { ask } = require('./serve');

/** How many different requests there are of each shape; one with a cursor has as many as there are cursors. */
const most = 500;
const mostCursors = 100;

/** Draws what will be asked: for each shape, the variables of its requests. `after` names the record whose cursor it will be. */
const drawQuestions = (shapes, keys) =>
  new Map(shapes.map(shape => [shape, Array.from({ length: shape.cursor ? mostCursors : most }, () => shape.draw(keys))]));

/** Puts the questions in a peer's words, asking it for its cursors. */
async function requestsOf(peer, server, shape, questions) {
  if (!shape.cursor) return questions.map(variables => peer.request(shape, variables));
  const { query, path = '/graphql', read } = peer.cursor(shape);
  const requests = [];
  for (const { after: key, ...others } of questions) {
    const data = await ask(server, { path, body: query ? { query, variables: { key } } : { key } });
    requests.push(peer.request(shape, { ...others, after: read(data) }));
  }
  return requests;
}

module.exports = { drawQuestions, requestsOf };
