const mebi = 1024 * 1024;

/** How much is read of a file. `raw`, `inflated` and `json` count bytes, `text` characters of a line or a value, `depth` levels of JSON within each other. */
export const limits = {
  raw: 100 * mebi,
  inflated: 200 * mebi,
  /** Inflated against raw, once a mebibyte has come. */
  ratio: 100,
  rows: 1_000_000,
  text: mebi,
  depth: 32,
  /** JSON is read as a whole, and takes many times its length. */
  json: 32 * mebi,
} as const;
