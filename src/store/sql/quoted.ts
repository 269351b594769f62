/** A text as SQL spells it. Only for what is declared; what comes from outside is a parameter. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
