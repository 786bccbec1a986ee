// The words of a GraphQL document, and what may stand at a place in it. Tolerant: a document being typed is seldom whole.

const pattern =
  /(?<space>[\s,\uFEFF]+)|(?<comment>#[^\n\r]*)|(?<block>"""(?:\\"""|[^])*?(?:"""|$))|(?<string>"(?:\\.|[^"\\\n\r])*(?:"|$)?)|(?<variable>\$[_A-Za-z]?\w*)|(?<directive>@[_A-Za-z]?\w*)|(?<number>-?\d[\d.eE+-]*)|(?<name>[_A-Za-z]\w*)|(?<spread>\.{1,3})|(?<mark>[^])/gy;

/** @returns {{kind: string, text: string, start: number, end: number}[]} with spaces and comments. */
export function words(text) {
  const found = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && match[0].length > 0; match = pattern.exec(text)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    found.push({ kind: kind === 'block' ? 'string' : kind, text: match[0], start: match.index, end: pattern.lastIndex });
    if (pattern.lastIndex >= text.length) break;
  }
  return found;
}

const keywords = new Set(['query', 'mutation', 'fragment', 'on', 'true', 'false', 'null']);

/** The text as it is shown: each word in the colour of its kind. */
export function painted(text, classOf = colour) {
  const all = words(text);
  const shown = all.filter((word) => word.kind !== 'space' && word.kind !== 'comment');
  const nextOf = new Map(shown.map((word, i) => [word, shown[i + 1]]));
  return all.map((word) => {
    const name = classOf(word, nextOf.get(word));
    if (!name) return word.text;
    const span = document.createElement('span');
    span.className = name;
    span.textContent = word.text;
    return span;
  });
}

/** The class a word is shown by; null for none. */
export function colour(word, next) {
  switch (word.kind) {
    case 'name':
      return keywords.has(word.text) ? 't-keyword' : next?.text === ':' ? 't-argument' : 't-name';
    case 'directive':
      return 't-keyword';
    case 'string':
    case 'number':
    case 'variable':
    case 'comment':
      return `t-${word.kind}`;
    default:
      return null;
  }
}

/** A schema as introspection gives it, by name. */
export class Schema {
  constructor(data) {
    this.types = new Map(data.types.map((type) => [type.name, type]));
    this.directives = new Map(data.directives.map((directive) => [directive.name, directive]));
    this.query = this.types.get(data.queryType.name);
    this.mutation = data.mutationType ? this.types.get(data.mutationType.name) : undefined;
  }

  /** The type without its lists and exclamation marks. */
  named(type) {
    return type?.ofType ? this.named(type.ofType) : this.types.get(type?.name);
  }

  field(type, name) {
    return type?.fields?.find((field) => field.name === name);
  }
}

/** A type as the contract writes it. */
export function written(type) {
  return type.kind === 'NON_NULL' ? `${written(type.ofType)}!` : type.kind === 'LIST' ? `[${written(type.ofType)}]` : type.name;
}

/**
 * What may be written at a place.
 * @returns {{from: number, choices: {text: string, type: string, description: string, insert: string}[]} | null}
 */
export function completions(schema, text, caret) {
  const before = words(text.slice(0, caret));
  const last = before.at(-1);
  if (last && (last.kind === 'comment' || (last.kind === 'string' && !/^"(?:.*[^\\])?"$/s.test(last.text)))) {
    return null;
  }

  const typed = last && last.end === caret && ['name', 'variable', 'directive'].includes(last.kind) ? last : null;
  const place = walk(schema, (typed ? before.slice(0, -1) : before).filter((word) => word.kind !== 'space' && word.kind !== 'comment'), text);
  const prefix = typed?.text ?? '';
  const choices = choicesAt(schema, place, prefix, text).filter(
    (choice) => choice.text.toLowerCase().includes(prefix.toLowerCase()) && choice.text !== prefix,
  );
  choices.sort((a, b) => rank(a, prefix) - rank(b, prefix));
  return choices.length ? { from: typed ? typed.start : caret, choices } : null;
}

const rank = (choice, prefix) => (choice.text.toLowerCase().startsWith(prefix.toLowerCase()) ? 0 : 1);

// Goes through the words before the place, and keeps what is open around it.
function walk(schema, before) {
  const open = [{ kind: 'document' }];
  before.forEach((word, i) => {
    const top = open.at(-1);
    const close = () => {
      if (open.length > 1) open.pop();
      open.at(-1).wantsValue = false;
    };
    steps[top.kind]({ schema, top, open, close, word, next: before[i + 1] });
    open.at(-1).last = word;
  });
  return open.at(-1);
}

function openValue({ schema, open, word }, type) {
  if (word.text === '{') open.push({ kind: 'values', end: '}', defined: schema.named(type)?.inputFields ?? [], given: new Set() });
  else if (word.text === '[') open.push({ kind: 'list', type: type?.kind === 'NON_NULL' ? type.ofType?.ofType : type?.ofType });
}

