// What the reference implementation makes of many documents over our schema with canned data: node differential.mjs SCHEMA COUNT SEED
// Prints a JSON line for each document: { query, variables, operationName, result } where result is { data, errors: [path] } or null when it is refused.
import { readFileSync } from 'node:fs';
import {
  buildSchema, parse, validate, execute, getNamedType, getNullableType, isListType, isNonNullType, isLeafType, isEnumType,
  isScalarType, isInputObjectType, isAbstractType, isObjectType, GraphQLError,
} from 'graphql';

const [schemaPath, countText, seedText] = process.argv.slice(2);
const schema = buildSchema(readFileSync(schemaPath, 'utf8'));
const count = Number(countText);

// --- Canned data: a value follows from the type, the field and what was asked, as the other side computes it too.
function hash(text) {
  let h = 2166136261;
  for (const unit of new TextEncoder().encode(text)) { h = Math.imul(h ^ unit, 16777619) >>> 0; }
  return h;
}

function canonical(value) {
  if (Array.isArray(value)) { return `[${value.map(canonical).join(',')}]`; }
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).filter((k) => value[k] !== null && value[k] !== undefined).sort().map((k) => `${k}:${canonical(value[k])}`).join(',')}}`;
  }
  return typeof value === 'number' ? String(value) : String(value);
}

const dates = { Date: '2022-08-19', DateTime: '2026-11-25T08:00:00Z', PartialDate: '2022-08' };

function canned(type, key, asked) {
  if (isNonNullType(type)) { return canned(type.ofType, key, asked); }
  if (isListType(type)) {
    return Array.from({ length: 1 + (hash(key) % 3) }, (_, i) => canned(type.ofType, `${key}.${i}`, asked));
  }
  if (isEnumType(type)) { return type.getValues()[hash(key) % type.getValues().length].name; }
  if (isScalarType(type)) {
    switch (type.name) {
      case 'Int': return hash(key) % 1000;
      case 'Float': return (hash(key) % 1000) + 0.5;
      case 'Boolean': return hash(key) % 2 === 0;
      case 'ID': case 'String': return `${key} ${asked}`;
      default: return dates[type.name];
    }
  }
  if (isAbstractType(type)) {
    const types = [...schema.getPossibleTypes(type)].map((t) => t.name).sort();
    return { asked, type: types[hash(key) % types.length] };
  }
  return { asked, type: type.name };
}

// The scalars of the contract take what its descriptions say.
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const forms = {
  Date: isDay,
  DateTime: (text) => !Number.isNaN(Date.parse(text)),
  PartialDate: (text) => isDay(text) || /^\d{4}(-\d\d)?$/.test(text),
};
for (const [name, isValid] of Object.entries(forms)) {
  const check = (value) => {
    if (typeof value !== 'string' || !isValid(value)) { throw new GraphQLError(`${value} is no ${name}`); }
    return value;
  };
  schema.getType(name).parseValue = check;
  schema.getType(name).parseLiteral = (node) => check(node.kind === 'StringValue' ? node.value : null);
}

for (const type of Object.values(schema.getTypeMap())) {
  if (type.name.startsWith('__')) { continue; }
  if (isAbstractType(type)) { type.resolveType = (value) => value.type; }
  if (!isObjectType(type)) { continue; }
  for (const field of Object.values(type.getFields())) {
    const key = `${type.name}.${field.name}`;
    field.resolve = (source, args) => {
      const own = canonical(args);
      const asked = own === '{}' ? (source?.asked ?? '') : own;
      if (!isNonNullType(field.type)) {
        if (hash(`${key}?`) % 7 === 0) { return null; }
        if (hash(`${key}!`) % 13 === 0) { throw new GraphQLError('canned'); }
      }
      return canned(field.type, key, asked);
    };
  }
}

// --- Documents.
let state = Number(seedText) >>> 0;
const random = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 4294967296; };
const pick = (list) => list[Math.floor(random() * list.length)];
const chance = (p) => random() < p;

class Writer {
  constructor() { this.variables = {}; this.declared = []; this.fragments = []; this.aliases = 0; }

  literal(type, canName = true) {
    if (isNonNullType(type)) { return this.literal(type.ofType, canName); }
    if (canName && chance(0.25)) { return this.variable(type); }
    if (isListType(type)) { return chance(0.2) ? this.literal(type.ofType, false) : `[${Array.from({ length: Math.floor(random() * 3) }, () => this.literal(type.ofType, canName && isNonNullType(type.ofType) ? false : canName)).join(', ')}]`; }
    if (isEnumType(type)) { return pick(type.getValues()).name; }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((f) => (isNonNullType(f.type) && f.defaultValue === undefined) || chance(0.5));
      return `{${fields.map((f) => `${f.name}: ${this.literal(f.type, canName && !isNonNullType(f.type))}`).join(', ')}}`;
    }
    switch (type.name) {
      case 'Int': return String(Math.floor(random() * 50));
      case 'Float': return pick(['1', '2.5', '-3e2']);
      case 'Boolean': return pick(['true', 'false']);
      case 'ID': return pick(['"a"', '7', '"luat:77"']);
      case 'String': return pick(['"71/2020/NĐ-CP"', '""', '"""\n  khối\n    chữ\n"""', '"\\u0110\\n"', '"a\\"b"']);
      default: return JSON.stringify(dates[type.name]);
    }
  }

  value(type) {
    if (isNonNullType(type)) { return this.value(type.ofType); }
    if (isListType(type)) { return chance(0.2) ? this.value(type.ofType) : Array.from({ length: Math.floor(random() * 3) }, () => this.value(type.ofType)); }
    if (isEnumType(type)) { return pick(type.getValues()).name; }
    if (isInputObjectType(type)) {
      return Object.fromEntries(Object.values(type.getFields()).filter((f) => (isNonNullType(f.type) && f.defaultValue === undefined) || chance(0.5)).map((f) => [f.name, this.value(f.type)]));
    }
    switch (type.name) {
      case 'Int': return Math.floor(random() * 50);
      case 'Float': return pick([1, 2.5, -300]);
      case 'Boolean': return chance(0.5);
      case 'ID': return pick(['a', 7, 'luat:77']);
      case 'String': return pick(['Đ', '', 'a"b\n']);
      default: return dates[type.name];
    }
  }

  variable(type, mustBeGiven = false) {
    const name = `v${this.declared.length}`;
    const wanted = mustBeGiven || chance(0.4) ? `${getNullableType(type)}!` : String(getNullableType(type));
    const hasDefault = !wanted.endsWith('!') && chance(0.3);
    this.declared.push(`$${name}: ${wanted}${hasDefault ? ` = ${this.literal(getNullableType(type), false)}` : ''}`);
    if (wanted.endsWith('!') || chance(0.6)) { this.variables[name] = !wanted.endsWith('!') && chance(0.1) ? null : this.value(type); }
    return `$${name}`;
  }

  arguments(args) {
    const given = args.filter((a) => (isNonNullType(a.type) && a.defaultValue === undefined) || chance(0.3));
    if (given.length === 0) { return ''; }
    return `(${given.map((a) => `${a.name}: ${isNonNullType(a.type) ? (chance(0.3) ? this.variable(a.type, true) : this.literal(a.type, false)) : this.literal(a.type)}`).join(', ')})`;
  }

  directives() {
    if (!chance(0.1)) { return ''; }
    const condition = chance(0.5) ? pick(['true', 'false']) : this.variable(schema.getType('Boolean'), true);
    return ` @${pick(['skip', 'include'])}(if: ${condition})`;
  }

  selection(type, depth) {
    const parts = [];
    const fields = type.getFields ? Object.values(type.getFields()) : [];
    const chosen = fields.filter((f) => isLeafType(getNamedType(f.type)) || depth > 0);
    for (let i = 0; i < 1 + Math.floor(random() * 4); i++) {
      if (chosen.length === 0 || chance(0.1)) { parts.push(`__typename${this.directives()}`); continue; }
      parts.push(this.field(pick(chosen), depth));
    }
    if (depth > 0 && chance(0.2)) {
      const on = isAbstractType(type) ? pick(schema.getPossibleTypes(type)) : type;
      parts.push(`... ${chance(0.8) || isAbstractType(type) ? `on ${on.name}` : ''}${this.directives()} { ${this.selection(on, depth - 1)} }`);
    }
    if (depth > 0 && chance(0.15)) {
      const on = isAbstractType(type) ? pick(schema.getPossibleTypes(type)) : type;
      const name = `F${this.fragments.length}`;
      const at = this.fragments.length;
      this.fragments.push('');
      this.fragments[at] = `fragment ${name} on ${on.name} { ${this.selection(on, depth - 1)} }`;
      parts.push(`...${name}${this.directives()}`);
      if (chance(0.2)) { parts.push(`...${name}`); }
    }
    return parts.join(chance(0.5) ? ' ' : ', ');
  }

  field(field, depth) {
    const named = getNamedType(field.type);
    const alias = field.args.length > 0 || chance(0.1) ? `a${this.aliases++}: ` : '';
    const below = isLeafType(named) ? '' : ` { ${this.selection(named, depth - 1)} }`;
    return `${alias}${field.name}${this.arguments(field.args)}${this.directives()}${below}`;
  }

  document() {
    const operation = chance(0.1) ? 'mutation' : 'query';
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    const body = this.selection(type, 1 + Math.floor(random() * 4));
    const variables = this.declared.length ? `(${this.declared.join(', ')})` : '';
    let query = operation === 'query' && !variables && chance(0.5) ? `{ ${body} }` : `${operation} Q${variables} { ${body} }`;
    let operationName;
    if (query.startsWith('{') === false && chance(0.1)) {
      query += ' query Other { counts { documents } }';
      operationName = pick(['Q', 'Other', undefined, 'None']);
    }
    return { query: `${query} ${this.fragments.join(' ')}`.trim(), variables: this.variables, operationName };
  }
}

// What makes documents wrong: a token is lost, doubled, swapped or replaced, or a variable's value is another.
function spoil(document) {
  const tokens = document.query.match(/"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[$@]?\w+|[^\s\w]/g);
  const at = Math.floor(random() * tokens.length);
  switch (Math.floor(random() * 5)) {
    case 0: tokens.splice(at, 1); break;
    case 1: tokens.splice(at, 0, tokens[at]); break;
    case 2: { const other = Math.floor(random() * tokens.length); [tokens[at], tokens[other]] = [tokens[other], tokens[at]]; break; }
    case 3: tokens[at] = pick(['nonsense', '7', '"x"', 'null', '$v0', '$none', 'true', '{', '}', 'IMPLEMENTATION', 'first: 1', '@skip', 'on', '-1', '2.5']); break;
    default: {
      const names = Object.keys(document.variables);
      if (names.length > 0) { document.variables[pick(names)] = pick([null, 7, 'x', true, [], {}, [null], { nonsense: 1 }, 2.5, 3000000000]); }
      else { tokens.push('extra'); }
    }
  }
  return { ...document, query: tokens.join(' ') };
}

const handwritten = [
  '', '{', '{}', '{ }', 'query', '{ __typename }', '{ counts { __typename documents } }', 'subscription { counts { documents } }', '{ counts }', '{ counts { documents { x } } }',
  '{ node(id: 1) { id ... on Instrument { label } ... on Document { name } } }', '{ node(id: "a") { label } }', '{ node(id: "a") { ...F } } fragment F on Node { id __typename }',
  '{ node(id: "a") { ... on Level { tier } } }', '{ a: counts { documents } a: counts { held } }', '{ a: counts { documents } a: counts { documents: held } }',
  '{ counts { documents } ...F } fragment F on Query { counts { held } }', '{ ...F } fragment F on Query { ...F }', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }',
  '{ ...F }', '{ counts { documents } } fragment F on Query { counts { held } }', 'query A { counts { held } } query A { counts { held } }', '{ counts { held } } { counts { held } }',
  'query ($a: Int) { counts { held } }', 'query ($a: Int, $a: Int) { search(text: "a", first: $a) { isPartial } }', 'query ($a: Nonsense) { search(text: $a) { isPartial } }',
  'query ($a: Instrument) { search(text: $a) { isPartial } }', 'query ($a: String) { search(text: $a) { isPartial } }', 'query ($a: String = "x") { search(text: $a) { isPartial } }',
  'query ($a: [Int!]) { search(text: "a", first: $a) { isPartial } }', '{ search { isPartial } }', '{ search(text: null) { isPartial } }', '{ search(text: 7) { isPartial } }',
  '{ search(text: "a", text: "b") { isPartial } }', '{ search(text: "a", nonsense: 1) { isPartial } }', '{ search(text: "a", first: "1") { isPartial } }', '{ search(text: "a", first: 99999999999) { isPartial } }',
  '{ search(text: "a", first: 1.0) { isPartial } }', '{ search(text: "a") @skip { isPartial } }', '{ search(text: "a") @skip(if: "x") { isPartial } }', '{ search(text: "a") @nonsense { isPartial } }',
  '{ search(text: "a") @skip(if: true) @skip(if: true) { isPartial } }', 'query @skip(if: true) { counts { held } }', '{ counts { held @include(if: false) documents } }',
  '{ status(of: {symbol: "a", symbol: "b"}) { outcome } }', '{ status(of: {nonsense: 1}) { outcome } }', '{ status(of: null) { outcome } }', '{ status(of: []) { outcome } }', '{ status(of: "x") { outcome } }',
  '{ coverage(of: {id: 7}, level: "PROVINCE") { outcome } }', '{ coverage(of: {id: 7}, level: NONSENSE) { outcome } }', '{ coverage(of: {id: 7}, filter: {families: IMPLEMENTATION}) { outcome } }',
  '{ coverage(of: {id: 7}, filter: {families: [[IMPLEMENTATION]]}) { outcome } }', '{ coverage(of: {id: 7}, filter: {families: [null]}) { outcome } }', '{ coverage(of: {id: 7}, filter: {families: null}) { outcome } }',
  'query ($f: RelationFamily!) { coverage(of: {id: "a"}, filter: {families: [$f]}) { outcome } }', 'query ($f: [RelationFamily]) { coverage(of: {id: "a"}, filter: {families: $f}) { outcome } }',
  'mutation { retractDocument(document: "a", by: "b", reason: "c") { isKept } again: retractDocument(document: "d", by: "b", reason: "c") { isKept } }', 'mutation { counts { held } }',
  '{ __type(name: "Date") { kind name description } }', '{ __type(name: "Nonsense") { name } }', '{ __schema { queryType { name } } }', '{ counts { __schema { queryType { name } } } }',
  '# only a remark', '{ counts { held } } type X { a: Int }', '\ufeff{ counts { held } }', '{ counts { held } } \u0007', "{ search(text: 'a') { isPartial } }", '{ search(text: "a\nb") { isPartial } }',
  '{ search(text: "\\uD83D\\uDE00") { isPartial } }', '{ search(text: "\\x") { isPartial } }', '{ counts { held } counts { held } counts { documents } }', '{ counts { ... { held } ... @include(if: true) { documents } } }',
  'query ($on: Boolean!) { counts { held @skip(if: $on) documents @include(if: $on) } }', 'query ($on: Boolean) { counts { held @skip(if: $on) } }', 'query ($on: Boolean = true) { counts { held @skip(if: $on) documents } }',
  '{ search(text: "a", first: 0123) { isPartial } }', '{ search(text: "a", first: 1a) { isPartial } }', '{ counts { held } } fragment on on Query { counts { held } }', 'fragment F on Query { counts { held } }',
  '{ nodes(ids: "a") { id } }', '{ nodes(ids: ["a", 7]) { id } }', '{ nodes(ids: [null]) { id } }', '{ nodes(ids: [1.5]) { id } }', '{ nodes(ids: [true]) { id } }', '{ nodes(ids: [{a: 1}]) { id } }',
  'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 'query ($id: ID!) { nodes(ids: [$id]) { id } }', 'query ($id: ID) { nodes(ids: [$id]) { id } }', 'query ($id: ID = null) { node(id: $id) { id } }',
].map((query) => ({ query, variables: query.includes('$on') ? { on: true } : query.includes('$ids') ? { ids: ['a', 1] } : query.includes('$id') ? { id: 'a' } : query.includes('$f:') ? { f: 'BASIS' } : {}, operationName: undefined }));

function judged({ query, variables, operationName }) {
  try {
    const document = parse(query);
    const problems = validate(schema, document);
    if (problems.length > 0) { return { refused: problems[0].message }; }
    const result = execute({ schema, document, variableValues: variables, operationName });
    if (!('data' in result)) { return { refused: result.errors[0].message }; }
    return { data: result.data, errors: (result.errors ?? []).map((e) => e.path.join('.')) };
  } catch (problem) {
    return { refused: problem.message };
  }
}

for (let i = 0; i < count; i++) {
  let document = i < handwritten.length ? handwritten[i] : new Writer().document();
  if (i >= handwritten.length && chance(0.4)) { document = spoil(document); }
  console.log(JSON.stringify({ ...document, operationName: document.operationName ?? null, result: judged(document) }));
}
