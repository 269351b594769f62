/** Eight cities had this name before. */
module.exports = {
  name: 'search',
  what: 'cities by an older name',
  kind: 'page',
  query: `query Search($text: String!) {
  cities(first: 20, search: $text) { nodes { key name(lang: ["en"]) population country { key name(lang: ["en"]) } } }
}`,
  draw: ({ oldName }) => ({ text: oldName() }),
};
