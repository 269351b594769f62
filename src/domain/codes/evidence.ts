import { codes } from '../../model/codes';

export const sourceKind = codes('SourceKind', { nb: 'kildetype', nn: 'kjeldetype' }, 'What kind of source it is.', {
  OFFICIAL: ['offisiell', 'offisiell', 'official', 'a public body on its own affairs'],
  EMBASSY: ['ambassade', 'ambassade', 'embassy'],
  REGISTER: ['register', 'register', 'register'],
  RESEARCH: ['forskning', 'forsking', 'research'],
  DATASET: ['datasett', 'datasett', 'dataset'],
  NEWS: ['nyheter', 'nyhende', 'news'],
  ASSOCIATION: ['forening', 'foreining', 'association'],
  ENCYCLOPAEDIA: ['leksikon', 'leksikon', 'encyclopaedia'],
  BLOG: ['blogg', 'blogg', 'blog'],
  WEBSITE: ['nettsted', 'nettstad', 'website', 'any other'],
  UNSOURCED: ['uten kilde', 'utan kjelde', 'unsourced', 'general knowledge; never preferred'],
});

export const closeness = codes('Closeness', { nb: 'kildenærhet', nn: 'kjeldenærleik' }, 'How close a source is to what it tells.', {
  PRIMARY: ['primær', 'primær', 'primary'],
  SECONDARY: ['sekundær', 'sekundær', 'secondary'],
  TERTIARY: ['tertiær', 'tertiær', 'tertiary'],
});

export const claimRank = codes('ClaimRank', { nb: 'påstandsrang', nn: 'påstandsrang' }, 'How the register ranks a claim.', {
  PREFERRED: ['foretrukket', 'føretrekt', 'preferred', 'the statement of the register; one at most for each record and property'],
  NORMAL: ['vanlig', 'vanleg', 'normal'],
  DEPRECATED: ['forkastet', 'forkasta', 'deprecated', 'visible, but never used'],
});
