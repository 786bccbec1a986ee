// The schema to look through: a type at a time, or what was searched for.
import { inserted, written } from './syntax.js';

const most = 60;

export class Explorer {
  #schema;
  #parts;
  #put;
  #trail = [];

  /** @param {(text: string) => void} put puts a field into the query. */
  constructor(schema, parts, put) {
    this.#schema = schema;
    this.#parts = parts;
    this.#put = put;
    parts.find.addEventListener('input', () => this.#show());
    this.#open(schema.query);
    parts.section.hidden = false;
  }

  #open(type) {
    const known = this.#trail.indexOf(type);
    this.#trail = known >= 0 ? this.#trail.slice(0, known + 1) : [...this.#trail, type];
    this.#parts.find.value = '';
    this.#show();
  }

  #show() {
    const sought = folded(this.#parts.find.value.trim());
    this.#parts.trail.replaceChildren(...this.#trail.flatMap((type, i) => [i ? ' › ' : '', this.#link(type.name, type)]));
    this.#parts.types.replaceChildren(sought ? this.#found(sought) : this.#type(this.#trail.at(-1)));
  }

  #found(sought) {
    const list = document.createElement('dl');
    const hits = [...this.#schema.types.values()]
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => [
        { type, text: `${type.name} ${type.description ?? ''}` },
        ...(type.fields ?? type.inputFields ?? []).map((field) => ({ type, field, text: `${field.name} ${field.description ?? ''}` })),
        ...(type.enumValues ?? []).map((value) => ({ type, field: value, text: `${value.name} ${value.description ?? ''}` })),
      ])
      .filter((hit) => folded(hit.text).includes(sought))
      .sort((a, b) => place(a, sought) - place(b, sought));
    list.append(
      ...hits.slice(0, most).map((hit) => {
        const title = document.createElement('dt');
        title.append(this.#link(hit.type.name, hit.type), hit.field ? `.${hit.field.name}` : '');
        return entry(title, (hit.field ?? hit.type).description);
      }),
    );
    const count = document.createElement('p');
    count.textContent = `${hits.length} kết quả (found)`;
    const all = document.createDocumentFragment();
    all.append(count, list);
    return all;
  }

  #type(type) {
    const all = document.createDocumentFragment();
    const about = document.createElement('p');
    about.textContent = type.description ?? '';
    const list = document.createElement('dl');
    list.append(
      ...(type.fields ?? type.inputFields ?? []).map((field) => this.#field(field, Boolean(type.fields))),
      ...(type.enumValues ?? []).map((value) => entry(titled(value.name), value.description)),
    );
    all.append(about);
    if (type.possibleTypes?.length) {
      const kinds = document.createElement('p');
      kinds.append('Gồm (one of): ', ...type.possibleTypes.flatMap((one, i) => [i ? ', ' : '', this.#link(one.name, this.#schema.types.get(one.name))]));
      all.append(kinds);
    }
    all.append(list);
    return all;
  }

  #field(field, isAsked) {
    const title = document.createElement('dt');
    if (isAsked) {
      const put = button('+', () => this.#put(inserted(this.#schema, field)));
      put.className = 'put';
      put.setAttribute('aria-label', `Thêm ${field.name} vào câu hỏi (add to the query)`);
      title.append(put);
    }
    title.append(field.name);
    if (field.args?.length) {
      title.append('(', ...field.args.flatMap((one, i) => [i ? ', ' : '', `${one.name}: `, this.#typed(one.type)]), ')');
    }
    title.append(': ', this.#typed(field.type));
    return entry(title, field.description);
  }

  #typed(type) {
    const named = this.#schema.named(type);
    return named.kind === 'SCALAR' ? written(type) : this.#link(written(type), named);
  }

  #link(text, type) {
    return button(text, () => this.#open(type));
  }
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function titled(text) {
  const title = document.createElement('dt');
  title.textContent = text;
  return title;
}

function entry(title, description) {
  const row = document.createElement('div');
  const about = document.createElement('dd');
  about.textContent = description ?? '';
  row.append(title, about);
  return row;
}

// Found with or without accents, as people type.
const folded = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const place = (hit, sought) => {
  const name = folded((hit.field ?? hit.type).name);
  return name === sought ? 0 : name.startsWith(sought) ? 1 : name.includes(sought) ? 2 : 3;
};
