/** BCP 47 to the codes of the EU’s table of languages, which are ISO 639-2 and 639-3. */
const codes: Readonly<Record<string, string>> = {
  ...{
    ar: 'ARA',
    cs: 'CES',
    da: 'DAN',
    de: 'DEU',
    en: 'ENG',
    es: 'SPA',
    et: 'EST',
    fa: 'FAS',
    fi: 'FIN',
    fo: 'FAO',
    fr: 'FRA',
    is: 'ISL',
    it: 'ITA',
  },
  ...{
    ja: 'JPN',
    kl: 'KAL',
    lt: 'LIT',
    lv: 'LAV',
    nb: 'NOB',
    nl: 'NLD',
    nn: 'NNO',
    no: 'NOR',
    pl: 'POL',
    pt: 'POR',
    ru: 'RUS',
    se: 'SME',
    sv: 'SWE',
  },
  ...{ ti: 'TIR', uk: 'UKR', zh: 'ZHO' },
};

/** The address of a language in the EU’s table; of others none is told. */
export const languageIri = (tag: string) => {
  const code = codes[tag];
  return code && `http://publications.europa.eu/resource/authority/language/${code}`;
};
