/** Puts decorators on a class and its members, as a compiler would: plain JavaScript has no syntax for them yet. */
function decorate(type, decorators, members) {
  for (const [name, list] of Object.entries(members)) {
    const method = Object.getOwnPropertyDescriptor(type.prototype, name);
    for (const decorator of [...list].reverse()) decorator(type.prototype, name, method);
  }
  for (const decorator of [...decorators].reverse()) decorator(type);
  return type;
}

module.exports = { decorate };
