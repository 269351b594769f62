const { parseArgs } = require('node:util');

/** The options of a command line; throws an error with a sentence where it has others, or words besides. */
function readArgs(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch ({ message }) {
    throw new Error(`${message.split('. ')[0].replace(/\.$/, '')}. See --help.`);
  }
}

module.exports = { readArgs };
