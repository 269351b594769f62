const { createReadStream } = require('node:fs');
const { createInterface } = require('node:readline');
const { createHash } = require('node:crypto');

/** Throws where what was written by hand is not what the dump says of agreements themselves, in whatever order. */
async function sameLines(byHand, dump, base) {
  const record = `<${base}/id/agreement/`;
  const page = `<${base}/doc/agreement/`;
  const links = ` <${base}/def#party> `;
  const isOfAgreement = line => (line.startsWith(record) && !/^[^ ]*#/.test(line) && !line.includes(links)) || line.startsWith(page);
  const [one, other] = [await sumOf(byHand, () => true), await sumOf(dump, isOfAgreement)];
  if (one !== other) throw new Error(`What was written by hand of agreements is not what the dump says: ${one} and ${other}.`);
}

/** How many lines there are, and a sum of what they are. */
async function sumOf(file, wanted) {
  let [count, sum] = [0, 0n];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (!wanted(line)) continue;
    count++;
    sum += createHash('sha1').update(line).digest().readBigUInt64BE();
  }
  return `${count} lines (${BigInt.asUintN(64, sum).toString(16)})`;
}

module.exports = { sameLines };
