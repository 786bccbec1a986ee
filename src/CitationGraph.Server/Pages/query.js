// Makes the page of questions live: colours, completion, the schema to look through, answers in place, addresses to share.
import { Editor } from './editor.js';
import { Explorer } from './explorer.js';
import { colour, painted, Schema } from './syntax.js';

const at = (id) => document.getElementById(id);
const [form, area, variables, answer, status, problems] = ['ask', 'query', 'variables', 'answer', 'status', 'problems'].map(at);

let schema = null;
const editor = new Editor(area, at('colours'), at('completions'), () => schema);
document.body.classList.add('live');
at('share').hidden = at('keys').hidden = false;
paint(answer.textContent);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
at('share').addEventListener('click', async () => {
  const url = address();
  history.replaceState(null, '', url);
  try {
    await navigator.clipboard.writeText(url.href);
    status.textContent = 'Đã chép địa chỉ (the address is copied).';
  } catch {
    // Browsers let a page copy only over TLS or on this machine, and only when the person allows it.
    status.textContent = 'Địa chỉ ở thanh địa chỉ của trình duyệt (the address is in the browser\'s bar).';
  }
});

// A server that hides its schema says so among the errors: questions can be asked all the same.
const { data: known } = await ask({ query: introspection() });
if (known) {
  schema = new Schema(known.__schema);
  new Explorer(schema, { section: at('explorer'), find: at('find'), trail: at('trail'), types: at('types') }, (text) => editor.put(text));
}

async function run() {
  editor.close();
  let given;
  try {
    given = variables.value.trim() ? JSON.parse(variables.value) : undefined;
  } catch {
    status.textContent = 'Biến không phải là JSON (the variables are no JSON).';
    variables.focus();
    return;
  }

  const url = address();
  history.replaceState(null, '', url);
  status.textContent = 'Đang hỏi… (asking)';
  answer.setAttribute('aria-busy', 'true');
  const start = performance.now();
  try {
    const data = await ask({ query: editor.text, variables: given });
    const text = JSON.stringify(data, null, 2);
    paint(text);
    show(data.errors ?? []);
    status.textContent = `${Math.round(performance.now() - start)} ms · ${(new Blob([text]).size / 1024).toFixed(1)} KB`;
  } catch {
    status.textContent = 'Không hỏi được máy chủ (the server could not be asked).';
  }

  answer.removeAttribute('aria-busy');
}

async function ask(body) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

// What was asked can be asked again by its address: short for a worked question that was not changed.
function address() {
  const url = new URL('/graphql', location.href);
  const worked = document.querySelector(`[data-question="${CSS.escape(new URL(location.href).searchParams.get('question') ?? '')}"]`);
  if (worked && editor.text === area.defaultValue && !variables.value.trim()) {
    url.searchParams.set('question', worked.dataset.question);
  } else {
    url.searchParams.set('query', editor.text);
    if (variables.value.trim()) url.searchParams.set('variables', variables.value);
  }

  return url;
}

function show(errors) {
  problems.replaceChildren(
    ...errors.map((error) => {
      const item = document.createElement('li');
      const code = document.createElement('code');
      code.textContent = error.extensions?.code ?? '';
      item.append(code, ` ${error.message}`);
      const place = error.locations?.[0];
      if (place) {
        const go = document.createElement('button');
        go.type = 'button';
        go.textContent = `dòng ${place.line} (line)`;
        go.addEventListener('click', () => editor.goTo(place.line, place.column));
        item.append(go);
      }

      return item;
    }),
  );
  problems.hidden = errors.length === 0;
}

// JSON is near enough to the words of a document to be coloured by them.
function paint(text) {
  const isKey = (word, next) => word.kind === 'string' && next?.text === ':';
  answer.replaceChildren(...painted(text, (word, next) => (isKey(word, next) ? 't-name' : colour(word))));
}

function introspection() {
  const type = (depth) => (depth ? `kind name ofType { ${type(depth - 1)} }` : 'kind name');
  return `query Schema { __schema {
    queryType { name } mutationType { name }
    directives { name description locations args { ...Value } }
    types { kind name description possibleTypes { name } inputFields { ...Value } enumValues { name description }
      fields { name description args { ...Value } type { ...Type } } } } }
    fragment Value on __InputValue { name description defaultValue type { ...Type } }
    fragment Type on __Type { ${type(5)} }`;
}
