// Shows what was found, above all the alert that a line carries: why it is that one, and what its reader can do.

const MOST_SHOWN_LINES = 12;
const MOST_WORDS = 8;
const AROUND = 70;

const LEVEL_LETTERS = {f: 'fatal', w: 'warning', e: 'either level', u: 'not defined'};

// The nodes of an answer, and in a sentence or two what it says.
function shown(answer) {
  const result = shownRead(answer);
  if (answer.unread) {
    const unread = 'Only the first ' + MOST_LINES + ' lines were read.';
    result.said += ' ' + unread;
    result.nodes.unshift(node('p', {class: 'unread'}, unread));
  }
  return result;
}

function shownRead(answer) {
  if (answer.lines.length) {
    return shownLines(answer);
  }
  if (answer.code !== null || answer.beyond !== null || answer.findings.length) {
    return shownFindings(answer);
  }
  if (answer.words.length) {
    return shownWords(answer);
  }
  return answer.asked ? shownNothing(answer) : {said: '', nodes: []};
}

// A paste: its marked lines, then each distinct alert once.
function shownLines(answer) {
  const cards = [];
  const byCode = new Map();
  let unnamed = null;
  answer.lines.forEach(line => line.hits.forEach(hit => {
    const seen = {hit: hit, line: line, count: answer.count};
    if (hit.code === null) {
      unnamed = unnamed || seen;
    } else if (byCode.has(hit.code)) {
      byCode.get(hit.code).push(seen);
    } else {
      byCode.set(hit.code, [seen]);
    }
  }));
  byCode.forEach((seen, code) => cards.push(card(alertOf(code), code, seen)));
  if (unnamed) {
    cards.push(unnamedCard(unnamed));
  }
  const names = Array.from(byCode.keys(), code => alertOf(code) ? alertOf(code).name + ' (' + code + ')'
      : 'code ' + code);
  const many = answer.joined ? 'These ' + answer.joined + ' lines, read as one,' : answer.count === 1 ? 'This line' : answer.lines.length + ' of ' + answer.count + ' lines';
  const verb = !answer.joined && (answer.count === 1 || answer.lines.length === 1) ? ' reports ' : ' report ';
  const said = many + verb + (names.length ? names.join(', ') : 'an alert, but not which one') + '.';
  return {said: said, nodes: [pasted(answer)].concat(cards)};
}

// The lines that report something, their words marked; a long line is cut around them.
function pasted(answer) {
  const list = node('pre', {class: 'pasted'});
  answer.lines.slice(0, MOST_SHOWN_LINES).forEach(line => {
    if (answer.count > 1) {
      list.append(node('b', {}, String(line.number)), ' ');
    }
    let from = 0;
    line.hits.forEach(hit => {
      list.append(cut(line.text.slice(from, hit.start), from > 0, true));
      list.append(node('mark', {}, line.text.slice(hit.start, hit.end)));
      from = hit.end;
    });
    list.append(cut(line.text.slice(from), true, false), '\n');
  });
  if (answer.lines.length > MOST_SHOWN_LINES) {
    list.append('\u2026 and ' + (answer.lines.length - MOST_SHOWN_LINES) + ' more lines');
  }
  return list;
}

// What stands beside marked words: only what is near those before it, behind it, or both.
function cut(text, near, far) {
  if (text.length <= 2 * AROUND) {
    return text;
  }
  return (near ? text.slice(0, AROUND) : '') + ' \u2026 ' + (far ? text.slice(-AROUND) : '');
}

// One alert of a paste.
function card(alert, code, seen) {
  const first = seen[0];
  const direction = same(seen, each => each.hit.direction);
  const level = same(seen, each => each.hit.level);
  const why = node('p', {class: 'why'}, 'Because ' + (seen.length > 1
      ? 'of ' + seen.length + ' places, the first with ' : 'the line has '));
  why.append(node('mark', {}, first.hit.words), product(first.hit.stack), arithmetic(first.hit.words),
      first.count > 1 ? ', line ' + first.line.number : '', '.');
  if (!alert) {
    return node('article', {class: 'card'}, heading(code, 'unassigned'), why,
        node('p', {},
            'No alert has this code. TLS 1.3 treats an unknown alert as an error that ends the connection (RFC 9846, section 6).'));
  }
  return alertCard(alert, why, level, direction);
}

