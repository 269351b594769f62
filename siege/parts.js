const { attacks } = require('./attacks');
const { canaries } = require('./canaries');
const { faultMatrix } = require('./faults');
const { goodput } = require('./load/goodput');
const { orphans } = require('./orphans');
const { queries } = require('./queries');
const { recovery } = require('./recovery');
const { refused } = require('./refused');
const { strings } = require('./strings');
const { syntax } = require('./syntax');
const { terms } = require('./terms');

/** Each part of the siege by its name, in the order in which they are made: first those that leave the register as it is. */
const parts = { attacks, goodput, refused, queries, orphans, canaries, terms, syntax, blns: strings, faults: faultMatrix, recovery };

module.exports = { parts };