const steps = {
  document({ schema, top, open, word }) {
    if (word.text === 'query') top.type = schema.query;
    else if (word.text === 'mutation') top.type = schema.mutation;
    else if (word.text === 'fragment') top.isFragment = true;
    else if (word.kind === 'name' && top.last?.text === 'on') top.type = schema.types.get(word.text);
    else if (word.text === '(') open.push({ kind: 'variables' });
    else if (word.text === '{') {
      open.push({ kind: 'selection', type: top.type ?? schema.query });
      top.type = undefined;
      top.isFragment = false;
    }
  },
  variables({ close, word }) {
    if (word.text === ')') close();
  },
  selection({ schema, top, open, close, word, next }) {
    if (word.text === '}') close();
    else if (word.kind === 'spread') {
      top.field = undefined;
      top.below = top.type;
    } else if (word.kind === 'directive') top.directive = schema.directives.get(word.text.slice(1));
    else if (word.kind === 'name') {
      if (top.last?.text === 'on') top.below = schema.types.get(word.text);
      else if (word.text !== 'on' || top.last?.kind !== 'spread') {
        if (next?.text !== ':') {
          top.field = schema.field(top.type, word.text);
          top.below = schema.named(top.field?.type);
          top.directive = undefined;
        }
      }
    } else if (word.text === '(') open.push({ kind: 'values', end: ')', defined: (top.directive ?? top.field)?.args ?? [], given: new Set() });
    else if (word.text === '{') open.push({ kind: 'selection', type: top.below });
  },
  values(at) {
    const { top, close, word, next } = at;
    if (word.text === top.end) close();
    else if (word.text === ':') top.wantsValue = true;
    else if (top.wantsValue) {
      if (word.text === '{' || word.text === '[') openValue(at, top.value?.type);
      else top.wantsValue = false;
    } else if (word.kind === 'name' && (next === undefined || next.text === ':')) {
      top.value = top.defined.find((value) => value.name === word.text);
      top.given.add(word.text);
    }
  },
  list(at) {
    if (at.word.text === ']') at.close();
    else openValue(at, at.top.type);
  },
};

const choice = (text, type, description, insert) => ({ text, type, description: description ?? '', insert: insert ?? text });

function choicesAt(schema, place, prefix, text) {
  if (prefix.startsWith('@')) {
    return [...schema.directives.values()]
      .filter((directive) => directive.locations.includes('FIELD'))
      .map((directive) => choice(`@${directive.name}`, '', directive.description, `@${directive.name}(`));
  }

  switch (place.kind) {
    case 'document':
      return place.last?.text === 'on'
        ? outputs(schema)
        : [choice('query', '', 'Câu hỏi (a question)'), choice('fragment', '', 'Phần dùng lại (a part used again)'), choice('mutation', '', 'Thay đổi (a change)')];
    case 'variables':
      return place.last?.text === ':' || place.last?.text === '['
        ? [...schema.types.values()]
            .filter((type) => ['SCALAR', 'ENUM', 'INPUT_OBJECT'].includes(type.kind) && !type.name.startsWith('__'))
            .map((type) => choice(type.name, '', type.description))
        : [];
    case 'selection':
      if (place.last?.text === 'on') return [place.type, ...(place.type?.possibleTypes ?? []).map((type) => schema.types.get(type.name))].filter(Boolean).map((type) => choice(type.name, '', type.description));
      if (place.last?.kind === 'spread') return [choice('on', '', 'Kiểu cụ thể (of a type)', 'on '), ...fragments(text)];
      return [
        ...(place.type?.fields ?? []).map((field) => choice(field.name, written(field.type), field.description, inserted(schema, field))),
        ...(place.type ? [choice('__typename', 'String!', 'Tên kiểu (name of the type)')] : []),
      ];
    case 'values':
      return place.wantsValue
        ? valuesOf(schema, place.value?.type, text)
        : place.defined
            .filter((value) => !place.given.has(value.name))
            .map((value) => choice(value.name, written(value.type), value.description, `${value.name}: `));
    case 'list':
      return valuesOf(schema, place.type, text);
  }
  return [];
}

const outputs = (schema) =>
  [...schema.types.values()]
    .filter((type) => ['OBJECT', 'INTERFACE', 'UNION'].includes(type.kind) && !type.name.startsWith('__'))
    .map((type) => choice(type.name, '', type.description));

const fragments = (text) => [...text.matchAll(/\bfragment\s+(\w+)\s+on\s+(\w+)/g)].map((match) => choice(match[1], match[2]));

function valuesOf(schema, type, text) {
  const named = schema.named(type);
  const variables = [...new Set([...text.matchAll(/\$(\w+)\s*:/g)].map((match) => `$${match[1]}`))].map((name) => choice(name, 'biến (variable)'));
  if (named?.kind === 'ENUM') return [...named.enumValues.map((value) => choice(value.name, '', value.description)), ...variables];
  if (named?.name === 'Boolean') return [choice('true', ''), choice('false', ''), ...variables];
  return variables;
}

/** A field as it is put in: with its braces where it has fields of its own, and its required arguments. */
export function inserted(schema, field) {
  const required = field.args.filter((argument) => argument.type.kind === 'NON_NULL' && argument.defaultValue === null);
  const given = required.length ? `(${required.map((argument) => `${argument.name}: `).join(', ')})` : '';
  const hasFields = ['OBJECT', 'INTERFACE', 'UNION'].includes(schema.named(field.type)?.kind);
  return `${field.name}${given}${hasFields ? ' {  }' : ''}`;
}
