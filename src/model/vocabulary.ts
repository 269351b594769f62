/** An RDF term. Only this file makes one, so that a misspelt term is a compile error. */
export type Iri = string & { readonly iri: unique symbol };

function vocabulary<Name extends string>(base: string, ...names: Name[]) {
  return Object.freeze(Object.fromEntries(names.map(name => [name, base + name]))) as Readonly<Record<Name, Iri>>;
}

const ours = 'our:';
/** A term of our own ontology, relative to where the vocabulary is published. Using it coins it. */
export const our = (name: string) => (ours + name) as Iri;
/** Our own terms are relative until the register knows its address. `vocabularyUrl` ends in `#` or `/`. */
export const resolve = (term: Iri, vocabularyUrl: string) =>
  (term.startsWith(ours) ? vocabularyUrl + term.slice(ours.length) : term) as Iri;

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  cv: 'http://data.europa.eu/m8g/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dbo: 'http://dbpedia.org/ontology/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  gsp: 'http://www.opengis.net/ont/geosparql#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  void: 'http://rdfs.org/ns/void#',
  wdt: 'http://www.wikidata.org/prop/direct/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Prefixes of the change feed, whose own terms no record uses. */
export const feedPrefixes = {
  ...prefixes,
  as: 'https://www.w3.org/ns/activitystreams#',
  ldes: 'https://w3id.org/ldes#',
  tree: 'https://w3id.org/tree#',
};

/** Prefixes of the catalogue documents, which use terms that no record does. */
export const catalogPrefixes = {
  ...prefixes,
  dcatap: 'http://data.europa.eu/r5r/',
  modelldcatno: 'https://data.norge.no/vocabulary/modelldcatno#',
  odrs: 'http://schema.theodi.org/odrs#',
  skosno: 'https://data.norge.no/vocabulary/skosno#',
};

