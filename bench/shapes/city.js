/** One thing by its key. */
module.exports = {
  name: 'city',
  what: 'one city',
  kind: 'one',
  query: `query City($key: String!) {
  city(key: $key) { key name(lang: ["en"]) lat long population populationOn homepage country { key name(lang: ["en"]) } }
}`,
  draw: ({ city }) => ({ key: city() }),
};
