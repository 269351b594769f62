/** The address that the United Nations gave to one of the seventeen Sustainable Development Goals; not to a target or an indicator. */
export const goal = '^http://metadata[.]un[.]org/sdg/([1-9]|1[0-7])$';
