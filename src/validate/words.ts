import type { Name } from './names';

interface Word {
  readonly word: string;
  /** How it is written; `…` is for the publisher to fill in. */
  readonly line: string;
}

const at = 'http://publications.europa.eu/resource/authority/';

/** What publishers call a property, and a line that has it. */
export const words: Readonly<Partial<Record<Name, Word>>> = {
  'adms:status': { word: 'status', line: `adms:status <${at}distribution-status/COMPLETED> ;` },
  'dcat:accessService': { word: 'access service', line: 'dcat:accessService <…> ;' },
  'dcat:accessURL': { word: 'access address', line: 'dcat:accessURL <https://…> ;' },
  'dcat:byteSize': { word: 'size in bytes', line: 'dcat:byteSize "…"^^xsd:nonNegativeInteger ;' },
  'dcat:contactPoint': { word: 'contact point', line: 'dcat:contactPoint <…> ;' },
  'dcat:dataset': { word: 'dataset in the catalogue', line: 'dcat:dataset <…> ;' },
  'dcat:distribution': { word: 'file', line: 'dcat:distribution <…> ;' },
  'dcat:downloadURL': { word: 'download address', line: 'dcat:downloadURL <https://…> ;' },
  'dcat:endDate': { word: 'last day', line: 'dcat:endDate "…"^^xsd:date ;' },
  'dcat:endpointDescription': { word: 'description of the endpoint', line: 'dcat:endpointDescription <https://…> ;' },
  'dcat:endpointURL': { word: 'endpoint', line: 'dcat:endpointURL <https://…> ;' },
  'dcat:keyword': { word: 'keyword', line: 'dcat:keyword "…"@nb, "…"@en ;' },
  'dcat:landingPage': { word: 'landing page', line: 'dcat:landingPage <https://…> ;' },
  'dcat:mediaType': { word: 'media type', line: 'dcat:mediaType <https://www.w3.org/ns/iana/media-types/application/ld+json> ;' },
  'dcat:servesDataset': { word: 'dataset that it serves', line: 'dcat:servesDataset <…> ;' },
  'dcat:startDate': { word: 'first day', line: 'dcat:startDate "…"^^xsd:date ;' },
  'dcat:theme': { word: 'theme', line: `dcat:theme <${at}data-theme/INTR> ;` },
  'dcatap:availability': { word: 'planned availability', line: `dcatap:availability <${at}planned-availability/STABLE> ;` },
  'dct:accessRights': { word: 'access rights', line: `dct:accessRights <${at}access-right/PUBLIC> ;` },
  'dct:accrualPeriodicity': { word: 'frequency', line: `dct:accrualPeriodicity <${at}frequency/IRREG> ;` },
  'dct:conformsTo': { word: 'standard', line: 'dct:conformsTo <https://…> ;' },
  'dct:description': { word: 'description', line: 'dct:description "…"@nb ;' },
  'dct:format': { word: 'format', line: `dct:format <${at}file-type/JSON_LD> ;` },
  'dct:hasPart': { word: 'part', line: 'dct:hasPart <…> ;' },
  'dct:identifier': { word: 'identifier of its own', line: 'dct:identifier "…" ;' },
  'dct:issued': { word: 'day of publication', line: 'dct:issued "…"^^xsd:date ;' },
  'dct:language': { word: 'language', line: `dct:language <${at}language/NOB> ;` },
  'dct:license': { word: 'licence', line: `dct:license <${at}licence/CC_BY_4_0> ;` },
  'dct:modified': { word: 'day of the last change', line: 'dct:modified "…"^^xsd:date ;' },
  'dct:publisher': { word: 'publisher', line: 'dct:publisher <…> ;' },
  'dct:rights': { word: 'statement of rights', line: 'dct:rights <…#rights> ;' },
  'dct:spatial': { word: 'place', line: `dct:spatial <${at}country/NOR> ;` },
  'dct:subject': { word: 'subject', line: 'dct:subject <…> ;' },
  'dct:temporal': { word: 'period', line: 'dct:temporal <…#period> ;' },
  'dct:title': { word: 'title', line: 'dct:title "…"@nb ;' },
  'dct:type': { word: 'type', line: 'dct:type <http://purl.org/adms/publishertype/LocalAuthority> ;' },
  'foaf:name': { word: 'name', line: 'foaf:name "…"@nb ;' },
  'modelldcatno:containsModelElement': { word: 'element', line: 'modelldcatno:containsModelElement <…> ;' },
  'modelldcatno:hasObjectType': { word: 'object type', line: 'modelldcatno:hasObjectType <…> ;' },
  'modelldcatno:maxOccurs': { word: 'largest number', line: 'modelldcatno:maxOccurs "*" ;' },
  'modelldcatno:minOccurs': { word: 'smallest number', line: 'modelldcatno:minOccurs "0"^^xsd:nonNegativeInteger ;' },
  'modelldcatno:model': { word: 'model in the catalogue', line: 'modelldcatno:model <…> ;' },
  'odrs:attributionText': { word: 'attribution', line: 'odrs:attributionText "…"@nb ;' },
  'prov:wasGeneratedBy': {
    word: 'origin',
    line: 'prov:wasGeneratedBy <https://data.norge.no/vocabulary/provenance-activity-type#administrative-decision> ;',
  },
  'skos:altLabel': { word: 'other label', line: 'skos:altLabel "…"@nb ;' },
  'skos:definition': { word: 'definition', line: 'skos:definition "…"@nb, "…"@nn ;' },
  'skos:inScheme': { word: 'list that it belongs to', line: 'skos:inScheme <…> ;' },
  'skos:member': { word: 'concept in the collection', line: 'skos:member <…> ;' },
  'skos:prefLabel': { word: 'label', line: 'skos:prefLabel "…"@nb, "…"@nn ;' },
  'skosno:hasToConcept': { word: 'concept that it leads to', line: 'skosno:hasToConcept <…> ;' },
  'vcard:fn': { word: 'name', line: 'vcard:fn "…"@nb ;' },
  'vcard:hasEmail': { word: 'mailbox', line: 'vcard:hasEmail <mailto:post@…> ;' },
};