function product(stack) {
  const place = stack === null ? -1 : STACKS.indexOf(stack);
  return place < 0 ? '' : ', as ' + PRODUCTS[place] + ' writes it';
}

// How a packed number comes to its code.
function arithmetic(words) {
  const number = /[0-9A-Fa-f]{8}/.exec(words);
  const sum = number && readings(number[0]).map(finding => /reason 1000 \+ [0-9]+/.exec(finding.reason)).filter(Boolean);
  return sum && sum.length ? ': ' + sum[0][0] : '';
}

// What all have in common; null if they differ.
function same(items, of) {
  return items.every(item => of(item) === of(items[0])) ? of(items[0]) : null;
}

function heading(code, name) {
  return node('h2', {tabindex: '-1'}, node('span', {class: 'code'}, String(code)), ' ', node('span', {}, name));
}

// The whole answer about one alert, with the remedies of the side that reads it first.
function alertCard(alert, why, level, direction) {
  const facts = node('p', {class: 'facts'}, ...(level
      ? [badge(level), ' stated by the ' + (why.className === 'why' ? 'line' : 'bytes')] : levelOf(alert)));
  if (direction) {
    facts.append(' \u00b7 ', node('b', {}, direction),
        direction === 'received' ? ', so the other side sent it' : ' by the side that wrote the line');
  } else if (why.className === 'why') {
    facts.append(' \u00b7 the line does not say which side sent it');
  }
  const paragraphs = Array.from(alert.section.children).filter(child => child.tagName === 'P');
  const received = part(alert, 'received', direction === 'received' ? 'What to do on this side'
      : 'If this side received it');
  const sent = part(alert, 'sent', direction === 'sent' ? 'What to do on this side' : 'If this side sent it');
  const remedies = direction === 'sent' ? [sent] : direction === 'received' ? [received] : [received, sent];
  const body = node('div', {class: 'parts'}, node('div', {}, part(alert, 'causes', 'Usual causes')), node('div', {},
      ...remedies));
  const more = node('p', {class: 'more'}, node('a', {href: '#alert-' + alert.code}, 'All about ' + alert.name), ' ',
      copyButton(alert));
  return node('article', {class: 'card'}, heading(alert.code, alert.name), why, facts,
      ...paragraphs.map((paragraph, index) => node('p', {class: index ? 'about' : 'lead'},
          paragraph.textContent.trim())), body, more);
}

// The level in the version that the filter asks for; else in all of them, by the section's own words where it varies.
function levelOf(alert) {
  const version = byId('version').selectedIndex - 1;
  if (version >= 0) {
    return [badge(LEVEL_LETTERS[alert.letters[version]]), ' in ' + VERSIONS[version]];
  }
  if (alert.level === 'varies') {
    const said = alert.section.querySelectorAll('.facts dd')[1].cloneNode(true);
    said.lastChild.textContent = said.lastChild.textContent.trimEnd();
    return Array.from(said.childNodes);
  }
  return [badge(alert.level), alert.letters.includes('u') ? ' wherever it is defined' : ' in every version'];
}

function badge(level) {
  return node('b', {class: 'level ' + level.charAt(0)}, level);
}

// A list of sentences of an alert, with a heading of its own.
function part(alert, of, title) {
  const list = alert.section.querySelector('.' + of);
  return list ? node('div', {}, node('h3', {}, title), list.cloneNode(true)) : '';
}

