// What a question can mean: a number, a name, a line of a log, or words. The answers to numbers and names are those of
// the command explain.

const MOST_LINES = 5000;
const MOST_BROKEN_LINES = 40;
const OPENSSL_ALERTS = 1000;

const alertOf = code => ALERTS.find(alert => alert.code === code);

// The number that a question is, in decimal or, after 0x, hexadecimal; null if it is none.
function numberOf(asked) {
  if (/^[0-9]{1,10}$/.test(asked)) {
    return Number(asked);
  }
  return /^0[xX][0-9a-fA-F]{1,8}$/.test(asked) ? parseInt(asked.slice(2), 16) : null;
}

// A question without quotes and punctuation around it.
function trimmed(asked) {
  return asked.replace(/^[\s"'`\u201c\u2018\u00ab([{<#,;:.=]+|[\s"'`\u201d\u2019\u00bb)\]}>,;:.!?]+$/g, '');
}

// The words before a number or a name that say what it is, as in 'SSL alert number 40' or 'alert-40'.
function labelOf(asked) {
  return /^(?:(?:tls|ssl|dtls|alert|code|number)[\s:=#(_-]+)*/i.exec(asked)[0];
}

// The level and the code in the bytes of an alert, alone or in a record of TLS; null if a question is neither.
function octetsOf(asked) {
  const octets = asked.replace(/0x/gi, '');
  const two = /^(0[12])[\s:,-]+([0-9a-f]{2})$/i.exec(octets)
      || /^1503(?:0[0-4])0002(0[12])([0-9a-f]{2})$/i.exec(octets.replace(/[\s:,-]/g, ''));
  return two && {octet: two[1], level: two[1] === '01' ? 'warning' : 'fatal', code: parseInt(two[2], 16)};
}

// The alerts that a question can mean as a number, the registered code first: [{alert, reason}].
function readings(asked) {
  const reasons = new Map();
  const add = (alert, reason) => {
    if (alert) {
      const all = reasons.get(alert) || [];
      if (!all.includes(reason)) {
        reasons.set(alert, all.concat(reason));
      }
    }
  };
  const error = number => {
    const shown = number.toString(16).toUpperCase().padStart(8, '0');
    const top = Math.floor(number / 0x800000);
    if (top === 0x14) {
      const code = number % 0x800000 - OPENSSL_ALERTS;
      add(alertOf(code), "OpenSSL's error " + shown + ', reason 1000 + ' + code);
    } else if (top >> 1 === 0x14 || top >> 1 === 0x10) {
      const code = number % 0x1000 - OPENSSL_ALERTS;
      add(alertOf(code), "OpenSSL's error " + shown + ', reason 1000 + ' + code);
    }
  };
  const number = numberOf(asked);
  if (number !== null) {
    add(alertOf(number), 'code ' + number);
    ALERTS.forEach(alert => alert.names.forEach(name => {
      if (name.number === number && number !== alert.code) {
        add(alert, 'shown as ' + number + ' by ' + PRODUCTS[name.product - 1]);
      }
    }));
    const rest = number - OPENSSL_ALERTS;
    add(alertOf(rest), "OpenSSL's reason " + number + ', which is 1000 + ' + rest);
    error(number);
    const level = Math.floor(number / 256);
    const code = number % 256;
    if (level === 1 || level === 2) {
      const word = level === 1 ? 'warning' : 'fatal';
      add(alertOf(code), "curl's level \u00d7 256 + code: " + word + ', ' + level + ' \u00d7 256 + ' + code);
    }
    if (level === 1) {
      add(alertOf(code), "QUIC's CRYPTO_ERROR 0x" + number.toString(16) + ', which is 0x100 + ' + code);
    }
  }
  if (/^[0-9a-fA-F]{8}$/.test(asked)) {
    error(parseInt(asked, 16));
  }
  return Array.from(reasons, entry => ({alert: entry[0], reason: entry[1].join('; ')}));
}

// The alerts that have this name, registered or in a product, in any letter case: [{alert, reason}].
function namesakes(asked) {
  const same = text => text.toLowerCase() === asked.toLowerCase();
  const found = [];
  ALERTS.forEach(alert => {
    if (same(alert.name)) {
      found.unshift({alert: alert, reason: 'registered name'});
      return;
    }
    const products = new Set(alert.names.filter(name => same(name.text)).map(name => PRODUCTS[name.product - 1]));
    if (products.size) {
      found.push({alert: alert, reason: 'a name in ' + Array.from(products).join(', ')});
    }
  });
  return found;
}

// The alerts whose name, names in products or texts hold all words of a question, the nearest first.
function withWords(asked) {
  const all = asked.toLowerCase().split(/[\s_]+/).map(trimmed).filter(Boolean);
  // A number is the code, not a part of any other number in the texts.
  const numbers = all.map(numberOf).filter(number => number !== null);
  const words = all.filter(word => numberOf(word) === null);
  const within = text => words.every(word => text.includes(word));
  const scored = ALERTS.filter(alert => all.length && numbers.every(number => number === alert.code)).map(alert => {
    const name = alert.name.replace(/_/g, ' ');
    const names = alert.names.map(each => each.text).join(' ').toLowerCase();
    const score = within(name) ? 3 : within(name + ' ' + names) ? 2 : within(alert.section.textContent.toLowerCase()) ? 1 : 0;
    return {alert: alert, score: score};
  });
  return scored.filter(each => each.score).sort((a, b) => b.score - a.score).map(each => each.alert);
}

// The registered name that a misspelt one was most likely meant to be; null if all are unlike.
function nearest(asked) {
  const most = Math.max(1, Math.min(4, Math.floor(asked.length / 3)));
  let best = null;
  let least = most + 1;
  if (asked.length < 60) {
    ALERTS.forEach(alert => {
      const edits = distance(asked.toLowerCase().replace(/[\s-]/g, '_'), alert.name);
      if (edits < least) {
        least = edits;
        best = alert.name;
      }
    });
  }
  return best;
}

function distance(a, b) {
  let before = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    before = row;
  }
  return before[b.length];
}

// Everything about a question: {asked, code, beyond, level, findings, lines, count, unread, joined, words, nearest}; beyond
// is a number that is too great for a code, lines are [{number, text, hits}] with those alone that report an alert, joined is
// how many lines were read as one.
function read(text, find) {
  const whole = text.split(/\r\n|\r|\n/);
  const lines = whole.slice(0, MOST_LINES);
  const filled = lines.filter(line => line.trim());
  const unread = whole.slice(MOST_LINES).filter(line => line.trim()).length;
  const asked = filled.length === 1 && !unread ? filled[0].trim() : '';
  const answer = {
    asked: asked || text.trim(), code: null, beyond: null, level: null, findings: [], lines: [], count: filled.length,
    unread: unread, joined: 0, words: [], nearest: null
  };
  if (!filled.length && !unread) {
    return answer;
  }
  if (asked) {
    if (readAlone(asked, answer)) {
      return answer;
    }
  }
  lines.forEach((line, index) => {
    const hits = line.trim() ? find(line) : [];
    if (hits.length) {
      answer.lines.push({number: index + 1, text: line, hits: hits});
    }
  });
  if (!answer.lines.length && filled.length > 1 && filled.length <= MOST_BROKEN_LINES) {
    // A terminal may have broken one line into several.
    const joined = filled.map(line => line.trim()).join(' ');
    const hits = find(joined);
    if (hits.length) {
      answer.lines.push({number: null, text: joined, hits: hits});
      answer.joined = filled.length;
      answer.count = 1;
    }
  }
  if (!answer.lines.length && asked && !readInWrapping(asked, answer)) {
    answer.words = withWords(asked);
    answer.nearest = answer.words.length ? null : nearest(trimmed(asked));
  }
  return answer;
}

// Reads a question that is a number or a name and nothing else; whether it is.
function readAlone(asked, answer) {
  const number = numberOf(asked);
  answer.findings = readings(asked);
  if (number === null) {
    answer.findings = answer.findings.length ? answer.findings : namesakes(asked);
  } else if (number <= 255) {
    answer.code = number;
  } else if (!answer.findings.length) {
    answer.beyond = number;
  }
  return number !== null || answer.findings.length > 0;
}

// Reads a question that is bytes, or a number or a name with quotes, punctuation or 'alert' around it; whether it is.
function readInWrapping(asked, answer) {
  const text = trimmed(asked);
  const octets = octetsOf(text);
  if (octets) {
    answer.code = octets.code;
    answer.level = octets.level;
    answer.findings = alertOf(octets.code) ? [{
      alert: alertOf(octets.code),
      reason: 'level ' + octets.octet + ' and code ' + hex(octets.code) + ', in decimal ' + octets.code
    }] : [];
    return true;
  }
  const label = labelOf(text);
  const rest = trimmed(text.slice(label.length));
  if (!rest || rest === asked || !readAlone(rest, answer)) {
    return false;
  }
  answer.asked = rest;
  if (answer.code === null && /alert/i.test(label)) {
    answer.beyond = numberOf(rest);
  }
  return true;
}
