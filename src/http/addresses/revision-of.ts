/** The number of a revision as it stands in addresses; 0: it is none. */
export const revisionOf = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
