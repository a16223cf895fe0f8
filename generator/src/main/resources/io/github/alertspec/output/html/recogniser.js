// Finds the alerts that a line of a log reports: the engine of the package runtime, told again for a browser. Each section
// does what the class of its name does there and has the same bounds, so that both agree on every line.
//
//   const find = AlertRecogniser(tables);
//   find('SSL alert number 40');
//
// A finding has start and end (UTF-16 units of the line), code (null where the line does not tell), level ('fatal', 'warning'
// or null), direction ('received', 'sent' or null), stack (an id or null), words and reason.
//
// Comments fill whole lines, so that they can be left out where the script is put into a page.
function AlertRecogniser(tables) {
  'use strict';

  const MAX_LINE = 1 << 20;
  const FAIL = -1;
  const END = -1;
  const SOFT = 32;
  const OTHER = 256;
  const WARNING = 1;
  const FATAL = 2;
  const RECEIVED = 1;
  const SENT = 2;
  const NEARBY = 3;
  const UNSPECIFIED = -1;

  // ---- Characters ----

  function code(text) {
    return text.charCodeAt(0);
  }

  function isLetter(c) {
    let low = c | 32;
    return low >= 97 && low <= 122;
  }

  function isDigit(c) {
    return c >= 48 && c <= 57;
  }

  function isWord(c) {
    return isLetter(c) || isDigit(c);
  }

  // The value of a hexadecimal digit, or -1.
  function digit(c) {
    let low = c | 32;
    return isDigit(c) ? c - 48 : low >= 97 && low <= 102 ? low - 87 : -1;
  }

  function isHex(c) {
    return digit(c) >= 0;
  }

  // ---- Unpacking the tables ----

  // Most rows repeat what stands in others. The text has, in place of that, a mark and digits that say how far back it stands;
  // the first marks tell how long it is, behind the others a digit does.
  function unpack(packed, marks, near) {
    let out = [];
    let i = 0;

    function number() {
      let c = packed.charCodeAt(i++);
      return c - 35 - (c > 60 ? 1 : 0) - (c > 92 ? 1 : 0);
    }

    while (i < packed.length) {
      let c = packed.charAt(i++);
      let mark = marks.indexOf(c);
      if (mark < 0) {
        out.push(c);
      } else {
        let high = mark < near ? 0 : mark - near;
        let back = (high * 90 + number()) * 90 + number() + 1;
        let length = mark < near ? mark + 4 : number() + 5;
        for (; length > 0; length--) {
          out.push(out[out.length - back]);
        }
      }
    }
    return out.join('');
  }

  // Sections, rows, fields.
  function unfold(text) {
    return text.split('*').map((section) => {
      return section === '' ? [] : section.split('+').map((row) => row.split('_'));
    });
  }

  // 4,7:9 stands for 4, 7, 8, 9.
  function numbers(text) {
    let all = [];
    (text === '' ? [] : text.split(',')).forEach((range) => {
      let ends = range.split(':');
      for (let n = +ends[0]; n <= +ends[ends.length - 1]; n++) {
        all.push(n);
      }
    });
    return all;
  }

  const sections = unfold(unpack(tables.packed, tables.marks, tables.near));

  // ---- Forms ----

  const LETTERS = 'NCSHUVQORDLWAKT';
  const PLACEHOLDERS =
    'name code signed hex curl curl-hex quic openssl reason number level direction any link other'.split(' ');

  // The first field has a digit each for what a line of the form says (1: some alert; 2: none, it is a trap), level, direction.
  const forms = [];
  sections[1].forEach((fields) => {
    let only = numbers(fields[4]);
    fields.slice(5).forEach((program) => {
      let named = program.charAt(0) === 'N';
      forms.push({
        number: forms.length,
        trap: fields[0].charAt(0) === '2',
        unspecified: fields[0].charAt(0) === '1',
        level: +fields[0].charAt(1),
        direction: +fields[0].charAt(2),
        stack: +fields[1],
        kinds: +fields[2],
        code: fields[3] === '' ? -1 : +fields[3],
        only,
        program,
        named,
        // Forms of one family take the same names.
        family: [fields[1], fields[2], fields[4], named].join()
      });
    });
  });

  function allows(form, alert) {
    return form.only.length === 0 || alert < 0 || form.only.indexOf(alert) >= 0;
  }

  function spelled(form) {
    return form.program.replace(/[A-Z]/g, (letter) => {
      let n = LETTERS.indexOf(letter);
      return n < 0 ? letter : '{' + PLACEHOLDERS[n] + '}';
    });
  }

  // ---- Words that count or link ----

  const SAYS_FATAL = 2;
  const SAYS_WARNING = 4;
  const SAYS_RECEIVED = 8;
  const SAYS_SENT = 16;
  const PEER = 32;
  const FROM = 64;
  const ARTICLE = 128;
  const NO_CODE = 256;
  const ONLY_BEFORE = 512;
  const BRACKETED = 1024;

  const words = new Map();
  sections[3].forEach((fields) => {
    fields.slice(1).forEach((word) => {
      words.set(word, +fields[0]);
    });
  });

  function levelOf(kinds) {
    return kinds & SAYS_FATAL ? FATAL : kinds & SAYS_WARNING ? WARNING : 0;
  }

  function directionOf(kinds) {
    return kinds & SAYS_RECEIVED ? RECEIVED : kinds & SAYS_SENT ? SENT : 0;
  }

  // ---- Names: a tree of letters, in which blanks do not count ----

  const MAX_NAME = 300;
  const MAX_TAIL = 200;
  const MIN_CUT = 5;

  const names = { letter: 0, child: null, next: null, entries: null };
  const firstLetters = [];
  const known = [];
  const worded = {};

  function step(node, c) {
    if (node === names) {
      return c < 128 ? firstLetters[c] || null : null;
    }
    let next = node.child;
    while (next !== null && next.letter !== c) {
      next = next.next;
    }
    return next;
  }

  function addName(text, alert, stack, kind) {
    let node = names;
    for (let i = 0; i < text.length; i++) {
      let c = text.charCodeAt(i);
      if (c !== SOFT) {
        let next = step(node, c);
        if (next === null) {
          next = { letter: c, child: null, next: node.child, entries: null };
          node.child = next;
          if (node === names) {
            firstLetters[c] = next;
          }
        }
        node = next;
      }
    }
    node.entries = node.entries || [];
    node.entries.push({ code: alert, stack, kind, spaced: text.indexOf(' ') >= 0 });
    known[alert] = true;
    // Words in messages, not constants and the like.
    if (kind === 1) {
      worded[stack + ' ' + alert] = true;
    }
  }

  sections[0].forEach((fields) => {
    for (let i = 2; i < fields.length; i += 2) {
      numbers(fields[i + 1]).forEach((stack) => {
        addName(fields[i], +fields[0], stack, +fields[1]);
      });
    }
  });

  // Where words stand before the name, the form of a stack takes a registered name for an alert that the stack has no words for.
  function takes(entry, form) {
    if (!(form.kinds & entry.kind) || !allows(form, entry.code)) {
      return false;
    }
    return form.stack === 0 || form.stack === entry.stack
      || (entry.stack === 0 && !form.named && form.program !== '' && !worded[form.stack + ' ' + entry.code]);
  }

  // The code of a name. In the form of a stack its own names go before registered ones, and it joins the words of a name always
  // in the same way; elsewhere registered names go first, and stacks must agree.
  function codeOf(entries, form, apart, cutOff) {
    let found = -1;
    let registered = -1;
    let disagree = false;
    for (let e = entries.length - 1; e >= 0; e--) {
      let entry = entries[e];
      let asWritten = cutOff || form.stack === 0 || entry.stack === 0 || entry.spaced === apart;
      if (asWritten && takes(entry, form)) {
        if (entry.stack === 0) {
          registered = entry.code;
        } else {
          disagree = disagree || (found >= 0 && found !== entry.code);
          found = entry.code;
        }
      }
    }
    return registered >= 0 && (found < 0 || form.stack === 0) ? registered : disagree ? -1 : found;
  }

  function codeAt(node, form) {
    return node.entries === null ? -1 : codeOf(node.entries, form, false, true);
  }

  // Whether some name that the form takes goes on from a node.
  function leads(node, form, depth) {
    if (codeAt(node, form) >= 0) {
      return true;
    }
    for (let next = node.child; next !== null && depth > 0; next = next.next) {
      if (leads(next, form, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  // The code of the one name that goes on from here, or that all others go on from, if more than half is there.
  function completion(from, form, read) {
    let node = from;
    for (let i = 0; i < MAX_TAIL; i++) {
      if (i > 0 && codeAt(node, form) >= 0) {
        return read > i ? codeAt(node, form) : -1;
      }
      let only = null;
      for (let next = node.child; next !== null; next = next.next) {
        if (leads(next, form, MAX_TAIL)) {
          if (only !== null) {
            return -1;
          }
          only = next;
        }
      }
      if (only === null) {
        return -1;
      }
      node = only;
    }
    return -1;
  }

  // ---- Anchors: words with which forms begin ----

  const JOINS = ' _-+\t';
  const ANY = code('A');
  const MAX_JOINS = 40;

  // What a character is in a line; 0 where that takes a closer look.
  const PLAIN = [];
  for (let c = 0; c < 128; c++) {
    let letter = String.fromCharCode(c);
    PLAIN[c] = '%&\\#\u001b'.indexOf(letter) >= 0
      ? 0
      : c <= 32 || c === 127 || '_-+"\'`{}*'.indexOf(letter) >= 0 ? SOFT : code(letter.toLowerCase());
  }

  // Letter case and what joins words taken away.
  const FOLDED = [];
  for (let c = 0; c < 256; c++) {
    let letter = String.fromCharCode(c);
    FOLDED[c] = c >= 128 ? 127 : JOINS.indexOf(letter) >= 0 ? SOFT : code(letter.toLowerCase());
  }

  // Four characters as one number.
  function key(before, c) {
    return (before << 7 | c) & 0xFFFFFFF;
  }

  // Forms that begin with words before an anchor; those that begin alike side by side.
  function start(before, numbers) {
    let all = numbers.map((number) => forms[number]);
    all.sort((a, b) => a.program < b.program ? -1 : a.program > b.program ? 1 : a.number - b.number);
    return {
      words: before,
      forms: all,
      parts: all.map((form) => form.program.startsWith(before) ? before.length : 0),
      named: all.every((form) => form.program.startsWith(before + 'N'))
    };
  }

  // Groups of starts: those without words, and those of forms whose words before a name stand before the anchor.
  function startsOf(bare, others) {
    let byWords = new Map(bare.length === 0 ? [] : [['', bare]]);
    others.forEach((number) => {
      let program = forms[number].program;
      let before = program.split('N')[0];
      byWords.set(before, (byWords.get(before) || []).concat(number));
    });
    return Array.from(byWords.keys()).sort().map((before) => start(before, byWords.get(before)));
  }

  function anchor(first, window, starts) {
    let opens = (first + window).charCodeAt(0) === ANY ? 1 : 0;
    let closes = window.charCodeAt(window.length - 1) === ANY ? 1 : 0;
    let before = first.slice(opens);
    let all = before + window.split('%20').join(' ');
    let text = all.slice(first === '' ? opens : 0, all.length - closes);
    let last = text.length - 1;
    let plain = PLAIN[text.charCodeAt(last)] === text.charCodeAt(last) && text.charAt(last) !== ' ';
    return {
      before,
      window,
      opens: first === '' ? opens : 0,
      closes,
      starts,
      named: starts.every((each) => each.named),
      // The part of each form at the last character of the window: what is before need not be read again.
      parts: starts[0].forms.map((form) => plain && form.program.startsWith(text) ? last : 0)
    };
  }

  const anchors = new Map();
  const mayHave = new Uint8Array(1 << 14);

  function addAnchor(each) {
    let four = 0;
    for (let i = 1; i <= 4; i++) {
      four = key(four, FOLDED[each.window.charCodeAt(i)]);
    }
    mayHave[four >> 14] |= 1;
    mayHave[four & 0x3FFF] |= 2;
    if (!anchors.has(four)) {
      anchors.set(four, []);
    }
    anchors.get(four).push(each);
  }

  sections[2].forEach((fields) => {
    let starts = startsOf(numbers(fields[0]), numbers(fields[1]));
    fields.slice(2).forEach((text) => {
      let before = text.slice(0, -tables.window);
      let window = text.slice(-tables.window);
      // Each blank by itself may be escaped in an address.
      let parts = window.split(' ');
      let ways = [parts[0]];
      parts.slice(1).forEach((part) => {
        ways = ways.map((way) => way + ' ' + part).concat(ways.map((way) => way + '%20' + part));
      });
      ways.forEach((way) => addAnchor(anchor(before, way, starts)));
    });
  });

  function isAnchorChar(expected, c) {
    return expected === SOFT ? FOLDED[c] === SOFT
      : c === expected || (expected >= 97 && expected <= 122 && c === expected - 32);
  }

  // ---- The line: each character in one octet ----

  const SOFT_OCTET = 0x80;
  const OTHER_OCTET = 0x81;
  const ELLIPSIS_OCTET = 0x82;
  const COLON_OCTET = 0x83;
  const MAX_SOFT = 40;
  const MAX_WORDS = 240;

  let line = '';
  let length = 0;
  let octets = [];

  function restart(text) {
    line = text.slice(0, MAX_LINE);
    length = line.length;
    octets = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      let c = line.charCodeAt(i);
      octets[i] = c < 128 ? c : narrow(c);
    }
    linked = 0;
    namesAt = {};
    found = [];
  }

  // A character of full width stays what it is, of others only the kind counts.
  function narrow(c) {
    if (c > 0xFF00 && c < 0xFF5F) {
      return c - 0xFEE0 | 0x80;
    }
    let soft = c === 0xA0 || (c >= 0x2000 && c <= 0x201F) || c === 0x3000 || c === 0xFEFF || c === 0xAB || c === 0xBB;
    return soft ? SOFT_OCTET : c === 0x2026 ? ELLIPSIS_OCTET : c === 0xFE55 ? COLON_OCTET : OTHER_OCTET;
  }

  function widened(octet) {
    return octet === SOFT_OCTET ? SOFT
      : octet === COLON_OCTET ? code(':')
      : octet === OTHER_OCTET || octet === ELLIPSIS_OCTET ? OTHER
      : lower(octet - 128);
  }

  function lower(c) {
    return c < 0 ? END : c >= 128 ? OTHER : PLAIN[c] || c;
  }

  // The character at an index as it stands there, or END.
  function raw(i) {
    return i < 0 || i >= length ? END : octets[i];
  }

  function is(i, c) {
    return raw(i) === code(c);
  }

  // How much of the line the last character took that was looked at.
  let width = 1;

  // The character at an index in lower case, escapes undone, everything that joins or quotes words as SOFT.
  function look(i) {
    width = 1;
    if (i < 0 || i >= length) {
      return END;
    }
    let c = octets[i];
    return c >= 128 ? widened(c) : PLAIN[c] || escape(i, c);
  }

  function skipSoft(from) {
    let i = from;
    for (let n = 0; n < MAX_SOFT && look(i) === SOFT; n++) {
      i += width;
    }
    return i;
  }

  // ---- Escapes ----

  const ESC = 27;
  const ENTITIES = { quot: '"', '#34': '"', '#39': "'", '#x27': "'", apos: "'", nbsp: ' ', lt: '<', gt: '>', amp: '&' };

  function taking(count, c) {
    width = count;
    return c;
  }

  function escape(i, c) {
    let rest = line.substr(i, 6);
    let read;
    switch (c) {
      case 37:
        read = hexEnd(i + 1, 2) === i + 3 ? numberAt(i + 1, i + 3, 16) : 0;
        return read >= 32 && read < 128 && read !== 37 ? taking(3, lower(read)) : c;
      case 38:
        read = /^&(quot|#34|#39|#x27|apos|nbsp|lt|gt|amp);/i.exec(rest);
        return read ? taking(read[0].length, lower(code(ENTITIES[read[1].toLowerCase()]))) : c;
      case 35:
        // A control character as syslog writes it: #033.
        read = /^#0[0-3][0-7]/.test(rest);
        return !read ? c : /^#033/.test(rest) ? sequence(i + 4, 4) : taking(4, SOFT);
      case ESC:
        return sequence(i + 1, 1);
      default:
        return backslash(i, /^\\(?:u([\da-fA-F]{4})|(x1[bB]|033)|[ntr])/.exec(rest));
    }
  }

  function backslash(i, read) {
    if (read === null) {
      return SOFT;
    }
    if (read[2]) {
      return sequence(i + 4, 4);
    }
    if (!read[1]) {
      return taking(2, SOFT);
    }
    let value = parseInt(read[1], 16);
    return value === ESC ? sequence(i + 6, 6) : taking(6, value < 128 ? lower(value) : OTHER);
  }

  // What follows ESC, such as [31m; within 24 characters.
  function sequence(i, before) {
    let read = /^\[[\d;?]*[@-~]/.exec(line.substr(i, 24));
    return taking(before + (read ? read[0].length : 0), SOFT);
  }

  function isEllipsis(i) {
    return raw(i) === ELLIPSIS_OCTET || (is(i, '.') && is(i + 1, '.'));
  }

  // ---- Words and digits of the line ----

  const REACH = 48;
  const MAX_WORD = 24;
  const MAX_DIGITS = 24;

  function forward(from, most, isPart) {
    let i = from;
    while (i < from + most && isPart(raw(i))) {
      i++;
    }
    return i;
  }

  function backward(from, most, isPart) {
    let i = from;
    while (i > from - most && isPart(raw(i - 1))) {
      i--;
    }
    return i;
  }

  function wordEnd(from) {
    return forward(from, REACH, isWord);
  }

  function digitsEnd(from) {
    return forward(from, MAX_DIGITS, isDigit);
  }

  function hexEnd(from, most) {
    return forward(from, most, isHex);
  }

  // The lowest 32 bits, with a sign.
  function numberAt(from, end, base) {
    let sum = 0;
    for (let i = from; i < end; i++) {
      sum = sum * base + digit(raw(i));
    }
    return sum | 0;
  }

  function kindsOf(from, to) {
    let word = '';
    for (let i = from; i < to; i += width) {
      word += String.fromCharCode(look(i));
    }
    return words.get(word) || 0;
  }

  // ---- Context: what the words near an alert state ----

  const CONTEXT_WORDS = 8;
  const LEVEL_WORDS = 3;

  function wordEndBefore(from, start) {
    let i = from;
    while (i > 0 && i > start - REACH && !isWord(raw(i - 1))) {
      i--;
    }
    return i;
  }

  // The level that the words just before an alert state; not that of the line, as in [warning] or warning:.
  function levelNear(start) {
    let i = start;
    for (let n = 0; n < LEVEL_WORDS; n++) {
      let end = wordEndBefore(i, start);
      let begin = backward(end, REACH, isWord);
      if (begin === end) {
        break;
      }
      let level = levelOf(kindsOf(begin, end));
      if (level !== 0) {
        return level === WARNING && (is(end, ']') || is(end, '>') || is(end, ':') || is(end, '|')) ? 0 : level;
      }
      i = begin;
    }
    return 0;
  }

  // The direction that the nearest words before an alert state, or else those behind it.
  function directionNear(start, end) {
    let first = wordEnd(start);
    let begins = directionOf(kindsOf(start, first)) !== 0;
    return directionBefore(begins ? first : start) || directionBehind(end);
  }

  // The peer that sends is one from which this side receives.
  function directionBefore(start) {
    let i = start;
    let read = 0;
    for (let n = 0; n < CONTEXT_WORDS && i > 0 && i > start - REACH; n++) {
      let points = arrow(i);
      if (points !== 0 && read === 0) {
        return points;
      }
      let end = wordEndBefore(i, start);
      let begin = backward(end, REACH, isWord);
      if (begin === end) {
        return read;
      }
      let kinds = kindsOf(begin, end);
      if (read === SENT && (kinds & PEER) !== 0) {
        return RECEIVED;
      }
      let bracket = is(begin - 1, '(') || is(begin - 1, '[') || is(begin - 1, '<');
      read = read === 0 && ((kinds & BRACKETED) === 0 || bracket) ? directionOf(kinds) : read;
      if (read === RECEIVED) {
        return read;
      }
      i = begin;
    }
    return read;
  }

  // The arrows of a message trace: <<< TLS 1.2, Alert.
  function arrow(before) {
    let i = before;
    while (i > 0 && i > before - 4 && !isWord(raw(i - 1))) {
      i--;
      let c = raw(i);
      if (is(i, ';') && is(i - 1, 't') && is(i - 3, '&')) {
        c = is(i - 2, 'l') ? 60 : 62;
      } else if (raw(i - 1) !== c) {
        continue;
      }
      if (c === 60 || c === 62) {
        return c === 60 ? RECEIVED : SENT;
      }
    }
    return 0;
  }

  function directionBehind(end) {
    let i = end;
    let from = false;
    for (let n = 0; n < CONTEXT_WORDS && i < end + REACH; n++) {
      let begin = i;
      while (begin < end + REACH && begin < length && !isWord(look(begin))) {
        begin += width;
      }
      let behind = wordEnd(begin);
      if (behind === begin) {
        return 0;
      }
      let kinds = kindsOf(begin, behind);
      if (from && (kinds & PEER) !== 0) {
        return RECEIVED;
      }
      let read = (kinds & ONLY_BEFORE) !== 0 ? 0 : directionOf(kinds);
      if (read !== 0) {
        return read === SENT && isByPeer(behind) ? RECEIVED : read;
      }
      from = (kinds & FROM) !== 0 || (from && (kinds & ARTICLE) !== 0);
      i = behind;
    }
    return 0;
  }

  // Words such as: by the peer.
  function isByPeer(behind) {
    let begin = skipSoft(behind);
    let end = wordEnd(begin);
    if (!(kindsOf(begin, end) & FROM)) {
      return false;
    }
    begin = skipSoft(end);
    end = wordEnd(begin);
    if (kindsOf(begin, end) & ARTICLE) {
      begin = skipSoft(end);
      end = wordEnd(begin);
    }
    return (kindsOf(begin, end) & PEER) !== 0;
  }

  // Whether the word before a number says that it is something else than a code.
  function saysNoCode(from) {
    let end = from;
    while (end > from - 4 && !isWord(raw(end - 1)) && raw(end - 1) >= 0) {
      end--;
    }
    let begin = backward(end, MAX_WORD, isLetter);
    let kinds = kindsOf(begin, end);
    return (levelOf(kinds) !== 0 && is(from - 1, '(')) || (kinds & NO_CODE) !== 0;
  }

  // ---- Reading names ----

  function isCutOff(i) {
    return raw(i) === END || isEllipsis(i);
  }

  // Follows letters from an index on, and asks at each end of a name whether that is enough; where it stopped.
  function walk(from, isEnough) {
    let at = { node: names, read: 0, apart: false, i: from };
    let gap = false;
    while (at.i < from + MAX_NAME) {
      let c = look(at.i);
      if (c === SOFT && at.read > 0) {
        gap = true;
      } else {
        let next = c === END ? null : step(at.node, c);
        if (next === null) {
          break;
        }
        at.node = next;
        at.read++;
        at.apart = at.apart || gap;
      }
      at.i += width;
      if (c !== SOFT && at.node.entries !== null && !(isWord(c) && isWord(look(at.i))) && isEnough(at)) {
        return null;
      }
    }
    return at;
  }

  // Whether some name begins at an index, or the begin of one where the line is cut off.
  function mayName(from) {
    let at = walk(from, () => true);
    return at === null || (at.read >= MIN_CUT && isCutOff(at.i));
  }

  // The longest name that begins at an index and that a form takes: its code and end, or null.
  function readName(from, form) {
    let found = null;
    let read = 0;
    let at = walk(from, (here) => {
      let alert = codeOf(here.node.entries, form, here.apart, false);
      if (alert >= 0) {
        found = { code: alert, end: here.i };
        read = here.read;
      }
      return false;
    });
    if (at.read >= MIN_CUT && at.read > read && isCutOff(at.i)) {
      let alert = completion(at.node, form, at.read);
      if (alert >= 0) {
        found = { code: alert, end: at.i };
        while (found.end > 0 && raw(found.end - 1) === SOFT) {
          found.end--;
        }
      }
    }
    return found;
  }

  // ---- Reading numbers: the index behind one, or FAIL; its value is kept ----

  const MAX_BEFORE = 8;
  const REASON_OFFSET = 1000;
  let value = 0;

  function reads(number, end) {
    value = number;
    return end;
  }

  function isBoundary(end) {
    return !isWord(raw(end)) && !(isDigit(raw(end + 1)) && (is(end, '.') || is(end, ':') || is(end, '|')));
  }

  function isMarked(from) {
    return is(from, '0') && (raw(from + 1) | 32) === 120;
  }

  function decimal(from) {
    let end = digitsEnd(from);
    return end === from || end - from > 4 || !isBoundary(end) ? FAIL : reads(numberAt(from, end, 10), end);
  }

  function hexadecimal(from, max) {
    let i = isMarked(from) ? from + 2 : from;
    let end = hexEnd(i, max);
    let number = numberAt(i, end, 16);
    return end === i || number < 0 || !isBoundary(end) ? FAIL : reads(number, end);
  }

  // 0x0100 + code in hexadecimal or decimal digits, or the bare code.
  function quic(from) {
    let marked = isMarked(from);
    let i = marked ? from + 2 : from;
    let end = hexEnd(i, 8);
    if (end === i || !isBoundary(end) || (!marked && end - i > 4)) {
      return FAIL;
    }
    let number = numberAt(i, end, !marked && digitsEnd(i) === end ? 10 : 16);
    number = number >= 256 ? number - 256 : number;
    return number < 0 ? FAIL : reads(number, end);
  }

  // An error of OpenSSL or its kin, in seven or eight hexadecimal or nine decimal digits.
  function packedError(from) {
    let i = isMarked(from) ? from + 2 : from;
    let end = hexEnd(i, 9);
    let inTens = end - i === 9 && digitsEnd(i) >= end;
    if (!isBoundary(end) || (!inTens && end - i !== 7 && end - i !== 8)) {
      return FAIL;
    }
    let number = numberAt(i, end, inTens ? 10 : 16);
    let library = number >>> 23;
    let ssl = library === 0x14 || number >>> 24 === 0x14 || number >>> 24 === 0x10;
    let reason = library === 0x14 ? number & 0x7FFFFF : number & 0xFFF;
    return ssl && reason >= REASON_OFFSET ? reads(reason - REASON_OFFSET, end) : FAIL;
  }

  function readNumber(part, from) {
    let end;
    switch (part) {
      case 'O':
        return packedError(backward(from, MAX_BEFORE, isHex));
      case 'R':
        end = decimal(backward(from, MAX_BEFORE, isHex));
        return end === FAIL || value < REASON_OFFSET ? FAIL : reads(value - REASON_OFFSET, end);
      case 'H':
        return hexadecimal(from, 4);
      case 'V':
        return hexadecimal(from, 8);
      case 'Q':
        return quic(from);
      case 'S':
        end = decimal(from);
        return end === FAIL || !is(from - 1, '-') ? end : value > 256 ? FAIL : reads((256 - value) % 256, end);
      default:
        return part === 'C' && isMarked(from) ? hexadecimal(from, 4) : decimal(from);
    }
  }

  // ---- Values: what varies in a form ----

  const MAX_OTHER = 48;
  let form = null;
  let alert = -1;
  let level = 0;
  let direction = 0;
  // Where the last link ended.
  let linked = 0;
  let namesAt = {};

  function readValue(part, from) {
    let i = part === 'O' || part === 'R' ? from : skipSoft(from);
    switch (part) {
      case 'N':
        return nameValue(i);
      case 'L':
      case 'W':
        return wordValue(part, i);
      case 'T':
        return otherWords(i);
      case 'D':
        let end = digitsEnd(i);
        return end === i ? FAIL : end;
      default:
        return numberValue(part, i);
    }
  }

  function nameValue(i) {
    let last = namesAt[form.family];
    if (!last || last.at !== i) {
      last = { at: i, name: readName(i, form) };
      namesAt[form.family] = last;
    }
    if (last.name === null) {
      return FAIL;
    }
    // A number that the form has elsewhere goes before the name.
    alert = alert < 0 ? last.name.code : alert;
    return last.name.end;
  }

  function lookWordEnd(from) {
    let i = from;
    while (i < from + MAX_WORD && isWord(look(i))) {
      i += width;
    }
    return i;
  }

  function wordLevel(from, end, kinds) {
    return end === from + 1 && (is(from, '1') || is(from, '2')) ? raw(from) - 48 : levelOf(kinds);
  }

  function wordValue(part, from) {
    let end = lookWordEnd(from);
    let kinds = kindsOf(from, end);
    let read = part === 'W' ? directionOf(kinds) : wordLevel(from, end, kinds);
    if (read === 0) {
      return FAIL;
    }
    if (part === 'W') {
      direction = read;
    } else {
      level = read;
    }
    return end;
  }

  // Words that stand for no known alert, as before a number that says which one it is.
  function otherWords(from) {
    let i = from;
    let end = from;
    while (i < from + MAX_OTHER) {
      let c = look(i);
      if (!isLetter(c) && c !== SOFT) {
        break;
      }
      i += width;
      if (c !== SOFT) {
        end = i;
      }
    }
    return end === from ? FAIL : end;
  }

  function numberValue(part, from) {
    let end = readNumber(part, from);
    let number = value;
    if (end === FAIL || (part === 'C' && isNoCode(from, number, end))) {
      return FAIL;
    }
    if (part === 'U' || part === 'V') {
      let high = number >> 8;
      number &= 255;
      // curl takes octets for signed where C does: then 256 are missing from 128 on, and 1 is no level or fatal.
      let signed = part === 'U' && number & 128 && high < FATAL;
      if (!signed && (high < WARNING || high > FATAL)) {
        return FAIL;
      }
      level = signed ? WARNING - high : high;
    }
    if (number > 255) {
      return FAIL;
    }
    alert = number;
    return end;
  }

  // The word before it says so, or it stands at the end of the line, is no code of an alert and could go on.
  function isNoCode(from, number, end) {
    let cutOff = end === length && end - from < 3 && number <= 255 && !known[number];
    return (raw(from + 1) | 32) !== 120 && (cutOff || (from === linked && saysNoCode(from)));
  }

  function links(from, to) {
    let kinds = kindsOf(from, to);
    level = level || wordLevel(from, to, kinds);
    direction = direction || directionOf(kinds);
    return kinds !== 0;
  }

  // ---- Matching a form ----

  const MAX_ANY = 80;
  const MAX_LINK = 14;
  const LINKS = ':=,;()[]<>|/.!?#';
  let program = '';

  function matchForm(next, pc, from) {
    program = next.program;
    form = next;
    alert = next.code;
    level = 0;
    direction = 0;
    let end = match(pc, from);
    return end !== FAIL && allows(next, alert) ? end : FAIL;
  }

  function match(pc, from) {
    let i = from;
    for (let p = pc; p < program.length; p++) {
      let part = program.charAt(p);
      if (part === 'A' || part === 'K') {
        return part === 'A' ? any(p + 1, i) : link(p + 1, i);
      }
      i = part >= 'A' && part <= 'Z' ? readValue(part, i) : part === ' ' ? skipSoft(i) : literal(p, i);
      if (i === FAIL) {
        return FAIL;
      }
    }
    return i;
  }

  function literal(p, from) {
    let part = program.charCodeAt(p);
    if (!isWord(part)) {
      let mark = skipSoft(from);
      return look(mark) === part ? skipSoft(mark + width) : FAIL;
    }
    if (look(from) !== part) {
      return FAIL;
    }
    let i = from + width;
    let ends = p + 1 === program.length || !isWord(program.charCodeAt(p + 1));
    return ends && isLetter(part) && isLetter(look(i)) ? FAIL : i;
  }

  function any(pc, from) {
    for (let i = from; i <= from + MAX_ANY && i <= length; i++) {
      if (!isWord(raw(i)) || !isWord(raw(i - 1))) {
        let end = match(pc, i);
        if (end !== FAIL) {
          return end;
        }
      }
    }
    return FAIL;
  }

  // The rest of the form behind words and marks that only link it to what stands before.
  function link(pc, from) {
    let i = from;
    for (let n = 0; n <= MAX_LINK; n++) {
      let begin = skipSoft(i);
      let levelBefore = level;
      let directionBefore = direction;
      linked = begin;
      let end = match(pc, begin);
      if (end !== FAIL) {
        return end;
      }
      alert = form.code;
      level = levelBefore;
      direction = directionBefore;
      let c = look(begin);
      if (isWord(c)) {
        i = lookWordEnd(begin);
        if (!links(begin, i)) {
          return FAIL;
        }
      } else if (c > 0 && c < 128 && LINKS.indexOf(String.fromCharCode(c)) >= 0) {
        i = begin + width;
      } else {
        return FAIL;
      }
    }
    return FAIL;
  }

  // ---- Scanning for anchors ----

  let found = [];

  function isWindowAt(each, at) {
    let window = each.window;
    if (at + each.opens < 0 || at + window.length - each.closes > length) {
      return false;
    }
    for (let k = 0; k < window.length; k++) {
      let c = window.charCodeAt(k);
      if (c !== ANY && !isAnchorChar(c, octets[at + k])) {
        return false;
      }
    }
    return true;
  }

  // Where words begin that end at a place, or -1. Where they have a blank or a mark, there may be several blanks.
  function wordsBefore(before, at) {
    let i = at;
    for (let k = before.length - 1; k >= 0; k--) {
      let c = before.charCodeAt(k);
      if (!isWord(c)) {
        i = joinsBefore(i);
      }
      if (c !== SOFT) {
        i--;
        if (i < 0 || !isAnchorChar(c, octets[i])) {
          return -1;
        }
        i = isWord(c) || k === 0 ? i : joinsBefore(i);
      }
    }
    return i;
  }

  function joinsBefore(behind) {
    let i = behind;
    while (i > 0 && i > behind - MAX_JOINS) {
      let escaped = is(i - 3, '%') && is(i - 2, '2') && is(i - 1, '0');
      if (!escaped && (is(i - 1, '\n') || octets[i - 1] >= 128 || PLAIN[octets[i - 1]] !== SOFT)) {
        break;
      }
      i -= escaped ? 3 : 1;
    }
    return i;
  }

  // Not within a word; but the letter or digits before may be the end of an escape: \nReceived, %20Received.
  function mayBegin(i) {
    if (!isWord(raw(i)) || !isWord(raw(i - 1))) {
      return true;
    }
    return /%[\da-fA-F]{2}$|#0[\s\S]{2}$|\\[ntr]$|[\d[]m$/.test(line.slice(Math.max(0, i - 4), i));
  }

  function scan() {
    let four = 0;
    for (let i = 0; i < length; i++) {
      four = key(four, FOLDED[octets[i]]);
      if ((mayHave[four >> 14] & 1) !== 0 && (mayHave[four & 0x3FFF] & 2) !== 0) {
        let candidates = anchors.get(four) || [];
        for (let n = 0; n < candidates.length; n++) {
          tryAnchor(candidates[n], i - 4);
        }
      }
    }
  }

  function tryAnchor(each, at) {
    let begin = isWindowAt(each, at) ? (each.before === '' ? at + each.opens : wordsBefore(each.before, at)) : -1;
    if (begin < 0 || (each.named && !mayName(begin))) {
      return;
    }
    each.starts.forEach((start) => {
      let bare = start.words === '';
      let first = bare ? begin : wordsBefore(start.words, begin);
      if (first >= 0 && mayBegin(first)) {
        let next = bare ? at + each.window.length - each.closes - 1 : begin;
        let parts = bare ? each.parts : start.parts;
        for (let n = 0; n < parts.length; n++) {
          tryForm(start.forms[n], parts[n], parts[n] === 0 ? first : next, first);
        }
      }
    });
  }

  function tryForm(each, part, from, begin) {
    let end = matchForm(each, part, from);
    if (end !== FAIL) {
      let atLevel = level || each.level;
      let goes = direction || each.direction;
      found.push({
        code: each.unspecified ? UNSPECIFIED : alert,
        level: atLevel === NEARBY ? levelNear(begin) : atLevel,
        direction: goes === NEARBY ? directionNear(begin, end) : goes,
        start: begin,
        end: end,
        form: each
      });
    }
  }

  // ---- Merging: what was said twice counts once, and a trap takes what it covers ----

  function extended(each, other) {
    return Object.assign({}, each, {
      level: each.level || other.level,
      direction: each.direction || other.direction
    });
  }

  function isStronger(a, b) {
    let aSays = a.code !== UNSPECIFIED || a.form.trap;
    let bSays = b.code !== UNSPECIFIED || b.form.trap;
    if (aSays !== bSays) {
      return aSays;
    }
    let byLength = a.end - a.start - (b.end - b.start);
    if (byLength !== 0) {
      return byLength > 0;
    }
    return a.form.trap || (!b.form.trap && stated(a) >= stated(b));
  }

  function stated(each) {
    return (each.level !== 0 ? 1 : 0) + (each.direction !== 0 ? 1 : 0);
  }

  // Of those that overlap, the longest; what it leaves open is taken from the others.
  function apart(all) {
    let kept = [];
    all.forEach((next) => {
      let each = next;
      let keep = true;
      while (keep && kept.length > 0 && kept[kept.length - 1].end > each.start) {
        let last = kept.pop();
        if (isStronger(last, each)) {
          kept.push(last.code === each.code ? extended(last, each) : last);
          keep = false;
        } else {
          each = last.code === each.code ? extended(each, last) : each;
        }
      }
      if (keep) {
        kept.push(each);
      }
    });
    return kept.filter((each) => !each.form.trap);
  }

  function agree(a, b) {
    return a === 0 || b === 0 || a === b;
  }

  function once(all) {
    let kept = [];
    all.forEach((each) => {
      for (let i = 0; i < kept.length; i++) {
        let like = kept[i];
        if (like.code === each.code && agree(like.level, each.level) && agree(like.direction, each.direction)) {
          kept[i] = extended(like, each);
          return;
        }
      }
      kept.push(each);
    });
    return kept;
  }

  // What names no alert counts only where nothing else was found.
  function settled() {
    found.sort((a, b) => a.start - b.start || b.end - a.end || a.form.number - b.form.number);
    let all = apart(found);
    let alerts = once(all.filter((each) => each.code !== UNSPECIFIED));
    return alerts.length > 0 ? alerts : once(all).slice(0, 1);
  }

  // ---- What is told ----

  // Control characters and the like are escaped.
  function shown(from, to) {
    let text = '';
    for (let i = from; i < Math.min(to, from + MAX_WORDS); i++) {
      let c = line.charCodeAt(i);
      let visible = (c >= 32 && c < 0x7F) || (c >= 0xA1 && c < 0x2000 && c !== 0xAD && c !== 0x61C)
        || (c >= 0x3001 && c < 0xD800) || (c > 0xF900 && c < 0xFE00);
      text += visible ? line.charAt(i) : '\\u' + (0x10000 + c).toString(16).slice(1);
    }
    return text;
  }

  function findingOf(each) {
    let stack = each.form.stack === 0 ? null : tables.stacks[each.form.stack - 1];
    let words = shown(each.start, each.end);
    return {
      start: each.start,
      end: each.end,
      code: each.code === UNSPECIFIED ? null : each.code,
      level: [null, 'warning', 'fatal'][each.level],
      direction: [null, 'received', 'sent'][each.direction],
      stack,
      words,
      reason: '"' + words + '" has the form "' + spelled(each.form) + '"' + (stack === null ? '' : ' of ' + stack)
    };
  }

  return (text) => {
    restart(String(text));
    scan();
    return settled().map(findingOf);
  };
}
