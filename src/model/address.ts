/** The address of a thing. `base` has no slash at its end; a part's key has its fragment. */
export const thing = (base: string, path: string, key: string) => `${base}/id/${path}/${key}`;
/** The address of a thing's document. */
export const page = (base: string, path: string, key: string) => `${base}/doc/${path}/${key}`;
