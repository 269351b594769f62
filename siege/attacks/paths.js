const { gotten, status } = require('./asked');

/**
 * A word that stands nowhere in the register; where it is in an answer, that repeats what it was asked. What has the form of a key may be
 * named as one that is not there.
 */
const word = 'reflected7q3';
const gone = status(400, 404, 414, 431);

/** Paths that lead nowhere, and headers that are to lead elsewhere. */
const paths = [
  ...['/doc/city/..%2f..%2fetc%2fpasswd', '/data/../../etc/passwd', '/data/%2e%2e/%2e%2e/etc/passwd', '/data/..%5c..%5cwin.ini'],
  ...['/doc/city/%00', `/doc/city/${word}%00.ttl`, '/id/city/%ff%fe', `/doc/city/${'k'.repeat(10_000)}`, `/DOC/city/${word}`],
  ...[
    `/doc/city/${word}.`,
    `/doc/City/bergen`,
    `/data/bergen.nt.`,
    '/doc//city',
    `/doc/city/%3C${word}%3E`,
    `/data/%3C${word}%3E.nt`,
    `/${word}`,
  ],
  ...[`/catalog/${word}`, `/feed/after/${word}`, `/feed/after/-1`, `/doc/city/bergen/v/99999999999999999999`, '/id/city/bergen%0d%0ax:y'],
].map(path => ({ name: 'a path', size: path.slice(0, 40), make: () => gotten(path), wanted: { ...gone, without: word } }));

const elsewhere = `https://${word}.example`;
const headers = [
  ['Host', '/doc/city/bergen.html', { host: `${word}.example` }],
  ['Host of a redirect', '/id/city/bergen', { host: `${word}.example` }],
  ['X-Forwarded-Host', '/id/city/bergen', { 'x-forwarded-host': `${word}.example`, 'x-forwarded-proto': 'gopher' }],
  ['X-Forwarded-Host of a page', '/doc/city/bergen.html', { 'x-forwarded-host': `${word}.example`, forwarded: `host=${word}.example` }],
  ['X-Original-URL', '/doc/city/bergen.html', { 'x-original-url': `/${word}`, 'x-rewrite-url': `/${word}` }],
  ['X-HTTP-Method-Override', '/doc/city/bergen.html', { 'x-http-method-override': 'DELETE' }],
  ['doubled parameters', `/doc/city/bergen.html?a=${word}&a=${word}`, {}],
  ['Origin', '/doc/city/bergen.html', { origin: elsewhere, referer: elsewhere }],
  ['a broken If-None-Match', '/doc/city/bergen.html', { 'if-none-match': `"${word}` }],
  ['an odd Range', '/data/bergen.nt', { range: 'bytes=0-0,1-1,2-2,-9999999999999999999' }],
  ['an odd Accept-Language', '/doc/city/bergen.html', { 'accept-language': `${'x-'.repeat(500)}${word};q=nan` }],
].map(([name, path, sent]) => ({
  name,
  size: 1,
  make: () => gotten(path, sent),
  wanted: { ...status(200, 206, 303, 400, 416), without: word },
}));

module.exports = { paths: [...paths, ...headers] };