function unnamedCard(seen) {
  const level = seen.hit.level ? ', at level ' + seen.hit.level : '';
  const direction = seen.hit.direction ? ' was ' + seen.hit.direction : ' happened';
  return node('article', {class: 'card'}, node('h2', {tabindex: '-1'}, 'An alert that is not named'),
      node('p', {class: 'why'}, 'Because the line has ', node('mark', {}, seen.hit.words), product(seen.hit.stack),
          '.'),
      node('p', {class: 'lead'}, 'An alert' + direction + level + ', but this line does not say which one.'),
      node('ul', {}, node('li', {}, 'Look at the lines around it: many products name the alert in another one.'),
          node('li', {}, seen.hit.direction === 'sent' ? 'The reason is in this log, shortly before.'
              : 'The log of the other side, at the same second, names the reason.'),
          node('li', {}, 'A packet capture shows the alert unless it is encrypted.')));
}

// A number or a name: the likeliest meaning whole, the others below it.
function shownFindings(answer) {
  const findings = answer.findings.slice();
  const nodes = [];
  let said;
  if (answer.beyond !== null) {
    said = answer.beyond + ' is not the code of an alert.';
    nodes.push(node('article', {class: 'card'}, heading(answer.beyond, 'out of range'),
        node('p', {}, 'The code of an alert is one byte, 0 to 255.')));
  } else if (answer.code !== null && !alertOf(answer.code)) {
    said = answer.code + ' is unassigned.';
    nodes.push(card(null, answer.code, [{hit: {words: answer.asked, stack: null}, line: null}]));
    nodes[0].querySelector('.why').remove();
  } else if (findings.length === 1 || answer.code !== null || findings.length && findings[0].reason === 'registered name') {
    const first = findings.shift();
    const reason = node('p', {class: 'reading'}, 'Because ', node('mark', {}, answer.asked),
        ' is ' + meaning(first.reason) + '.');
    said = first.alert.name + ' (' + first.alert.code + '), ' + (answer.level
        || first.alert.level.replace('varies', 'level varies by version')) + '.';
    nodes.push(alertCard(first.alert, reason, answer.level, null));
  } else if (!findings.length) {
    return shownNothing(answer);
  }
  if (findings.length) {
    const title = nodes.length ? 'It can also be' : '\u201c' + answer.asked + '\u201d can be';
    said = said || findings.length + ' alerts are called so.';
    nodes.push(node('div', {class: 'others'}, node('h2', {tabindex: '-1'}, title), node('ul', {},
        ...findings.map(finding => node('li', {}, link(finding.alert),
            ': ' + finding.reason + '. ' + finding.alert.summary)))));
  }
  return {said: said, nodes: nodes};
}

// A reason as the end of a sentence.
function meaning(reason) {
  return /^(?:code|registered name)/.test(reason) ? 'its ' + reason : reason;
}

function link(alert) {
  return node('a', {href: '#alert-' + alert.code}, alert.code + ' ' + alert.name);
}

// Words that name no alert: the alerts that speak of them.
function shownWords(answer) {
  const some = answer.words.slice(0, MOST_WORDS);
  const rest = answer.words.length - some.length;
  const said = (answer.words.length === 1 ? '1 alert has' : answer.words.length + ' alerts have') + ' these words.';
  return {said: said, nodes: [node('div', {class: 'others'},
      node('h2', {tabindex: '-1'}, 'Alerts with these words'),
      node('ul', {}, ...some.map(alert => node('li', {}, link(alert), ' ', badge(alert.level), ' ', alert.summary))),
      rest ? node('p', {}, 'and ' + rest + ' more') : '')]};
}

function shownNothing(answer) {
  const hint = node('p', {},
      'A line is recognised when it names or numbers an alert, as in \u201cSSL alert number 40\u201d. Paste the lines around it too, or try one of the examples above.');
  const near = answer.nearest ? node('p', {}, 'Did you mean ', tryButton(answer.nearest, answer.nearest), '?') : '';
  return {said: 'No alert recognised.', nodes: [node('div', {class: 'others nothing'}, node('h2', {tabindex: '-1'},
      'No alert recognised'), near, hint)]};
}
