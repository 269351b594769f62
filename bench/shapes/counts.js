/** How many agreements touch each country: one answer for all, so nothing varies between requests. */
module.exports = {
  name: 'counts',
  what: 'agreements counted by country',
  kind: 'counts',
  query: `query Counts { counts(of: Agreement, by: [COUNTRY]) { country count } }`,
  draw: () => ({}),
};
