/** A query that asks for too much or for nonsense, and the code that refuses it. */
export interface HostileQuery {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly code: string;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const show = (fields: string) => `{ show(slug: "a") { ${fields} } }`;
const nested = (levels: number): string =>
  levels === 0 ? 'name' : `follows { edges { node { ${nested(levels - 1)} } } }`;
const page = (size: string, inner: string) => `cast(${size}) { edges { node { ${inner} } } }`;
const roles = (size: string, inner: string) =>
  `actingCredits(${size}) { edges { node { ${inner} } } }`;
const ofType = (levels: number): string =>
  levels === 0 ? 'name' : `fields { type { ${ofType(levels - 1)} } }`;
const deep = (levels: number, key: string): unknown =>
  levels === 0 ? {} : { [key]: deep(levels - 1, key) };
const branches = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: { eq: `${index}` } }));
const ids = (count: number) => Array.from({ length: count }, () => 'Show:00000000000000000000');

/** Fragments that each spread the next twice: twenty of them would be a million fields. */
const BOMB = `query { show(slug: "a") { ...f0 } } ${times(20, (index) => {
  const half = (key: string) =>
    `${key}${index}: follows(first: 1) { edges { node { ...f${index + 1} } } }`;
  return `fragment f${index} on Show { ${half('a')} ${half('b')} }`;
})} fragment f20 on Show { name }`;

const SEVERAL_MILLIONS = `${page('first: 100', roles('first: 100', page('first: 100', 'name')))}`;

