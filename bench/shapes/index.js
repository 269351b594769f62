/** What is asked, in the order of the table. Each has a `query` in Kontor's words, which peers with the same schema take as it is. */
const shapes = [
  require('./city'),
  require('./city-agreements'),
  require('./cities-agreements'),
  require('./agreements-page'),
  require('./memberships-page'),
  require('./counts'),
  require('./search'),
  require('./deep'),
];

module.exports = { shapes };
