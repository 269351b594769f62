const { request } = require('node:http');

/** No answer is read any further, in bytes. */
const longest = 200 * 2 ** 20;
/** A body is sent in pieces of so many bytes. */
const piece = 65_536;
/** After the first one waits so many milliseconds for an answer, as careful clients do. */
const glance = 50;

/**
 * Sends exactly what it is given, and gives the answer with the milliseconds that it took; `failed` says why there is none.
 * A deadline is in milliseconds; what is over it has no answer. `from` is another address of this machine.
 */
function send({ port }, { method = 'POST', path, headers = {}, body, deadline = 30_000, agent = false, from }) {
  return new Promise(resolve => {
    const began = performance.now();
    let answered = false;
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent, localAddress: from });
    const end = told => {
      clearTimeout(late);
      if (told.failed || !agent) asked.destroy();
      resolve({ ...told, took: performance.now() - began });
    };
    const fail = failed => end({ failed });
    const late = setTimeout(() => fail('no answer within the deadline'), deadline);
    asked.on('response', answer => {
      answered = true;
      read(answer, end, fail);
    });
    // Who refuses a body before it has come answers and closes: the answer counts, not the broken pipe.
    asked.on('error', error => answered || fail(error.message));
    void pour(asked, Buffer.from(body ?? ''), () => answered);
  });
}

function read(answer, end, fail) {
  const chunks = [];
  let length = 0;
  answer.on('data', chunk => {
    chunks.push(chunk);
    if ((length += chunk.length) > longest) fail('an answer without end');
  });
  answer.on('end', () => {
    const bytes = Buffer.concat(chunks);
    end({ status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString() });
  });
  answer.on('error', error => fail(error.message));
}

/** Sends a body piece by piece, and no more of it once there is an answer: who goes on writing may never read why it was refused. */
async function pour(asked, bytes, isAnswered) {
  if (bytes.length <= piece) return asked.end(bytes.length ? bytes : undefined);
  if (!asked.hasHeader('transfer-encoding')) asked.setHeader('content-length', bytes.length);
  let go = () => undefined;
  asked.on('close', () => go());
  for (let at = 0; at < bytes.length && !isAnswered() && !asked.destroyed; at += piece)
    await new Promise(sent => {
      go = sent;
      asked.write(bytes.subarray(at, at + piece), () => setTimeout(sent, at ? 0 : glance));
    });
  if (!isAnswered() && !asked.destroyed) asked.end();
}

module.exports = { send };
