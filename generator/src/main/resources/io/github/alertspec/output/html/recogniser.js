// Finds the alerts that a line of a log reports: the engine of the package runtime, told again for a browser. Each section
// does what the class of its name does there and has the same bounds, so that both agree on every line.
//
//   var find = AlertRecogniser(tables);
//   find('SSL alert number 40');
//
// A finding has start and end (UTF-16 units of the line), code (null where the line does not tell), level ('fatal', 'warning'
// or null), direction ('received', 'sent' or null), stack (an id or null), words and reason.
//
// Comments fill whole lines, so that they can be left out where the script is put into a page.
function AlertRecogniser(tables) {
  'use strict';

  var MAX_LINE = 1 << 20;
  var FAIL = -1;
  var END = -1;
  var SOFT = 32;
  var OTHER = 256;
  var WARNING = 1;
  var FATAL = 2;
  var RECEIVED = 1;
  var SENT = 2;
  var NEARBY = 3;
  var UNSPECIFIED = -1;

  // ---- Characters ----

  function code(text) {
    return text.charCodeAt(0);
  }

  function isLetter(c) {
    var low = c | 32;
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
    var low = c | 32;
    return isDigit(c) ? c - 48 : low >= 97 && low <= 102 ? low - 87 : -1;
  }

  // ---- Unpacking the tables ----

  // Most rows repeat what stands in others. The text has, in place of that, a mark and digits that say how far back it stands;
  // the first marks tell how long it is, behind the others a digit does.
  function unpack(packed, marks, near) {
    var out = [];
    var i = 0;

    function number() {
      var c = packed.charCodeAt(i++);
      return c - 35 - (c > 60 ? 1 : 0) - (c > 92 ? 1 : 0);
    }

    while (i < packed.length) {
      var c = packed.charAt(i++);
      var mark = marks.indexOf(c);
      if (mark < 0) {
        out.push(c);
      } else {
        var high = mark < near ? 0 : mark - near;
        var back = (high * 90 + number()) * 90 + number() + 1;
        var length = mark < near ? mark + 4 : number() + 5;
        for (; length > 0; length--) {
          out.push(out[out.length - back]);
        }
      }
    }
    return out.join('');
  }

  // Sections, rows, fields.
  function unfold(text) {
    return text.split('*').map(function (section) {
      return section === '' ? [] : section.split('+').map(function (row) {
        return row.split('_');
      });
    });
  }

  // 4,7:9 stands for 4, 7, 8, 9.
  function numbers(text) {
    var all = [];
    (text === '' ? [] : text.split(',')).forEach(function (range) {
      var ends = range.split(':');
      for (var n = +ends[0]; n <= +ends[ends.length - 1]; n++) {
        all.push(n);
      }
    });
    return all;
  }

  var sections = unfold(unpack(tables.packed, tables.marks, tables.near));

  // ---- Forms ----

  var LETTERS = 'NCSHUVQORDLWAKT';
  var PLACEHOLDERS = ('name code signed hex curl curl-hex quic openssl reason number level direction any link other').split(' ');

  // The first field has a digit each for what a line of the form says (1: some alert; 2: none, it is a trap), level, direction.
  function formsOf(rows) {
    var forms = [];
    var families = {};
    var count = 0;
    rows.forEach(function (fields) {
      var only = fields[4] === '' ? null : {};
      numbers(fields[4]).forEach(function (alert) {
        only[alert] = true;
      });
      fields.slice(5).forEach(function (program) {
        var named = program.charAt(0) === 'N';
        var family = fields[1] + ' ' + fields[2] + ' ' + fields[4] + ' ' + named;
        if (!(family in families)) {
          families[family] = count++;
        }
        forms.push({
          number: forms.length,
          trap: fields[0].charAt(0) === '2',
          unspecified: fields[0].charAt(0) === '1',
          level: +fields[0].charAt(1),
          direction: +fields[0].charAt(2),
          stack: +fields[1],
          kinds: +fields[2],
          code: fields[3] === '' ? -1 : +fields[3],
          only: only,
          program: program,
          named: named,
          family: families[family]
        });
      });
    });
    return forms;
  }

  function allows(form, alert) {
    return form.only === null || alert < 0 || form.only[alert] === true;
  }

  function told(form) {
    return form.program.replace(/[A-Z]/g, function (letter) {
      var n = LETTERS.indexOf(letter);
      return n < 0 ? letter : '{' + PLACEHOLDERS[n] + '}';
    });
  }

  var forms = formsOf(sections[1]);

  // ---- Words that count or link ----

  var LINK_FATAL = 2;
  var LINK_WARNING = 4;
  var LINK_RECEIVED = 8;
  var LINK_SENT = 16;
  var PEER = 32;
  var FROM = 64;
  var ARTICLE = 128;
  var NO_CODE = 256;
  var ONLY_BEFORE = 512;
  var BRACKETED = 1024;

  var words = new Map();
  sections[3].forEach(function (fields) {
    fields.slice(1).forEach(function (word) {
      words.set(word, +fields[0]);
    });
  });

  function levelOf(kinds) {
    return kinds & LINK_FATAL ? FATAL : kinds & LINK_WARNING ? WARNING : 0;
  }

  function directionOf(kinds) {
    return kinds & LINK_RECEIVED ? RECEIVED : kinds & LINK_SENT ? SENT : 0;
  }

  // ---- Names: a tree of letters, in which blanks do not count ----

  var MAX_NAME = 300;
  var MAX_TAIL = 200;
  var MIN_CUT = 5;
  var TEXT = 1;

  var names = { letter: 0, child: null, next: null, entries: null };
  var firstLetters = [];
  var known = [];
  var worded = {};

  function step(node, c) {
    if (node === names) {
      return c < 128 ? firstLetters[c] || null : null;
    }
    var next = node.child;
    while (next !== null && next.letter !== c) {
      next = next.next;
    }
    return next;
  }

  function addName(text, alert, stack, kind) {
    var node = names;
    for (var i = 0; i < text.length; i++) {
      var c = text.charCodeAt(i);
      if (c !== SOFT) {
        var next = step(node, c);
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
    node.entries.push({ code: alert, stack: stack, kind: kind, spaced: text.indexOf(' ') >= 0 });
    known[alert] = true;
    if (kind === TEXT) {
      worded[stack + ' ' + alert] = true;
    }
  }

  sections[0].forEach(function (fields) {
    for (var i = 2; i < fields.length; i += 2) {
      numbers(fields[i + 1]).forEach(function (stack) {
        addName(fields[i], +fields[0], stack, +fields[1]);
      });
    }
  });

  // Where words stand before the name, the form of a stack takes a registered name for an alert that the stack has no words for.
  function takes(entry, form) {
    if ((form.kinds & entry.kind) === 0 || !allows(form, entry.code)) {
      return false;
    }
    return form.stack === 0 || form.stack === entry.stack
      || (entry.stack === 0 && !form.named && form.program !== '' && !worded[form.stack + ' ' + entry.code]);
  }

  // The code of a name. In the form of a stack its own names go before registered ones, and it joins the words of a name always
  // in the same way; elsewhere registered names go first, and stacks must agree.
  function codeOf(entries, form, apart, cutOff) {
    var found = -1;
    var registered = -1;
    var disagree = false;
    for (var e = entries.length - 1; e >= 0; e--) {
      var entry = entries[e];
      var asWritten = cutOff || form.stack === 0 || entry.stack === 0 || entry.spaced === apart;
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
    for (var next = node.child; next !== null && depth > 0; next = next.next) {
      if (leads(next, form, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  // The code of the one name that goes on from here, or that all others go on from, if more than half is there.
  function completion(from, form, read) {
    var node = from;
    for (var i = 0; i < MAX_TAIL; i++) {
      if (i > 0 && codeAt(node, form) >= 0) {
        return read > i ? codeAt(node, form) : -1;
      }
      var only = null;
      for (var next = node.child; next !== null; next = next.next) {
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

  var JOINS = ' _-+\t';
  var ANY = code('A');
  var MAX_JOINS = 40;

  // What a character is in a line; 0 where that takes a closer look.
  var PLAIN = [];
  for (var c = 0; c < 128; c++) {
    var letter = String.fromCharCode(c);
    PLAIN[c] = '%&\\#\u001b'.indexOf(letter) >= 0
      ? 0
      : c <= 32 || c === 127 || '_-+"\'`{}*'.indexOf(letter) >= 0 ? SOFT : code(letter.toLowerCase());
  }

  // Letter case and what joins words taken away.
  function fold(c) {
    return c < 128 ? (JOINS.indexOf(String.fromCharCode(c)) >= 0 ? SOFT : c >= 65 && c <= 90 ? c + 32 : c) : 127;
  }

  var FOLDED = [];
  for (var b = 0; b < 256; b++) {
    FOLDED[b] = fold(b);
  }

  // Four characters as one number.
  function key(before, c) {
    return (before << 7 | c) & 0xFFFFFFF;
  }

  // Forms that begin with words before an anchor; those that begin alike side by side.
  function start(before, all) {
    all.sort(function (a, b) {
      return a.program < b.program ? -1 : a.program > b.program ? 1 : a.number - b.number;
    });
    return {
      words: before,
      forms: all,
      parts: all.map(function (form) {
        return form.program.indexOf(before) === 0 ? before.length : 0;
      }),
      named: all.every(function (form) {
        return form.program.indexOf(before + 'N') === 0;
      })
    };
  }

  // Groups of starts: those without words, and those of forms whose words before a name stand before the anchor.
  function startsOf(bare, others) {
    var byWords = {};
    others.forEach(function (number) {
      var program = forms[number].program;
      var before = program.substring(0, program.indexOf('N'));
      byWords[before] = byWords[before] || [];
      byWords[before].push(forms[number]);
    });
    var starts = Object.keys(byWords).sort().map(function (before) {
      return start(before, byWords[before]);
    });
    return bare.length === 0 ? starts : [start('', bare.map(function (number) {
      return forms[number];
    }))].concat(starts);
  }

  function anchor(before, window, starts) {
    var opens = (before + window).charCodeAt(0) === ANY ? 1 : 0;
    var closes = window.charCodeAt(window.length - 1) === ANY ? 1 : 0;
    var words = (before === '' ? '' : before.substring(opens)) + window.split('%20').join(' ');
    words = words.substring(before === '' ? opens : 0, words.length - closes);
    var last = words.length - 1;
    var plain = PLAIN[words.charCodeAt(last)] === words.charCodeAt(last) && words.charAt(last) !== ' ';
    var bare = starts.length > 0 && starts[0].words === '' ? starts[0].forms : [];
    return {
      before: before === '' ? '' : before.substring(opens),
      window: window,
      opens: before === '' ? opens : 0,
      closes: closes,
      starts: starts,
      named: starts.every(function (each) {
        return each.named;
      }),
      // The part of each form at the last character of the window: what is before need not be read again.
      parts: bare.map(function (form) {
        return plain && form.program.indexOf(words) === 0 ? last : 0;
      })
    };
  }

  var anchors = new Map();
  var mayHave = new Uint8Array(1 << 14);

  function addAnchor(each) {
    var four = 0;
    for (var i = 1; i <= 4; i++) {
      four = key(four, FOLDED[each.window.charCodeAt(i)]);
    }
    mayHave[four >> 14] |= 1;
    mayHave[four & 0x3FFF] |= 2;
    if (!anchors.has(four)) {
      anchors.set(four, []);
    }
    anchors.get(four).push(each);
  }

  sections[2].forEach(function (fields) {
    var starts = startsOf(numbers(fields[0]), numbers(fields[1]));
    fields.slice(2).forEach(function (text) {
      var before = text.substring(0, text.length - tables.window);
      var window = text.substring(text.length - tables.window);
      addAnchor(anchor(before, window, starts));
      if (window.indexOf(' ') >= 0) {
        addAnchor(anchor(before, window.split(' ').join('%20'), starts));
      }
    });
  });

  function isAnchorChar(expected, c) {
    return expected === SOFT
      ? c < 128 && FOLDED[c] === SOFT
      : c === expected || (expected >= 97 && expected <= 122 && c === expected - 32);
  }

  return function find(line) {
    return reading(String(line).substring(0, MAX_LINE));
  };

  function reading(line) {
    // ---- The line: each character in one octet ----

    var SOFT_OCTET = 0x80;
    var OTHER_OCTET = 0x81;
    var ELLIPSIS_OCTET = 0x82;
    var COLON_OCTET = 0x83;
    var MAX_SOFT = 40;
    var MAX_WORDS = 240;

    var length = line.length;
    var octets = new Uint8Array(length);
    for (var n = 0; n < length; n++) {
      var unit = line.charCodeAt(n);
      octets[n] = unit < 128 ? unit : narrow(unit);
    }

    // A character of full width stays what it is, of others only the kind counts.
    function narrow(c) {
      if (c > 0xFF00 && c < 0xFF5F) {
        return c - 0xFEE0 | 0x80;
      }
      var soft = c === 0xA0 || (c >= 0x2000 && c <= 0x201F) || c === 0x3000 || c === 0xFEFF || c === 0xAB || c === 0xBB;
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
      return raw(i) === c.charCodeAt(0);
    }

    // How much of the line the last character took that was looked at.
    var width = 1;

    // The character at an index in lower case, escapes undone, everything that joins or quotes words as SOFT.
    function look(i) {
      width = 1;
      if (i < 0 || i >= length) {
        return END;
      }
      var c = octets[i];
      return c >= 128 ? widened(c) : PLAIN[c] || escape(i, c);
    }

    function skipSoft(from) {
      var i = from;
      for (var n = 0; n < MAX_SOFT && look(i) === SOFT; n++) {
        i += width;
      }
      return i;
    }

    // ---- Escapes ----

    var CSI_LIMIT = 24;
    var ESC = 27;
    var ENTITIES = ['quot;', '"', '#34;', '"', '#39;', "'", '#x27;', "'", 'apos;', "'", 'nbsp;', ' ', 'lt;', '<', 'gt;', '>',
      'amp;', '&'];

    function taking(count, c) {
      width = count;
      return c;
    }

    function escape(i, c) {
      switch (c) {
        case 37:
          var value = hex(i + 1, 2);
          return value >= 32 && value < 128 && value !== 37 ? taking(3, lower(value)) : c;
        case 38:
          return entity(i);
        case 35:
          return octal(i);
        case ESC:
          return sequence(i + 1, 1);
        default:
          return backslash(i);
      }
    }

    // A control character as syslog writes it: #033.
    function octal(i) {
      var high = raw(i + 2);
      var low = raw(i + 3);
      if (!is(i + 1, '0') || high < 48 || high > 51 || low < 48 || low > 55) {
        return 35;
      }
      return high === 51 && low === 51 ? sequence(i + 4, 4) : taking(4, SOFT);
    }

    function backslash(i) {
      if (is(i + 1, 'u')) {
        var value = hex(i + 2, 4);
        if (value >= 0) {
          return value === ESC ? sequence(i + 6, 6) : taking(6, value < 128 ? lower(value) : OTHER);
        }
      } else if ((is(i + 1, 'x') && hex(i + 2, 2) === ESC) || (is(i + 1, '0') && is(i + 2, '3') && is(i + 3, '3'))) {
        return sequence(i + 4, 4);
      } else if (is(i + 1, 'n') || is(i + 1, 't') || is(i + 1, 'r')) {
        return taking(2, SOFT);
      }
      return SOFT;
    }

    // What follows ESC, such as [31m.
    function sequence(i, before) {
      if (is(i, '[')) {
        for (var k = i + 1; k < i + CSI_LIMIT; k++) {
          var c = raw(k);
          if (c >= 64 && c <= 126) {
            return taking(before + k + 1 - i, SOFT);
          }
          if (c !== 59 && c !== 63 && !isDigit(c)) {
            break;
          }
        }
      }
      return taking(before, SOFT);
    }

    function entity(i) {
      for (var k = 0; k < ENTITIES.length; k += 2) {
        var n = 0;
        while (n < ENTITIES[k].length && lower(raw(i + 1 + n)) === ENTITIES[k].charCodeAt(n)) {
          n++;
        }
        if (n === ENTITIES[k].length) {
          return taking(n + 1, lower(code(ENTITIES[k + 1])));
        }
      }
      return 38;
    }

    function hex(i, digits) {
      var value = 0;
      for (var k = i; k < i + digits; k++) {
        var d = digit(raw(k));
        if (d < 0) {
          return -1;
        }
        value = value << 4 | d;
      }
      return value;
    }

    function isEllipsis(i) {
      return raw(i) === ELLIPSIS_OCTET || (is(i, '.') && is(i + 1, '.'));
    }

    // ---- Words of the line ----

    var REACH = 48;
    var MAX_WORD = 24;

    function kindsOf(from, to) {
      var word = '';
      for (var i = from; i < to; i += width) {
        word += String.fromCharCode(look(i));
      }
      return words.get(word) || 0;
    }

    // ---- Context: what the words near an alert state ----

    var CONTEXT_WORDS = 8;
    var LEVEL_WORDS = 3;

    function wordEndBefore(from, start) {
      var i = from;
      while (i > 0 && i > start - REACH && !isWord(raw(i - 1))) {
        i--;
      }
      return i;
    }

    function wordBegin(end) {
      var i = end;
      while (i > 0 && i > end - REACH && isWord(raw(i - 1))) {
        i--;
      }
      return i;
    }

    function rawWordEnd(from) {
      var i = from;
      while (i < from + REACH && isWord(raw(i))) {
        i++;
      }
      return i;
    }

    // The level that the words just before an alert state; not that of the line, as in [warning] or warning:.
    function levelNear(start) {
      var i = start;
      for (var n = 0; n < LEVEL_WORDS; n++) {
        var end = wordEndBefore(i, start);
        var begin = wordBegin(end);
        if (begin === end) {
          break;
        }
        var level = levelOf(kindsOf(begin, end));
        if (level !== 0) {
          return level === WARNING && (is(end, ']') || is(end, '>') || is(end, ':') || is(end, '|')) ? 0 : level;
        }
        i = begin;
      }
      return 0;
    }

    // The direction that the nearest words before an alert state, or else those behind it.
    function directionNear(start, end) {
      var first = rawWordEnd(start);
      var begins = directionOf(kindsOf(start, first)) !== 0;
      return directionBefore(begins ? first : start) || directionBehind(end);
    }

    // The peer that sends is one from which this side receives.
    function directionBefore(start) {
      var i = start;
      var read = 0;
      for (var n = 0; n < CONTEXT_WORDS && i > 0 && i > start - REACH; n++) {
        var points = arrow(i);
        if (points !== 0 && read === 0) {
          return points;
        }
        var end = wordEndBefore(i, start);
        var begin = wordBegin(end);
        if (begin === end) {
          return read;
        }
        var kinds = kindsOf(begin, end);
        if (read === SENT && (kinds & PEER) !== 0) {
          return RECEIVED;
        }
        var bracket = is(begin - 1, '(') || is(begin - 1, '[') || is(begin - 1, '<');
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
      var i = before;
      while (i > 0 && i > before - 4 && !isWord(raw(i - 1))) {
        i--;
        var c = raw(i);
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
      var i = end;
      var from = false;
      for (var n = 0; n < CONTEXT_WORDS && i < end + REACH; n++) {
        var begin = i;
        while (begin < end + REACH && begin < length && !isWord(look(begin))) {
          begin += width;
        }
        var wordEnd = rawWordEnd(begin);
        if (wordEnd === begin) {
          return 0;
        }
        var kinds = kindsOf(begin, wordEnd);
        if (from && (kinds & PEER) !== 0) {
          return RECEIVED;
        }
        var read = (kinds & ONLY_BEFORE) !== 0 ? 0 : directionOf(kinds);
        if (read !== 0) {
          return read === SENT && isByPeer(wordEnd) ? RECEIVED : read;
        }
        from = (kinds & FROM) !== 0 || (from && (kinds & ARTICLE) !== 0);
        i = wordEnd;
      }
      return 0;
    }

    // Words such as: by the peer.
    function isByPeer(behind) {
      var begin = skipSoft(behind);
      var end = rawWordEnd(begin);
      if ((kindsOf(begin, end) & FROM) === 0) {
        return false;
      }
      begin = skipSoft(end);
      end = rawWordEnd(begin);
      if ((kindsOf(begin, end) & ARTICLE) !== 0) {
        begin = skipSoft(end);
        end = rawWordEnd(begin);
      }
      return (kindsOf(begin, end) & PEER) !== 0;
    }

    // Whether the word before a number says that it is something else than a code.
    function saysNoCode(from) {
      var end = from;
      while (end > from - 4 && !isWord(raw(end - 1)) && raw(end - 1) >= 0) {
        end--;
      }
      var begin = end;
      while (begin > end - MAX_WORD && isLetter(raw(begin - 1))) {
        begin--;
      }
      var kinds = kindsOf(begin, end);
      return (levelOf(kinds) !== 0 && is(from - 1, '(')) || (kinds & NO_CODE) !== 0;
    }

    // ---- Reading names ----

    function isCutOff(i) {
      return raw(i) === END || isEllipsis(i);
    }

    function goesOn(c, i) {
      return isWord(c) && isWord(look(i));
    }

    // Whether some name begins at an index, or the begin of one where the line is cut off.
    function mayName(from) {
      var node = names;
      var read = 0;
      var i = from;
      while (i < from + MAX_NAME) {
        var c = look(i);
        if (c !== SOFT || read === 0) {
          var next = c === END ? null : step(node, c);
          if (next === null) {
            break;
          }
          node = next;
          read++;
          i += width;
          if (node.entries !== null && !goesOn(c, i)) {
            return true;
          }
        } else {
          i += width;
        }
      }
      return read >= MIN_CUT && isCutOff(i);
    }

    // The longest name that begins at an index and that a form takes: its code and end, or null.
    function readName(from, form) {
      var node = names;
      var found = -1;
      var end = from;
      var read = 0;
      var readFound = 0;
      var apart = false;
      var gap = false;
      var i = from;
      while (i < from + MAX_NAME) {
        var c = look(i);
        if (c === SOFT && read > 0) {
          i += width;
          gap = true;
        } else {
          var next = c === END ? null : step(node, c);
          if (next === null) {
            break;
          }
          node = next;
          i += width;
          read++;
          apart = apart || gap;
          if (node.entries !== null && !goesOn(c, i)) {
            var alert = codeOf(node.entries, form, apart, false);
            if (alert >= 0) {
              found = alert;
              readFound = read;
              end = i;
            }
          }
        }
      }
      if (read >= MIN_CUT && read > readFound && isCutOff(i)) {
        var completed = completion(node, form, read);
        if (completed >= 0) {
          found = completed;
          end = i;
          while (end > 0 && raw(end - 1) === SOFT) {
            end--;
          }
        }
      }
      return found < 0 ? null : { code: found, end: end };
    }

    // ---- Reading numbers: the index behind one, or FAIL; its value is kept ----

    var MAX_DIGITS = 24;
    var MAX_BEFORE = 8;
    var REASON_OFFSET = 1000;
    var value = 0;

    function reads(number, end) {
      value = number;
      return end;
    }

    function digitsEnd(from) {
      var i = from;
      while (i < from + MAX_DIGITS && isDigit(raw(i))) {
        i++;
      }
      return i;
    }

    function hexEnd(from, max) {
      var i = from;
      while (i < from + max && digit(raw(i)) >= 0) {
        i++;
      }
      return i;
    }

    function decimalValue(from, end) {
      var sum = 0;
      for (var i = from; i < end; i++) {
        sum = sum * 10 + raw(i) - 48;
      }
      return sum;
    }

    // The lowest 32 bits, with a sign.
    function hexValue(from, end) {
      var sum = 0;
      for (var i = from; i < end; i++) {
        sum = sum << 4 | digit(raw(i));
      }
      return sum;
    }

    function isBoundary(end) {
      var fraction = isDigit(raw(end + 1)) && (is(end, '.') || is(end, ':') || is(end, '|'));
      return !isWord(raw(end)) && !fraction;
    }

    function isMarked(from) {
      return is(from, '0') && (raw(from + 1) | 32) === 120;
    }

    function decimal(from) {
      var end = digitsEnd(from);
      return end === from || end - from > 4 || !isBoundary(end) ? FAIL : reads(decimalValue(from, end), end);
    }

    function hexadecimal(from, max) {
      var i = isMarked(from) ? from + 2 : from;
      var end = hexEnd(i, max);
      var number = hexValue(i, end);
      return end === i || number < 0 || !isBoundary(end) ? FAIL : reads(number, end);
    }

    // 0x0100 + code in hexadecimal or decimal digits, or the bare code.
    function quic(from) {
      var marked = isMarked(from);
      var i = marked ? from + 2 : from;
      var end = hexEnd(i, 8);
      if (end === i || !isBoundary(end) || (!marked && end - i > 4)) {
        return FAIL;
      }
      var number = !marked && digitsEnd(i) === end ? decimalValue(i, end) : hexValue(i, end);
      number = number >= 256 ? number - 256 : number;
      return number < 0 ? FAIL : reads(number, end);
    }

    // An error of OpenSSL or its kin, in seven or eight hexadecimal or nine decimal digits.
    function packedError(from) {
      var i = isMarked(from) ? from + 2 : from;
      var end = hexEnd(i, 9);
      var inTens = end - i === 9 && digitsEnd(i) >= end;
      if (!isBoundary(end) || (!inTens && end - i !== 7 && end - i !== 8)) {
        return FAIL;
      }
      var number = inTens ? decimalValue(i, end) : hexValue(i, end);
      var library = number >>> 23;
      var ssl = library === 0x14 || number >>> 24 === 0x14 || number >>> 24 === 0x10;
      var reason = library === 0x14 ? number & 0x7FFFFF : number & 0xFFF;
      return ssl && reason >= REASON_OFFSET ? reads(reason - REASON_OFFSET, end) : FAIL;
    }

    // Where a number begins of which the form gives the first digits.
    function digitsBefore(from) {
      var i = from;
      while (i > from - MAX_BEFORE && digit(raw(i - 1)) >= 0) {
        i--;
      }
      return i;
    }

    function readNumber(part, from) {
      var end;
      switch (part) {
        case 'O':
          return packedError(digitsBefore(from));
        case 'R':
          end = decimal(digitsBefore(from));
          return end === FAIL || value < REASON_OFFSET ? FAIL : reads(value - REASON_OFFSET, end);
        case 'H':
          return hexadecimal(from, 4);
        case 'V':
          return hexadecimal(from, 8);
        case 'Q':
          return quic(from);
        case 'S':
          end = decimal(from);
          if (!is(from - 1, '-') || end === FAIL) {
            return end;
          }
          return value > 256 ? FAIL : reads((256 - value) % 256, end);
        default:
          return part === 'C' && isMarked(from) ? hexadecimal(from, 4) : decimal(from);
      }
    }

    // ---- Values: what varies in a form ----

    var MAX_OTHER = 48;
    var form = null;
    var alert = -1;
    var level = 0;
    var direction = 0;
    // Where the last link ended.
    var linked = 0;
    var namesAt = [];

    function readValue(part, from) {
      var i = part === 'O' || part === 'R' ? from : skipSoft(from);
      switch (part) {
        case 'N':
          return nameValue(i);
        case 'L':
        case 'W':
          return wordValue(part, i);
        case 'T':
          return otherWords(i);
        case 'D':
          var end = digitsEnd(i);
          return end === i ? FAIL : end;
        default:
          return numberValue(part, i);
      }
    }

    // Forms of one family take the same names.
    function nameValue(i) {
      var last = namesAt[form.family];
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
      var i = from;
      while (i < from + MAX_WORD && isWord(look(i))) {
        i += width;
      }
      return i;
    }

    function wordLevel(from, end, kinds) {
      return end === from + 1 && (is(from, '1') || is(from, '2')) ? raw(from) - 48 : levelOf(kinds);
    }

    function wordValue(part, from) {
      var end = lookWordEnd(from);
      var kinds = kindsOf(from, end);
      var read = part === 'W' ? directionOf(kinds) : wordLevel(from, end, kinds);
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
      var i = from;
      var end = from;
      while (i < from + MAX_OTHER) {
        var c = look(i);
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
      var end = readNumber(part, from);
      var number = value;
      if (end === FAIL || (part === 'C' && isNoCode(from, number, end))) {
        return FAIL;
      }
      if (part === 'U' || part === 'V') {
        var high = number >> 8;
        if (high !== WARNING && high !== FATAL) {
          return FAIL;
        }
        level = high;
        number &= 255;
      }
      if (number > 255) {
        return FAIL;
      }
      alert = number;
      return end;
    }

    // The word before it says so, or it stands at the end of the line, is no code of an alert and could go on.
    function isNoCode(from, number, end) {
      var cutOff = end === length && end - from < 3 && number <= 255 && !known[number];
      return (raw(from + 1) | 32) !== 120 && (cutOff || (from === linked && saysNoCode(from)));
    }

    function links(from, to) {
      var kinds = kindsOf(from, to);
      level = level || wordLevel(from, to, kinds);
      direction = direction || directionOf(kinds);
      return kinds !== 0;
    }

    // ---- Matching a form ----

    var MAX_ANY = 80;
    var MAX_LINK = 14;
    var LINKS = ':=,;()[]<>|/.!?#';
    var program = '';
    // The part at which the form failed that was tried last, if any form with the same parts so far fails too.
    var reached = 0;

    function matchForm(next, pc, from) {
      if (reached > 0 && reached < Math.min(next.program.length, program.length)
        && next.program.substring(0, reached + 1) === program.substring(0, reached + 1)) {
        return FAIL;
      }
      program = next.program;
      form = next;
      alert = next.code;
      level = 0;
      direction = 0;
      reached = Infinity;
      var end = match(pc, from);
      return end !== FAIL && allows(next, alert) ? end : FAIL;
    }

    function match(pc, from) {
      var i = from;
      for (var p = pc; p < program.length; p++) {
        var part = program.charAt(p);
        if (part === 'A' || part === 'K') {
          var end = part === 'A' ? any(p + 1, i) : link(p + 1, i);
          reached = Infinity;
          return end;
        }
        i = part >= 'A' && part <= 'Z' ? readValue(part, i) : part === ' ' ? skipSoft(i) : literal(p, i);
        if (i === FAIL) {
          // Whether a word ends depends on the part behind it too.
          reached = part === 'N' ? Infinity : p + 1;
          return FAIL;
        }
      }
      return i;
    }

    function literal(p, from) {
      var part = program.charCodeAt(p);
      if (!isWord(part)) {
        var mark = skipSoft(from);
        return look(mark) === part ? skipSoft(mark + width) : FAIL;
      }
      if (look(from) !== part) {
        return FAIL;
      }
      var i = from + width;
      var ends = p + 1 === program.length || !isWord(program.charCodeAt(p + 1));
      return ends && isLetter(part) && isLetter(look(i)) ? FAIL : i;
    }

    function any(pc, from) {
      for (var i = from; i <= from + MAX_ANY && i <= length; i++) {
        if (!isWord(raw(i)) || !isWord(raw(i - 1))) {
          var end = match(pc, i);
          if (end !== FAIL) {
            return end;
          }
        }
      }
      return FAIL;
    }

    // The rest of the form behind words and marks that only link it to what stands before.
    function link(pc, from) {
      var i = from;
      for (var n = 0; n <= MAX_LINK; n++) {
        var begin = skipSoft(i);
        var levelBefore = level;
        var directionBefore = direction;
        linked = begin;
        var end = match(pc, begin);
        if (end !== FAIL) {
          return end;
        }
        alert = form.code;
        level = levelBefore;
        direction = directionBefore;
        var c = look(begin);
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

    var found = [];

    function isWindowAt(each, at) {
      var window = each.window;
      if (at + each.opens < 0 || at + window.length - each.closes > length) {
        return false;
      }
      for (var k = 0; k < window.length; k++) {
        var c = window.charCodeAt(k);
        if (c !== ANY && !isAnchorChar(c, octets[at + k])) {
          return false;
        }
      }
      return true;
    }

    // Where words begin that end at a place, or -1. Where they have a blank or a mark, there may be several blanks.
    function wordsBefore(before, at) {
      var i = at;
      for (var k = before.length - 1; k >= 0; k--) {
        var c = before.charCodeAt(k);
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
      var i = behind;
      while (i > 0 && i > behind - MAX_JOINS) {
        var escaped = is(i - 3, '%') && is(i - 2, '2') && is(i - 1, '0');
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
      var percent = is(i - 3, '%') && digit(raw(i - 2)) >= 0 && digit(raw(i - 1)) >= 0;
      var octal = is(i - 4, '#') && is(i - 3, '0');
      var control = is(i - 2, '\\') && (is(i - 1, 'n') || is(i - 1, 't') || is(i - 1, 'r'));
      var color = is(i - 1, 'm') && (isDigit(raw(i - 2)) || is(i - 2, '['));
      return percent || octal || control || color;
    }

    function scan() {
      var four = 0;
      for (var i = 0; i < length; i++) {
        four = key(four, FOLDED[octets[i]]);
        if ((mayHave[four >> 14] & 1) !== 0 && (mayHave[four & 0x3FFF] & 2) !== 0) {
          var candidates = anchors.get(four) || [];
          for (var n = 0; n < candidates.length; n++) {
            tryAnchor(candidates[n], i - 4);
          }
        }
      }
    }

    function tryAnchor(each, at) {
      var begin = isWindowAt(each, at) ? (each.before === '' ? at + each.opens : wordsBefore(each.before, at)) : -1;
      if (begin < 0 || (each.named && !mayName(begin))) {
        return;
      }
      each.starts.forEach(function (start) {
        var bare = start.words === '';
        var first = bare ? begin : wordsBefore(start.words, begin);
        if (first >= 0 && mayBegin(first)) {
          var next = bare ? at + each.window.length - each.closes - 1 : begin;
          var parts = bare ? each.parts : start.parts;
          reached = 0;
          for (var n = 0; n < parts.length; n++) {
            tryForm(start.forms[n], parts[n], parts[n] === 0 ? first : next, first);
          }
        }
      });
    }

    function tryForm(each, part, from, begin) {
      var end = matchForm(each, part, from);
      if (end !== FAIL) {
        var atLevel = level || each.level;
        var goes = direction || each.direction;
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
      return {
        code: each.code,
        level: each.level || other.level,
        direction: each.direction || other.direction,
        start: each.start,
        end: each.end,
        form: each.form
      };
    }

    function isStronger(a, b) {
      var aSays = a.code !== UNSPECIFIED || a.form.trap;
      var bSays = b.code !== UNSPECIFIED || b.form.trap;
      if (aSays !== bSays) {
        return aSays;
      }
      var byLength = a.end - a.start - (b.end - b.start);
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
      var kept = [];
      all.forEach(function (next) {
        var each = next;
        var keep = true;
        while (keep && kept.length > 0 && kept[kept.length - 1].end > each.start) {
          var last = kept.pop();
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
      return kept.filter(function (each) {
        return !each.form.trap;
      });
    }

    function agree(a, b) {
      return a === 0 || b === 0 || a === b;
    }

    function once(all) {
      var kept = [];
      all.forEach(function (each) {
        for (var i = 0; i < kept.length; i++) {
          var like = kept[i];
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
      found.sort(function (a, b) {
        return a.start - b.start || b.end - a.end || a.form.number - b.form.number;
      });
      var all = apart(found);
      var alerts = once(all.filter(function (each) {
        return each.code !== UNSPECIFIED;
      }));
      return alerts.length > 0 ? alerts : once(all).slice(0, 1);
    }

    // ---- What is told ----

    // Control characters and the like are escaped.
    function shown(from, to) {
      var text = '';
      for (var i = from; i < Math.min(to, from + MAX_WORDS); i++) {
        var c = line.charCodeAt(i);
        var visible = (c >= 32 && c < 0x7F) || (c >= 0xA1 && c < 0x2000 && c !== 0xAD && c !== 0x61C)
          || (c >= 0x3001 && c < 0xD800) || (c > 0xF900 && c < 0xFE00);
        text += visible ? line.charAt(i) : '\\u' + (0x10000 + c).toString(16).substring(1);
      }
      return text;
    }

    scan();
    return settled().map(function (each) {
      var stack = each.form.stack === 0 ? null : tables.stacks[each.form.stack - 1];
      var said = shown(each.start, each.end);
      return {
        start: each.start,
        end: each.end,
        code: each.code === UNSPECIFIED ? null : each.code,
        level: [null, 'warning', 'fatal'][each.level],
        direction: [null, 'received', 'sent'][each.direction],
        stack: stack,
        words: said,
        reason: '"' + said + '" has the form "' + told(each.form) + '"' + (stack === null ? '' : ' of ' + stack)
      };
    });
  }
}