/** ActivityStreams 2.0, Vocabulary. */
export const as = vocabulary(feedPrefixes.as, 'Create', 'Delete', 'Update');
export const adms = vocabulary(prefixes.adms, 'Identifier', 'identifier', 'status');
export const cv = vocabulary(
  prefixes.cv,
  'AdminUnit',
  'ContactPoint',
  'PublicOrganisation',
  'contactPage',
  'contactPoint',
  'email',
  'telephone',
);
export const dc = vocabulary(prefixes.dc, 'publisher');
export const dbo = vocabulary(prefixes.dbo, 'twinTown');
export const dcat = vocabulary(
  prefixes.dcat,
  ...([
    'Catalog',
    'DataService',
    'Dataset',
    'Distribution',
    'accessService',
    'accessURL',
    'byteSize',
    'contactPoint',
    'dataset',
    'distribution',
    'downloadURL',
    'endDate',
  ] as const),
  ...([
    'endpointDescription',
    'endpointURL',
    'keyword',
    'landingPage',
    'mediaType',
    'servesDataset',
    'service',
    'startDate',
    'theme',
    'version',
  ] as const),
);
export const dcatap = vocabulary(catalogPrefixes.dcatap, 'availability');
export const dct = vocabulary(
  prefixes.dct,
  ...([
    'Frequency',
    'LicenseDocument',
    'LinguisticSystem',
    'Location',
    'MediaType',
    'MediaTypeOrExtent',
    'PeriodOfTime',
    'Policy',
    'RightsStatement',
    'Standard',
    'accessRights',
    'accrualPeriodicity',
    'bibliographicCitation',
    'conformsTo',
    'created',
    'creator',
    'date',
    'description',
    'format',
    'hasPart',
    'hasVersion',
    'identifier',
    'isPartOf',
    'isVersionOf',
  ] as const),
  ...([
    'isReplacedBy',
    'issued',
    'language',
    'license',
    'modified',
    'publisher',
    'relation',
    'rights',
    'source',
    'spatial',
    'subject',
    'temporal',
    'title',
    'type',
  ] as const),
);
export const edtf = vocabulary(prefixes.edtf, 'EDTF');
export const foaf = vocabulary(prefixes.foaf, 'Agent', 'Document', 'Project', 'homepage', 'name', 'primaryTopic');
export const geo = vocabulary(prefixes.geo, 'lat', 'long');
export const gsp = vocabulary(prefixes.gsp, 'Feature', 'Geometry', 'asWKT', 'hasDefaultGeometry', 'wktLiteral');
/** Linked Data Event Streams. */
export const ldes = vocabulary(
  feedPrefixes.ldes,
  ...(['EventStream', 'immutable', 'sequencePath', 'timestampPath', 'versionCreateObject', 'versionDeleteObject'] as const),
  ...(['versionOfPath', 'versionUpdateObject'] as const),
);
export const modelldcatno = vocabulary(
  catalogPrefixes.modelldcatno,
  ...(['Attribute', 'Choice', 'CodeElement', 'CodeList', 'Composition', 'InformationModel', 'ModelElement', 'ObjectType'] as const),
  ...(['Property', 'Role', 'SimpleType', 'contains', 'containsModelElement', 'formsSymmetryWith', 'hasObjectType'] as const),
  ...(['hasProperty', 'hasSimpleType', 'hasSome', 'hasValueFrom', 'informationModelIdentifier', 'maxOccurs', 'minOccurs'] as const),
  ...(['model', 'typeDefinitionReference'] as const),
);
export const odrs = vocabulary(catalogPrefixes.odrs, 'RightsStatement', 'attributionText');
export const org = vocabulary(
  prefixes.org,
  ...([
    'FormalOrganization',
    'Membership',
    'Organization',
    'OrganizationalUnit',
    'Role',
    'classification',
    'member',
    'memberDuring',
  ] as const),
  ...(['organization', 'role', 'subOrganizationOf'] as const),
);
export const owl = vocabulary(
  prefixes.owl,
  'Class',
  'DatatypeProperty',
  'ObjectProperty',
  'Ontology',
  'SymmetricProperty',
  'sameAs',
  'versionInfo',
);
export const prov = vocabulary(
  prefixes.prov,
  'Activity',
  'Entity',
  'generatedAtTime',
  'hadPrimarySource',
  'wasAssociatedWith',
  'wasAttributedTo',
  'wasGeneratedBy',
);
export const rdf = vocabulary(prefixes.rdf, 'Statement', 'first', 'langString', 'nil', 'object', 'predicate', 'rest', 'subject', 'type');
export const rdfs = vocabulary(
  prefixes.rdfs,
  ...(['Literal', 'Resource', 'comment', 'domain', 'isDefinedBy', 'label', 'range', 'seeAlso', 'subClassOf', 'subPropertyOf'] as const),
);
export const schema = vocabulary(
  prefixes.schema,
  ...([
    'AdministrativeArea',
    'Country',
    'Event',
    'Organization',
    'about',
    'address',
    'alternateName',
    'archivedAt',
    'attendee',
    'containedInPlace',
  ] as const),
  ...(['dissolutionDate', 'endDate', 'foundingDate', 'location', 'organizer', 'startDate', 'url', 'validFrom', 'validThrough'] as const),
);
export const sh = vocabulary(
  prefixes.sh,
  ...([
    'IRI',
    'NodeShape',
    'PropertyShape',
    'class',
    'datatype',
    'description',
    'in',
    'languageIn',
    'maxCount',
    'minCount',
    'name',
    'node',
    'nodeKind',
    'or',
  ] as const),
  ...(['path', 'pattern', 'property', 'qualifiedMinCount', 'qualifiedValueShape', 'targetClass', 'uniqueLang'] as const),
);
export const skos = vocabulary(
  prefixes.skos,
  ...([
    'Collection',
    'Concept',
    'ConceptScheme',
    'altLabel',
    'broadMatch',
    'broader',
    'closeMatch',
    'definition',
    'exactMatch',
    'hasTopConcept',
    'inScheme',
  ] as const),
  ...(['member', 'notation', 'note', 'prefLabel', 'scopeNote', 'topConceptOf'] as const),
);
export const skosno = vocabulary(catalogPrefixes.skosno, 'GenericConceptRelation', 'hasGenericConcept', 'hasGenericConceptRelation');
export const time = vocabulary(
  prefixes.time,
  ...(['Instant', 'Interval', 'hasBeginning', 'hasEnd', 'inXSDDate', 'inXSDgYear', 'inXSDgYearMonth'] as const),
);
/** The TREE hypermedia specification. */
export const tree = vocabulary(
  feedPrefixes.tree,
  ...(['GreaterThanOrEqualToRelation', 'Node', 'Relation', 'member', 'node', 'path', 'relation', 'value', 'view'] as const),
);
export const vcard = vocabulary(prefixes.vcard, 'Kind', 'Organization', 'fn', 'hasEmail', 'hasURL');
export const voidTerms = vocabulary(
  prefixes.void,
  ...([
    'Dataset',
    'classPartition',
    'class',
    'dataDump',
    'entities',
    'exampleResource',
    'feature',
    'inDataset',
    'subset',
    'triples',
    'uriSpace',
    'vocabulary',
  ] as const),
);
export const wdt = vocabulary(prefixes.wdt, 'P190');
export const xsd = vocabulary(
  prefixes.xsd,
  'anyURI',
  'boolean',
  'date',
  'dateTime',
  'double',
  'gYear',
  'gYearMonth',
  'integer',
  'nonNegativeInteger',
  'string',
);
