// The text area with colours and completions. Without it the page is the same, plainer.
import { completions, painted } from './syntax.js';

export class Editor {
  #area;
  #colours;
  #list;
  #found = null;
  #chosen = 0;

  /** @param {() => import('./syntax.js').Schema | null} schema what completions come of. */
  constructor(area, colours, list, schema) {
    this.#area = area;
    this.#colours = colours;
    this.#list = list;
    area.setAttribute('aria-controls', list.id);
    area.setAttribute('aria-autocomplete', 'list');
    area.addEventListener('input', (event) => {
      this.#paint();
      if (event.inputType?.startsWith('insert') && !event.isComposing) this.#complete(schema(), false);
      else this.close();
    });
    area.addEventListener('scroll', () => {
      colours.scrollTop = area.scrollTop;
      colours.scrollLeft = area.scrollLeft;
      this.close();
    });
    area.addEventListener('blur', () => this.close());
    area.addEventListener('click', () => this.close());
    area.addEventListener('keydown', (event) => this.#key(event, schema));
    list.addEventListener('mousedown', (event) => {
      const item = event.target.closest('li');
      if (item) this.#take(Number(item.dataset.index));
      event.preventDefault();
    });
    this.#paint();
  }

  get text() {
    return this.#area.value;
  }

  /** Puts words in at the caret, as if they were typed. */
  put(text, from = this.#area.selectionStart) {
    this.#area.focus();
    this.#area.setSelectionRange(from, this.#area.selectionEnd);
    // The one way that leaves the browser's own undo whole.
    if (!document.execCommand('insertText', false, text)) {
      this.#area.setRangeText(text, from, this.#area.selectionEnd, 'end');
      this.#paint();
    }
    const inside = /\{ {2}\}$|: \)|: \) \{ {2}\}$/.exec(text);
    if (inside) {
      const hole = text.includes(': )') ? text.indexOf(': )') + 2 : text.indexOf('{  }') + 2;
      this.#area.setSelectionRange(from + hole, from + hole);
    }
    this.close();
  }

  /** @param {number} line from 1. @param {number} column from 1. */
  goTo(line, column) {
    const start = this.text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    this.#area.focus();
    this.#area.setSelectionRange(start, start);
    this.#area.scrollTop = (line - 4) * this.#lineHeight();
  }

  close() {
    this.#found = null;
    this.#list.hidden = true;
    this.#area.removeAttribute('aria-activedescendant');
  }

  #paint() {
    // A last empty line has its height only when something stands in it.
    this.#colours.replaceChildren(...painted(this.text), '\n');
    this.#colours.scrollTop = this.#area.scrollTop;
    this.#colours.scrollLeft = this.#area.scrollLeft;
  }

  #key(event, schema) {
    const { key } = event;
    if (key === ' ' && event.ctrlKey) {
      event.preventDefault();
      this.#complete(schema(), true);
    } else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.close();
      this.#area.form.requestSubmit();
    } else if (this.#found) {
      const count = this.#found.choices.length;
      if (key === 'ArrowDown') this.#choose((this.#chosen + 1) % count);
      else if (key === 'ArrowUp') this.#choose((this.#chosen + count - 1) % count);
      else if (key === 'Enter' || key === 'Tab') this.#take(this.#chosen);
      else if (key === 'Escape') this.close();
      else return;
      event.preventDefault();
    } else if (key === 'Enter') {
      event.preventDefault();
      this.#breakLine();
    }
  }

  #breakLine() {
    const start = this.#area.selectionStart;
    const before = this.text.slice(0, start);
    const indent = /[^\n]*$/.exec(before)[0].match(/^\s*/)[0];
    const opens = /[{([]\s*$/.test(before);
    const closes = opens && /^\s*[})\]]/.test(this.text.slice(start));
    this.put(`\n${indent}${opens ? '  ' : ''}${closes ? `\n${indent}` : ''}`);
    const caret = start + 1 + indent.length + (opens ? 2 : 0);
    this.#area.setSelectionRange(caret, caret);
  }

  #complete(schema, wasAsked) {
    const caret = this.#area.selectionStart;
    const found = schema && caret === this.#area.selectionEnd ? completions(schema, this.text, caret) : null;
    // While a word is typed; where nothing is typed only when asked.
    if (!found || (!wasAsked && found.from === caret)) {
      this.close();
      return;
    }

    this.#found = found;
    this.#list.replaceChildren(
      ...found.choices.map((one, index) => {
        const item = document.createElement('li');
        item.id = `completion-${index}`;
        item.role = 'option';
        item.dataset.index = index;
        const name = document.createElement('code');
        name.textContent = one.text;
        item.append(name, one.type ? ` ${one.type}` : '');
        const about = document.createElement('small');
        about.textContent = one.description;
        item.append(about);
        return item;
      }),
    );
    this.#place(found.from);
    this.#list.hidden = false;
    this.#choose(0);
  }

  #place(from) {
    const lines = this.text.slice(0, from).split('\n');
    const style = getComputedStyle(this.#area);
    const ruler = document.createElement('canvas').getContext('2d');
    ruler.font = style.font;
    const left = parseFloat(style.paddingLeft) + ruler.measureText(lines.at(-1).replaceAll('\t', '  ')).width - this.#area.scrollLeft;
    const top = parseFloat(style.paddingTop) + lines.length * this.#lineHeight() - this.#area.scrollTop;
    this.#list.style.left = `${Math.max(0, Math.min(left, this.#area.clientWidth - 260))}px`;
    this.#list.style.top = `${top + 2}px`;
  }

  #lineHeight() {
    return parseFloat(getComputedStyle(this.#area).lineHeight);
  }

  #choose(index) {
    this.#chosen = index;
    [...this.#list.children].forEach((item, i) => item.setAttribute('aria-selected', i === index));
    const item = this.#list.children[index];
    item.scrollIntoView({ block: 'nearest' });
    this.#area.setAttribute('aria-activedescendant', item.id);
  }

  #take(index) {
    const { from, choices } = this.#found;
    this.put(choices[index].insert, from);
  }
}