export const HOSTILE_QUERIES: readonly HostileQuery[] = [
  {
    name: 'a page of a million',
    query: show(page('first: 1000000', 'name')),
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a page of a million by a variable',
    query: `query ($n: Int) ${show(page('first: $n', 'name'))}`,
    variables: { n: 1_000_000 },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a page of a million by the default of a variable',
    query: `query ($n: Int = 1000000) ${show(page('first: $n', 'name'))}`,
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a page of less than nothing',
    query: show(page('first: -1', 'name')),
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'pages within pages within pages',
    query: show(SEVERAL_MILLIONS),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'pages within pages by one variable',
    query: `query ($n: Int) ${show(page('first: $n', roles('first: $n', page('first: $n', 'name'))))}`,
    variables: { n: 100 },
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'pages in the branch that is skipped by a variable',
    query: `query ($yes: Boolean!) { show(slug: "a") { ...f @skip(if: $yes) } } fragment f on Show { ${SEVERAL_MILLIONS} }`,
    variables: { yes: false },
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of tokens',
    query: show(times(2100, (index) => `a${index}: name`)),
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a flood of aliases of one field',
    query: show(times(1600, (index) => `a${index}: name`)),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of aliases of the way in',
    query: `{ ${times(400, (index) => `a${index}: show(slug: "${index}") { id }`)} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of aliases spread over many places',
    query: `{ ${times(20, (place) => `s${place}: show(slug: "a") { ${times(20, (index) => `a${index}: name`)} }`)} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'aliases multiplied by fragments',
    query: `{ ${times(45, (index) => `a${index}: show(slug: "a") { ...f }`)} } fragment f on Show { ${times(45, (index) => `b${index}: name`)} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'one field two thousand times',
    query: show('name '.repeat(2000)),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'one page eight hundred times',
    query: show('cast { totalCount } '.repeat(800)),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'repeated fields in repeated fields',
    query: show('cast { edges { node { name name name } } } '.repeat(100)),
    code: 'QUERY_TOO_LARGE',
  },
  { name: 'a query as deep as a well', query: show(nested(12)), code: 'QUERY_TOO_LARGE' },
  {
    name: 'inline fragments a thousand levels deep',
    query: show(`${'... on Show { '.repeat(900)} name ${'}'.repeat(900)}`),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'inline fragments side by side',
    query: show('... on Show { name } '.repeat(800)),
    code: 'QUERY_TOO_LARGE',
  },
  { name: 'fragments that double each other', query: BOMB, code: 'QUERY_TOO_LARGE' },
  {
    name: 'a chain of five hundred fragments',
    query: `${show('...f0')} ${times(500, (index) => `fragment f${index} on Show { ...f${index + 1} }`)} fragment f500 on Show { name }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'five hundred fragments in one place',
    query: `${show(times(500, (index) => `...f${index}`))} ${times(500, (index) => `fragment f${index} on Show { name }`)}`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'fragments in a circle',
    query:
      'query { show(slug: "a") { ...a } } fragment a on Show { ...b } fragment b on Show { ...a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a fragment within itself',
    query: `${show('...a')} fragment a on Show { follows { edges { node { ...a } } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'an operation and a fragment named like introspection',
    query: `query __schema { show(slug: "a") { ...__schema } } fragment __schema on Show { ${SEVERAL_MILLIONS} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'fields behind aliases that look like introspection',
    query: `{ __schema: show(slug: "a") { __type: ${SEVERAL_MILLIONS} } }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'introspection of types of types of types',
    query: `{ __schema { types { ${ofType(6)} } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection through fragments',
    query: `{ __schema { types { ...t } } } fragment t on __Type { fields { type { ...u } } } fragment u on __Type { fields { type { fields { type { fields { name } } } } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection forty times',
    query: `{ ${times(40, (index) => `a${index}: __schema { types { name fields { name args { name type { name } } } } }`)} }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of directives in one place',
    query: show(`name ${'@skip(if: false) '.repeat(500)}`),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of directives in many places',
    query: show(times(40, (index) => `a${index}: name ${'@include(if: true) '.repeat(4)}`)),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of unknown directives',
    query: show(`name ${times(1000, (index) => `@d${index}`)}`),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of unknown fields',
    query: show(times(2400, (index) => `x${index}`)),
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'unknown fields that look like known ones',
    query: show(times(900, (index) => `directorz${index}`)),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'unknown types that look like known ones',
    query: show(times(190, (index) => `... on Shw${index} { name }`)),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments that disagree with each other',
    query: `${show(times(50, (index) => `...f${index}`))} ${times(50, (index) => `fragment f${index} on Show { ${page(`first: ${index + 1}`, 'name')} }`)}`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'unknown arguments',
    query: show(`cast(${times(900, (index) => `firzt${index}: 1`)}) { totalCount }`),
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'eight hundred operations',
    query: times(800, (index) => `query q${index} { __typename }`),
    operationName: 'q1',
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a thousand variables',
    query: `query (${times(1000, (index) => `$v${index}: Int`)}) { __typename }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a hundred and one ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: ids(101) },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'thirty thousand ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: ids(30_000) },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a hundred thousand nulls for ids',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 100_000 }, () => null) },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'ids given in the text',
    query: `{ nodes(ids: [${'"x" '.repeat(150)}]) { id } }`,
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'lists in lists in lists',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 100 }, () => ids(100)) },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'an object a thousand levels deep for an id',
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: deep(1000, 'not') },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'an object of ten thousand fields for an id',
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: {
      id: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index])),
    },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a last page of a million by a variable',
    query: 'query ($last: Int) { shows(last: $last) { edges { node { name } } } }',
    variables: { last: 1_000_000 },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a filter four levels deep by a variable',
    query: 'query ($where: ShowFilter) { shows(where: $where) { totalCount } }',
    variables: { where: deep(4, 'not') },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a filter of a thousand conditions',
    query: 'query ($where: ShowFilter) { shows(where: $where) { totalCount } }',
    variables: { where: { and: [1, 2, 3].map(() => ({ or: branches(30) })) } },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a filter over a list of a thousand names',
    query: 'query ($names: [String!]) { shows(where: {name: {in: $names}}) { totalCount } }',
    variables: { names: Array.from({ length: 1000 }, (_, index) => `name ${index}`) },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'a filter in the text, a hundred levels deep',
    query: `{ shows(where: ${'{not: '.repeat(100)}{}${'}'.repeat(100)}) { totalCount } }`,
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'two hundred keys of an order',
    query: `{ shows(orderBy: [${times(200, () => '{field: NAME}')}]) { totalCount } }`,
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'facets of a million values',
    query: '{ shows { facets(by: YEAR, first: 1000000) { value } } }',
    code: 'INVALID_ARGUMENT',
  },
];
