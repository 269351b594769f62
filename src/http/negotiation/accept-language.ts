const most = 8;
const longest = 500;
const weight = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/** The languages of an `Accept-Language` header, best first, in canonical form, at most eight. What is no language tag is left out. */
export function languagesOf(header = ''): readonly string[] {
  if (!header || header.length > longest) return [];
  const wanted = header.split(',').flatMap(range => {
    const [tag = '', q] = range.split(';').map(part => part.trim());
    const weighed = q === undefined ? 1 : Number(weight.exec(q)?.[1] ?? 0);
    const canonical = weighed > 0 && canonicalTag(tag);
    return canonical ? [{ tag: canonical, q: weighed }] : [];
  });
  return [...new Set(wanted.sort((a, b) => b.q - a.q).map(({ tag }) => tag))].slice(0, most);
}

function canonicalTag(tag: string) {
  if (!/^[a-z\d-]{2,35}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
