/** The base of the addresses in exports/, and the day of this edition of the seed in seconds. */
export const edition: { readonly PUBLIC_URL: string; readonly SOURCE_DATE_EPOCH: string };
