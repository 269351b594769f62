/** Without the seams between two texts that are known: each would be a step. */
const seamless = text => text.replaceAll("' || '", '');

/** SQL for a JSON object from SQL for the JSON texts of its members. */
const object = members =>
  `${Object.entries(members)
    .map(([name, value], index) => `'${index ? ',' : '{'}"${name}":' || ${value}`)
    .join(' || ')} || '}'`;
const list = (item, order, from) => `(SELECT '[' || coalesce(string_agg(${item}, ',' ORDER BY ${order}), '') || ']' FROM ${from})`;

/** SQL for the JSON text of a code, a key or a date, which need no escaping. */
const plain = column => `'"' || ${column} || '"'`;
const json = column => `to_json(${column})::text`;
const orNull = text => `coalesce(${text}, 'null')`;
const english = column => json(`${column} ->> 'en'`);
const named = row => ({ key: plain(`${row}.key`), name: english(`${row}.names`) });

module.exports = { english, json, list, named, object, orNull, plain, seamless };
