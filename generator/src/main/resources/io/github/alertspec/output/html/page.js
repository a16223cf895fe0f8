// Brings the page to life: the box, the filters, deep links, copying.

const TABLES = JSON.parse(document.getElementById('tables').textContent);
const STACKS = TABLES.stacks;
const EXAMPLES = [
  ['40', '40'],
  ['0x28', '0x28'],
  ['unknown_ca', 'unknown_ca'],
  ['a line of nginx', 'SSL_do_handshake() failed (SSL: error:0A000418:SSL routines::tlsv1 alert unknown ca:SSL alert number 48) while SSL handshaking, client: 192.0.2.7'],
  ['an exception of Java', 'javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown'],
  ['several lines', '* TLSv1.3 (IN), TLS alert, handshake failure (552):\nremote error: tls: bad certificate\nCRYPTO_ERROR 0x178 (remote): no application protocol']
];
const LONG = 4000;
const MOST_BOX = 220;

const byId = id => document.getElementById(id);
const box = byId('q');
const find = AlertRecogniser(TABLES);

let timer = 0;

function answerNow() {
  const result = shown(read(box.value, find));
  byId('answer').replaceChildren(...result.nodes);
  byId('said').textContent = result.said;
  byId('said').className = result.nodes.length > 2 ? '' : 'away';
  box.style.height = 'auto';
  box.style.height = Math.min(box.scrollHeight + 4, MOST_BOX) + 'px';
}

function answerSoon() {
  clearTimeout(timer);
  if (box.value.length < LONG) {
    answerNow();
  } else {
    timer = setTimeout(answerNow, 120);
  }
}

function ask(text) {
  box.value = text;
  answerNow();
  box.focus();
}

function tryButton(label, text) {
  const button = node('button', {type: 'button'}, label);
  button.addEventListener('click', () => ask(text));
  return button;
}

function showBox() {
  byId('find').hidden = byId('filters').hidden = false;
  const known = EXAMPLES.filter(example => {
    const answer = read(example[1], find);
    return answer.findings.length || answer.lines.length;
  });
  if (known.length) {
    byId('tries').append('Try ', ...known.map(example => tryButton(example[0], example[1])));
  }
  box.addEventListener('input', answerSoon);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      ask('');
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const first = byId('answer').querySelector('h2');
      if (first) {
        first.focus();
      }
    }
  });
  document.addEventListener('keydown', event => {
    const inField = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    } else if (event.key === 'Escape' && !inField) {
      ask('');
    }
  });
}

// Filters leave the rows and sections of those alerts that a version defines, a product has a name for, a group holds.
function filter() {
  const version = byId('version').selectedIndex - 1;
  const product = byId('product').selectedIndex;
  const group = byId('group').value;
  let count = 0;
  ALERTS.forEach(alert => {
    const fits = (version < 0 || alert.letters[version] !== 'u')
        && (!product || alert.names.some(name => name.product === product))
        && (!group || alert.group === group);
    alert.row.hidden = alert.section.hidden = !fits;
    alert.row.cells[2].textContent = version < 0 ? alert.level : LEVEL_LETTERS[alert.letters[version]];
    showNames(alert, product);
    count += fits ? 1 : 0;
  });
  byId('count').textContent = count === ALERTS.length ? '' : count + ' of ' + ALERTS.length + ' alerts';
}

function showFilters() {
  Array.from(new Set(ALERTS.map(alert => alert.group))).forEach(group => byId('group').append(node('option', {}, group)));
  byId('filters').addEventListener('change', () => {
    filter();
    answerNow();
  });
  byId('filters').addEventListener('submit', event => event.preventDefault());
}

// A section as Markdown, its texts escaped.
function markdownOf(alert) {
  const text = words => words.trim().replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
  const lines = ['## ' + alert.code + ' ' + text(alert.name)];
  Array.from(alert.section.children).slice(1).forEach(child => {
    if (child.tagName === 'P') {
      lines.push(text(child.textContent));
    } else if (child.tagName === 'H4' && !child.hidden) {
      lines.push('**' + text(child.textContent) + '**');
    } else if (child.tagName === 'UL') {
      lines.push(Array.from(child.children, item => '- ' + text(item.textContent)).join('\n'));
    } else if (child.tagName === 'DL') {
      lines.push(listOf(child, text));
    }
  });
  if (location.protocol !== 'file:') {
    lines.push('<' + location.href.split('#')[0] + '#alert-' + alert.code + '>');
  }
  return lines.filter(Boolean).join('\n\n') + '\n';
}

// Words and what is said of each, as a list.
function listOf(definitions, text) {
  const items = [];
  Array.from(definitions.children).forEach(child => {
    if (child.tagName === 'DT') {
      items.push([text(child.textContent)]);
    } else {
      const about = child.querySelector('i');
      const words = about ? child.textContent.slice(0, -about.textContent.length) : child.textContent;
      items[items.length - 1].push(text(words) + (about ? ' (' + text(about.textContent) + ')' : ''));
    }
  });
  return items.map(item => '- ' + item[0] + ': ' + item.slice(1).join(', ')).join('\n');
}

function copyButton(alert) {
  const button = node('button', {type: 'button', class: 'copy', 'aria-label': 'Copy as Markdown: ' + alert.name}, 'Copy as Markdown');
  button.addEventListener('click', () => copy(markdownOf(alert)).then(done => {
    button.textContent = done ? 'Copied' : 'Copying is not allowed here';
    byId('said').textContent = button.textContent;
    setTimeout(() => { button.textContent = 'Copy as Markdown'; }, 2000);
  }));
  return button;
}

// To the clipboard; a page without a right to it still can copy what is selected.
function copy(text) {
  const old = () => {
    const area = node('textarea', {class: 'away', 'aria-hidden': 'true'}, text);
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    focused.focus();
    return done;
  };
  return navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, old) : Promise.resolve(old());
}

// #alert-40 and #40 lead to an alert even while a filter hides it; a code that no alert has is explained in the box.
function followHash() {
  const code = /^#(?:alert-)?([0-9]{1,3})$/.exec(location.hash);
  if (!code) {
    return;
  }
  const alert = alertOf(Number(code[1]));
  if (!alert) {
    ask(code[1]);
    return;
  }
  if (alert.section.hidden) {
    byId('filters').reset();
    filter();
    answerNow();
  }
  if (location.hash !== '#alert-' + alert.code) {
    location.replace('#alert-' + alert.code);
  } else {
    alert.section.scrollIntoView();
  }
}

// For who measures or compares it.
globalThis.alertFinder = {find: find, read: read, answer: answerNow};

showBox();
showFilters();
filter();
ALERTS.forEach(alert => alert.section.firstChild.append(' ', copyButton(alert)));
addEventListener('hashchange', followHash);
// A link to the address that is there already changes no hash, but a filter may have hidden what it leads to.
document.addEventListener('click', event => {
  const followed = event.target.closest('a[href^="#alert-"]');
  if (followed && followed.hash === location.hash) {
    followHash();
  }
});
followHash();
