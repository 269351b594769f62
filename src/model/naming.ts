/** `historicalTie` as `historical_tie`: the one rule for names in SQL. */
export const snake = (name: string) => name.replace(/(?<=.)([A-Z])/g, '_$1').toLowerCase();
/** `HistoricalTie` as `historical-tie`: the one rule for names in addresses. */
export const kebab = (name: string) => snake(name).replaceAll('_', '-');
/** `historicalTie` as `historical tie`: the one rule for names in sentences. */
export const spoken = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
/** `HistoricalTie` as `historicalTie`: the one rule for names in queries. */
export const camel = (name: string) => name[0]!.toLowerCase() + name.slice(1);
