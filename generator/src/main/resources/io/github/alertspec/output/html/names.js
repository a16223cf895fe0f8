// What the page says of alerts, read from the page itself: nothing stands in it twice. An alert is
// {code, name, level, letters, group, summary, row, section, names}, a name {text, product, kind, number, more};
// a product is its place in the list of products, from 1, and a kind the bit that the recogniser knows it by.

const KINDS = {message: 1, abbreviation: 2, reason: 4, constant: 8, error: 16};
const KIND_OF_CLASS = {'': 1, s: 2, r: 4, c: 8, e: 16};

const PRODUCTS = textsOf('#product option').slice(1);
const VERSIONS = textsOf('#version option').slice(1);
const ALERTS = readAlerts();

function textsOf(selector) {
  return Array.from(document.querySelectorAll(selector), element => element.textContent.trim());
}

function readAlerts() {
  const alerts = Array.from(document.querySelectorAll('#index tbody tr'), row => {
    const cells = Array.from(row.cells, cell => cell.textContent.trim());
    const code = Number(cells[0]);
    return {
      code: code,
      name: cells[1],
      level: cells[2],
      group: cells[3],
      summary: cells[4],
      letters: row.dataset.l,
      row: row,
      section: document.getElementById('alert-' + code),
      names: []
    };
  });
  readRules(alerts);
  alerts.forEach(readOwnNames);
  return alerts;
}

// The names that follow a rule, from the table of rules.
function readRules(alerts) {
  document.querySelectorAll('#rules tbody tr').forEach(row => {
    const code = row.cells[2].firstChild;
    const example = code.lastChild.textContent;
    const prefix = code.textContent.slice(0, code.textContent.length - example.length);
    const versions = row.cells[2].textContent.slice(code.textContent.length).replace(/, with .*/, '').trim();
    const product = PRODUCTS.indexOf(row.cells[0].textContent) + 1;
    rangesOf(row.cells[3].textContent, alerts).forEach(alert => alert.names.push({
      text: prefix + spelled(alert, row.dataset.s),
      product: product,
      kind: KINDS[row.cells[1].textContent],
      number: row.dataset.n === undefined ? null : alert.code + Number(row.dataset.n),
      more: versions
    }));
  });
}

// The alerts of '0-22, 40': a range goes on from alert to alert.
function rangesOf(text, alerts) {
  const found = [];
  text.split(',').forEach(range => {
    const ends = range.split('\u2013').map(Number);
    alerts.forEach(alert => {
      if (alert.code >= ends[0] && alert.code <= ends[ends.length - 1]) {
        found.push(alert);
      }
    });
  });
  return found;
}

// An alert in one of the styles that the table of rules knows by a letter.
function spelled(alert, style) {
  const words = alert.name.split('_');
  const capitals = words.map(word => word.charAt(0).toUpperCase() + word.slice(1));
  switch (style) {
    case 's': return alert.name;
    case 'u': return alert.name.toUpperCase();
    case 'w': return words.join(' ');
    case 'c': return capitals.join('');
    case 't': return capitals.join(' ');
    case 'f': return [capitals[0]].concat(words.slice(1)).join(' ');
    default: return '1' + hex(alert.code);
  }
}

function hex(code) {
  return (code < 16 ? '0' : '') + code.toString(16);
}

// The names that stand with their alert.
function readOwnNames(alert) {
  let product = 0;
  alert.section.querySelectorAll('.n > *').forEach(item => {
    if (item.tagName === 'DT') {
      product = PRODUCTS.indexOf(item.textContent.trim()) + 1;
      return;
    }
    const more = item.querySelector('i');
    const about = more ? more.textContent : '';
    const number = /^[0-9]+/.exec(about);
    const text = item.firstChild === more ? '' : item.firstChild.textContent.replace(/\n$/, '');
    alert.names.push({
      text: text,
      product: product,
      kind: KIND_OF_CLASS[item.className],
      number: number ? Number(number[0]) : null,
      more: number ? about.slice(number[0].length + 2) : about
    });
  });
  alert.names.sort((a, b) => a.product - b.product);
}

// Shows the names of an alert, all of them or those of one product, in its section.
function showNames(alert, product) {
  const list = alert.section.querySelector('.n');
  list.textContent = '';
  let last = 0;
  alert.names.filter(name => !product || name.product === product).forEach(name => {
    if (name.product !== last) {
      list.append(node('dt', {}, PRODUCTS[name.product - 1]));
      last = name.product;
    }
    const about = [name.number === null ? '' : String(name.number), name.more].filter(Boolean).join(', ');
    list.append(node('dd', {}, name.text, about ? node('i', {}, about) : ''));
  });
  const heading = list.previousElementSibling;
  heading.hidden = list.hidden = !list.firstChild;
}

// An element with attributes and children; a text stays a text.
function node(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach(name => element.setAttribute(name, attributes[name]));
  element.append(...children);
  return element;
}
