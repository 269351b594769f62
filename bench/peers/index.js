/**
 * Who is measured, in the order of the table. Each gives
 * - `prepare(client)`, where it needs something in the database;
 * - `command({ url, port, kontor, varDir })`: the program that serves, its arguments and environment; it says when it is ready;
 * - `request(shape, variables)`: path and body of a POST;
 * - `content(shape, data)`: what it answered, as Kontor would have put it;
 * - `cursor(shape)`: the query for the cursor of a record, and how to read it from the answer.
 */
const peers = [require('./kontor'), require('./postgraphile'), require('./mercurius'), require('./naive'), require('./limit')];

module.exports = { peers };
