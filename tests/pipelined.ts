import { connect } from 'node:net';
import { once } from 'node:events';

/** Sends requests to `/graphql` in one packet, so that they arrive in one turn of the event loop, and gives their answers in that order. */
export async function pipelined(origin: string, requests: readonly { readonly body: object; readonly language: string }[]) {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  const texts = requests.map(({ body, language }) => {
    const text = JSON.stringify(body);
    const lines = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', `Accept-Language: ${language}`];
    return [...lines, `Content-Length: ${Buffer.byteLength(text)}`, '', text].join('\r\n');
  });
  socket.write(texts.join(''));
  const answers: unknown[] = [];
  let rest = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    for (let answer = firstOf(rest); answer; answer = firstOf(rest)) {
      answers.push(JSON.parse(answer.text));
      rest = rest.subarray(answer.length);
    }
    if (answers.length === requests.length) break;
  }
  socket.destroy();
  return answers;
}

function firstOf(bytes: Buffer) {
  const start = bytes.indexOf('\r\n\r\n') + 4;
  const length = start > 3 ? start + Number(/content-length: (\d+)/i.exec(bytes.toString('latin1', 0, start))![1]) : Infinity;
  return bytes.length < length ? undefined : { text: bytes.toString('utf8', start, length), length };
}
